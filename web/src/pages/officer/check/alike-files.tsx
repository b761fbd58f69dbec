import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../../api/client';
import type { File } from '../../../api/officer/file';
import { alikeQuery } from '../../../api/officer/instructing';
import { useFormats } from '../../../ui/formats';
import { StateTag, toneOf } from '../../../ui/state-tag';
import { Say, useBilingual } from '../../../words/say';

/** Files that may be about the same project, or come from the same structure, each to be read beside this one. */
export function AlikeFiles({ file: { id } }: { file: File }) {
  const text = useBilingual();
  const { shortDate } = useFormats();
  const { data } = useQuery(alikeQuery(useApi(), id));
  if (!data) return null;
  return (
    <section>
      <h3>
        <Say id="instruct.alike" />
      </h3>
      {data.items.length === 0 ? (
        <p className="quiet">
          <Say id="instruct.alike.none" />
        </p>
      ) : (
        <ul className="tasks">
          {data.items.map((other) => (
            <li key={other.id}>
              <span>
                <Link to="/instruction/dossiers/$id/comparer/$other" params={{ id, other: other.id }}>
                  {other.number} {other.title}
                </Link>
                <small className="under">
                  {other.organization}, {text(other.call)}
                  {other.submittedAt && `, ${shortDate(other.submittedAt)}`}
                </small>
              </span>
              <span className="row small">
                <StateTag tone={other.likeness >= 60 ? 'brique' : other.likeness >= 30 ? 'ambre' : 'plain'}>
                  <Say id="instruct.alike.share" values={{ share: other.likeness }} />
                </StateTag>
                {other.sameStructure && (
                  <StateTag tone="prune">
                    <Say id="instruct.alike.same" />
                  </StateTag>
                )}
                <StateTag tone={toneOf(other.state)}>{text(other.stateLabel)}</StateTag>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
