import type { Answers, AnswerValue } from '../../../../src/calls/forms/answers.js';
import type { Field, GroupField, Option } from '../../../../src/calls/forms/catalogue.js';
import type { components } from '../../api/schema';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { useBilingual, useSay } from '../../words/say';

/** What names the codes an answer holds: the communes and the papers of the file. */
export interface AnswerNames {
  readonly communes: readonly { readonly insee: string; readonly name: string }[];
  readonly papers: readonly components['schemas']['AttachmentView'][];
}

interface Props {
  readonly field: Field;
  readonly value: AnswerValue | undefined;
  readonly names: AnswerNames;
}

/** One answer as people read it, by the kind of its question. */
export function AnswerText({ field, value, names }: Props) {
  const say = useSay();
  const text = useBilingual();
  const { money, date, number, share } = useFormats();
  if (value === undefined || value === null || value === '') return <span className="quiet">–</span>;
  const label = (options: readonly Option[], chosen: unknown) =>
    text(options.find((option) => option.value === chosen)?.label) || String(chosen);
  const commune = (insee: unknown) => names.communes.find((each) => each.insee === insee)?.name ?? String(insee);
  switch (field.kind) {
    case 'number':
      return <>{[number(Number(value), 2), text(field.unit)].filter(Boolean).join(' ')}</>;
    case 'money':
      return <>{money(Number(value))}</>;
    case 'percent':
      return <>{share(Number(value))}</>;
    case 'date':
      return <>{date(String(value))}</>;
    case 'choice':
      return <>{label(field.options, value)}</>;
    case 'choices':
      return <>{listed(value, (each) => label(field.options, each))}</>;
    case 'commune':
      return <>{commune(value)}</>;
    case 'communes':
      return <>{listed(value, commune)}</>;
    case 'statement':
      return 'accepted' in Object(value) ? <>{say('committee.file.accepted')}</> : null;
    case 'attachment':
      return <Papers ids={value} papers={names.papers} />;
    case 'indicators':
      return <Indicators value={value} />;
    case 'group':
      return <Group field={field} value={value} names={names} />;
    case 'crowdfunding':
    case 'person':
    case 'address':
      return <Parts value={value} field={field} />;
    default:
      return <>{String(value)}</>;
  }
}

function listed(value: AnswerValue, name: (each: unknown) => string): string {
  return (Array.isArray(value) ? value : [value]).map(name).join(', ');
}

function Papers({ ids, papers }: { ids: AnswerValue; papers: AnswerNames['papers'] }) {
  const named = papers.filter(({ id }) => Array.isArray(ids) && ids.some((each) => each === id));
  return (
    <>
      {named.map(({ id, name, href }) => (
        <div key={id}>
          {href ? (
            <a href={href} target="_blank" rel="noreferrer">
              {name}
            </a>
          ) : (
            name
          )}
        </div>
      ))}
    </>
  );
}

function Indicators({ value }: { value: AnswerValue }) {
  const { number } = useFormats();
  const lines = Array.isArray(value) ? (value as readonly { label: string; unit: string; target: number }[]) : [];
  return (
    <ul>
      {lines.map(({ label, unit, target }) => (
        <li key={label}>
          {label} : {number(target, 2)} {unit}
        </li>
      ))}
    </ul>
  );
}

function Group({ field, value, names }: { field: GroupField; value: AnswerValue; names: AnswerNames }) {
  const text = useBilingual();
  const items = Array.isArray(value) ? (value as readonly Answers[]) : [];
  return (
    <>
      {items.map((item, index) => (
        <Facts
          key={index}
          facts={field.fields.map((inner) => ({
            name: text(inner.label),
            value: <AnswerText field={inner} value={item[inner.key]} names={names} />,
          }))}
        />
      ))}
    </>
  );
}

/** People, addresses and campaigns: what was written of them, amounts and dates as such. */
function Parts({ value, field }: { value: AnswerValue; field: Field }) {
  const { money, date } = useFormats();
  const text = useBilingual();
  const entries = Object.entries(Object(value) as Record<string, unknown>);
  const word = (key: string, part: unknown): string => {
    if (key === 'goal') return money(Number(part));
    if (key.endsWith('On')) return date(String(part));
    if (key === 'platform' && field.kind === 'crowdfunding') {
      return text(field.platforms.find((each) => each.value === part)?.label) || String(part);
    }
    return String(part);
  };
  return <>{entries.map(([key, part]) => word(key, part)).join(', ')}</>;
}
