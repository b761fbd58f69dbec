import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { mentionsQuery } from '../../api/officer/casework';
import { useFormats } from '../../ui/formats';
import { Say } from '../../words/say';

/** The notes of colleagues that call the reader, until they are opened; nothing while there are none. */
export function Mentions() {
  const { instant } = useFormats();
  const { data } = useQuery(mentionsQuery(useApi()));
  if (!data || data.items.length === 0) return null;
  return (
    <>
      <h2>
        <Say id="officer.day.mentioned" />
      </h2>
      <ul className="tasks">
        {data.items.map(({ noteId, applicationId: id, number, title, by, excerpt, writtenAt }) => (
          <li key={noteId}>
            <span>
              <Link to="/instruction/dossiers/$id" params={{ id }} search={{ onglet: 'notes' }}>
                {title}
              </Link>
              <small className="under">
                {number} · {by}, {instant(writtenAt)}
              </small>
              <span className="under">{excerpt}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
