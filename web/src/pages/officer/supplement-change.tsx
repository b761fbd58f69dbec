import { useQuery } from '@tanstack/react-query';
import type { Field } from '../../../../src/calls/forms/catalogue.js';
import { useApi } from '../../api/client';
import { papersQuery, type SupplementRequest } from '../../api/officer/file';
import { Say, useBilingual, useSay } from '../../words/say';
import { Answer } from './answers/answer';

interface Props {
  readonly fileId: string;
  readonly item: SupplementRequest['items'][number];
  readonly field: Field | undefined;
  /** What it was and became; absent where it was left as it was. */
  readonly change: { readonly before?: unknown; readonly after?: unknown } | undefined;
  readonly ended: boolean;
}

/** One thing that was asked: why, and once it has come, what it was beside what it became. */
export function SupplementChange({ fileId, item: { field: key, reason, indispensable }, field, change, ended }: Props) {
  const text = useBilingual();
  const say = useSay();
  // a budget needs the whole width: before stands above after
  const side = field?.kind === 'budget' ? 'stack' : 'halves';
  return (
    <li className="asked">
      <h4>
        {field ? text(field.label) : key} {indispensable && <small>{say('officer.supplements.indispensable')}</small>}
      </h4>
      <p className="said">{reason}</p>
      {ended && !change && (
        <p className="quiet">
          <Say id="casework.supplement.unchanged" />
        </p>
      )}
      {ended && change && field && (
        <dl className={side}>
          <div>
            <dt className="quiet small">
              <Say id="officer.supplements.before" />
            </dt>
            <dd>
              <Value fileId={fileId} field={field} value={change.before} />
            </dd>
          </div>
          <div className="after">
            <dt className="quiet small">
              <Say id="officer.supplements.after" />
            </dt>
            <dd>
              <Value fileId={fileId} field={field} value={change.after} />
            </dd>
          </div>
        </dl>
      )}
    </li>
  );
}

function Value({ fileId, field, value }: { fileId: string; field: Field; value: unknown }) {
  if (field.kind !== 'attachment') return <Answer field={field} value={value} />;
  return <Papers fileId={fileId} ids={Array.isArray(value) ? value.map(String) : []} />;
}

/** The papers by name, former versions included; each opens. */
function Papers({ fileId, ids }: { fileId: string; ids: readonly string[] }) {
  const { data } = useQuery(papersQuery(useApi(), fileId));
  const papers = (data?.items ?? []).filter(({ id }) => ids.includes(id));
  if (papers.length === 0) {
    return (
      <span className="quiet">
        <Say id={ids.length === 0 ? 'officer.answer.none' : 'officer.answer.papers'} values={{ count: ids.length }} />
      </span>
    );
  }
  return (
    <ul>
      {papers.map(({ id, name, href }) => (
        <li key={id}>
          {href ? (
            <a href={href} target="_blank" rel="noreferrer">
              {name}
            </a>
          ) : (
            name
          )}
        </li>
      ))}
    </ul>
  );
}
