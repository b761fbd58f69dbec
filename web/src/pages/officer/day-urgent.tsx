import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { filesQuery, type FileLine } from '../../api/officer/files';
import { Say } from '../../words/say';
import { Clock } from './clock';
import { State } from './files-columns';

const shown = 8;

/** The files of one officer whose decision delay has passed or ends soon, the earliest date first. */
export function Urgent({ mine }: { mine: string }) {
  const api = useApi();
  const late = useInfiniteQuery(filesQuery(api, { attention: 'late', officerId: mine })).data?.pages;
  const soon = useInfiniteQuery(filesQuery(api, { attention: 'closing', officerId: mine })).data?.pages;
  if (!late || !soon) return null;
  const lines = [...late, ...soon].flatMap(({ items }) => items).toSorted(byDate);
  if (lines.length === 0) {
    return (
      <p className="quiet">
        <Say id="officer.day.urgent.none" />
      </p>
    );
  }
  return (
    <ul className="tasks">
      {lines.slice(0, shown).map((file) => (
        <li key={file.id}>
          <span>
            <Link to="/instruction/dossiers/$id" params={{ id: file.id }}>
              {file.title}
            </Link>
            <small className="under">
              {file.number}, {file.organization.name}
            </small>
          </span>
          <span className="row">
            <State state={file.state} />
            <Clock file={file} full />
          </span>
        </li>
      ))}
    </ul>
  );
}

function byDate(one: FileLine, other: FileLine): number {
  return (one.implicitRefusalOn ?? '').localeCompare(other.implicitRefusalOn ?? '');
}
