import { useNavigate, useSearch } from '@tanstack/react-router';
import { focusOn } from '../../../ui/focus-on';
import { pathOf, pointerOf, type Path } from './form-edit';

/** The place of the heading of what is being edited: the focus goes there when another thing is chosen. */
export const EDITED = 'edited';

/** What is being edited, kept in the address. */
export function useSelected(): { readonly path: Path; select(path: Path, focus?: boolean): void } {
  const { ici } = useSearch({ from: '/instruction/appels/$id/formulaire' });
  const navigate = useNavigate({ from: '/instruction/appels/$id/formulaire' });
  return {
    path: pathOf(ici ?? ''),
    select: (path, focus = true) => {
      void navigate({
        search: path.length > 0 ? { ici: pointerOf(path) } : {},
        replace: true,
        resetScroll: false,
      });
      if (focus) focusOn(EDITED);
    },
  };
}
