import { useEffect, useRef } from 'react';
import type { BulkPreview as Preview } from '../../../api/officer/instructing';
import { Say, useBilingual, useSay } from '../../../words/say';

/** What an act would do: to how many, why not to the others, whom one would write to and what. */
export function BulkPreview({ preview }: { preview: Preview }) {
  const say = useSay();
  const text = useBilingual();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const { files, done, refused, mails, recipients, sample, undo } = preview;
  const stopped = files.filter(({ refusal }) => refusal !== null);
  const moved = files.filter(({ refusal }) => refusal === null);
  return (
    <div ref={place} tabIndex={-1} aria-label={say('instruct.bulk.preview')}>
      <p>
        <strong>
          <Say id="instruct.preview.count" values={{ done, refused }} />
        </strong>{' '}
        <Say id="instruct.preview.mails" values={{ mails, people: recipients.length }} />{' '}
        <Say id={`instruct.preview.undo.${undo}`} />
      </p>
      {stopped.length > 0 && (
        <>
          <h3>
            <Say id="instruct.preview.refused" values={{ count: stopped.length }} />
          </h3>
          <ul className="tasks">
            {stopped.map(({ id, number, title, refusal }) => (
              <li key={id}>
                <span>
                  {number} {title}
                  <small className="under">{refusal && text(refusal)}</small>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {moved.length > 0 && (
        <details open={moved.length <= 6}>
          <summary>
            <Say id="instruct.preview.done" values={{ count: moved.length }} />
          </summary>
          <ul className="tasks">
            {moved.map(({ id, number, title, organization, from, to }) => (
              <li key={id}>
                <span>
                  {number} {title}
                  <small className="under">{organization}</small>
                </span>
                {from && to && (
                  <small>
                    <Say id="instruct.preview.change" values={{ from: text(from), to: text(to) }} />
                  </small>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {sample && (
        <details>
          <summary>
            <Say id="instruct.preview.sample" values={{ to: sample.to }} />
          </summary>
          <p>
            <strong>{sample.subject}</strong>
          </p>
          <pre className="letter">{sample.text}</pre>
        </details>
      )}
      {recipients.length > 0 && (
        <details>
          <summary>
            <Say id="instruct.preview.recipients" values={{ people: recipients.length }} />
          </summary>
          <ul>
            {recipients.map(({ email, name, mails: each }) => (
              <li key={email}>
                {name} <span className="quiet">{email}</span>{' '}
                <Say id="instruct.preview.each" values={{ mails: each }} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
