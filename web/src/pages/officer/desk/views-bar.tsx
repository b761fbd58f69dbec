import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useApi } from '../../../api/client';
import { viewCountQuery, viewsQuery, type SavedView } from '../../../api/officer/desk';
import { Button } from '../../../ui/button';
import { exactly } from '../../../ui/exact';
import { useFormats } from '../../../ui/formats';
import { Say, useSay } from '../../../words/say';
import { searchOfView, type FilesSearch } from '../files-search';
import { ManageViews } from './manage-views';
import { SaveViewDialog } from './save-view-dialog';

interface Props {
  readonly search: FilesSearch;
  readonly columns: readonly string[];
  readonly onSaved: (id: string) => void;
}

/** The views one saved or shares, each with its number of files, and the way to keep what is shown now. */
export function ViewsBar({ search, columns, onSaved }: Props) {
  const say = useSay();
  const { data: views = [] } = useQuery(viewsQuery(useApi()));
  const [open, setOpen] = useState<'save' | 'manage' | null>(null);
  const current = views.find(({ id }) => id === search.vue);
  const changed = current && !isSame(searchOfView(current), search);
  return (
    <nav className="row views" aria-label={say('desk.views')}>
      <ul className="chips">
        <li>
          <Link
            className={`chip${current ? '' : ' used'}`}
            to="/instruction/dossiers"
            search={{ vue: 'tous' }}
            activeOptions={exactly}
            activeProps={{}}
            resetScroll={false}
            {...(current ? {} : { 'aria-current': 'page' as const })}
          >
            <Say id="desk.views.all" />
          </Link>
        </li>
        {views.map((view) => (
          <li key={view.id}>
            <Link
              className={`chip${view.id === current?.id ? ' used' : ''}`}
              to="/instruction/dossiers"
              search={searchOfView(view)}
              activeOptions={exactly}
              activeProps={{}}
              resetScroll={false}
              {...(view.id === current?.id ? { 'aria-current': 'page' as const } : {})}
            >
              {view.name} <ViewCount view={view} />
              {view.id === current?.id && changed && (
                <small>
                  <Say id="desk.views.changed" />
                </small>
              )}
            </Link>
          </li>
        ))}
      </ul>
      <Button kind="link" onClick={() => setOpen('save')}>
        <Say id="desk.views.save" />
      </Button>
      {views.length > 0 && (
        <Button kind="link" onClick={() => setOpen('manage')}>
          <Say id="desk.views.manage" />
        </Button>
      )}
      <SaveViewDialog
        open={open === 'save'}
        onClose={() => setOpen(null)}
        search={search}
        columns={columns}
        current={current?.changeable ? current : undefined}
        onSaved={onSaved}
      />
      <ManageViews open={open === 'manage'} onClose={() => setOpen(null)} views={views} />
    </nav>
  );
}

function ViewCount({ view }: { view: SavedView }) {
  const { number } = useFormats();
  const { data } = useQuery(viewCountQuery(useApi(), view));
  if (!data) return <span className="quiet">…</span>;
  if (data.total === null) return null;
  return <span className="quiet">{number(data.total) + (data.more ? '+' : '')}</span>;
}

/** Whether two addresses show the same, whatever the order of their parts. */
function isSame(one: FilesSearch, other: FilesSearch): boolean {
  const sorted = (search: FilesSearch) => JSON.stringify(Object.entries(search).sort(([a], [b]) => a.localeCompare(b)));
  return sorted(one) === sorted(other);
}
