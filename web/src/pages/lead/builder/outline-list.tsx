import type { Field } from '../../../../../src/calls/forms/catalogue.js';
import { Say, useBilingual, useSay } from '../../../words/say';
import { pointerOf, type Path } from './form-edit';
import { useSelected } from './selected';
import { useWork } from './work';

interface Props {
  readonly fields: readonly Field[];
  /** Path of the list. */
  readonly path: Path;
}

/** Questions in their order, each leading to its editor. */
export function OutlineList({ fields, path }: Props) {
  if (fields.length === 0) return null;
  return (
    <ol className="outline">
      {fields.map((field, at) => (
        <OutlineItem key={field.key || at} field={field} path={[...path, at]} />
      ))}
    </ol>
  );
}

function OutlineItem({ field, path }: { field: Field; path: Path }) {
  const say = useSay();
  const text = useBilingual();
  const { faults } = useWork();
  const { path: selected, select } = useSelected();
  const own = pointerOf(path);
  const here = pointerOf(selected);
  const current = here === own;
  const wrong = faults.filter(({ pointer }) => pointer === own || pointer.startsWith(`${own}/`)).length;
  return (
    <li>
      <button
        type="button"
        className={current || here.startsWith(`${own}/`) ? 'link here' : 'link'}
        aria-current={current ? 'true' : undefined}
        onClick={() => select(path)}
      >
        <span>{text(field.label) || say('builder.unnamed')}</span>
        <small className="quiet">
          {say(`lead.kind.${field.kind}`)}
          {field.required ? ` · ${say('lead.field.required')}` : ''}
          {field.when && field.when.length > 0 ? ` · ${say('builder.conditional')}` : ''}
        </small>
        {wrong > 0 && (
          <small className="fault">
            <Say id="builder.toMend" values={{ count: wrong }} />
          </small>
        )}
      </button>
    </li>
  );
}
