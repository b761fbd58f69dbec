import { useQuery } from '@tanstack/react-query';
import type { Field, Option, SimpleField } from '../../../../../src/calls/forms/catalogue.js';
import type {
  AddressAnswer,
  CrowdfundingAnswer,
  IndicatorAnswer,
  PersonAnswer,
  StatementAnswer,
} from '../../../../../src/calls/forms/answers.js';
import { useApi } from '../../../api/client';
import { territoryQuery } from '../../../api/officer/files';
import { useFormats } from '../../../ui/formats';
import { Facts } from '../../../ui/facts';
import { Say, useBilingual } from '../../../words/say';
import { BudgetTable } from '../../../ui/budget-table';

interface Props {
  readonly field: Field;
  readonly value: unknown;
}

/** One answer as people read it, by the kind of its question. Papers are shown elsewhere. */
export function Answer({ field, value }: Props) {
  const text = useBilingual();
  if (value === undefined || value === null || value === '') {
    return (
      <span className="quiet">
        <Say id="officer.answer.none" />
      </span>
    );
  }
  if (field.kind !== 'group') return <Simple field={field} value={value} />;
  return (value as readonly Record<string, unknown>[]).map((item, index) => (
    <section key={index}>
      <h4>
        {text(field.item)} {index + 1}
      </h4>
      <Facts
        facts={field.fields.map((inner) => ({
          name: text(inner.label),
          value: item[inner.key] === undefined ? null : <Simple field={inner} value={item[inner.key]} />,
        }))}
      />
    </section>
  ));
}

function Simple({ field, value }: { field: SimpleField; value: unknown }) {
  const text = useBilingual();
  const { money, number, share, date } = useFormats();
  switch (field.kind) {
    case 'money':
      return money(Number(value));
    case 'percent':
      return share(Number(value));
    case 'number':
      return `${number(Number(value), field.decimals ?? 0)}${field.unit ? `\u00a0${text(field.unit)}` : ''}`;
    case 'date':
      return date(String(value));
    case 'choice':
      return optionIn(field.options, value, text);
    case 'choices':
      return (value as readonly string[]).map((each) => optionIn(field.options, each, text)).join(', ');
    case 'commune':
      return <Communes codes={[String(value)]} />;
    case 'communes':
      return <Communes codes={value as readonly string[]} />;
    case 'person':
      return <Person person={value as PersonAnswer} />;
    case 'address':
      return <Address address={value as AddressAnswer} />;
    case 'budget':
      return <BudgetTable budget={value} />;
    case 'indicators':
      return <Indicators items={value as readonly IndicatorAnswer[]} />;
    case 'crowdfunding':
      return <Campaign campaign={value as CrowdfundingAnswer} options={field.platforms} />;
    case 'attachment':
      return <Say id="officer.answer.papers" values={{ count: (value as readonly unknown[]).length }} />;
    case 'statement':
      return <Statement statement={value as StatementAnswer} />;
    default:
      return String(value);
  }
}

function optionIn(options: readonly Option[], value: unknown, text: ReturnType<typeof useBilingual>): string {
  const option = options.find((each) => each.value === value);
  return option ? text(option.label) : String(value);
}

function Communes({ codes }: { codes: readonly string[] }) {
  const { data } = useQuery(territoryQuery(useApi()));
  const names = new Map((data?.items ?? []).map(({ insee, name }) => [insee, name]));
  return codes.map((code) => names.get(code) ?? code).join(', ');
}

function Person({ person: { firstName, lastName, role, email, phone } }: { person: PersonAnswer }) {
  return (
    <>
      {firstName} {lastName}
      {role && `, ${role}`}
      {email && (
        <>
          {'\n'}
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
      {phone && `\n${phone}`}
    </>
  );
}

function Address({ address: { line, complement, postalCode, commune } }: { address: AddressAnswer }) {
  return (
    <>
      {line}
      {complement && `\n${complement}`}
      {'\n'}
      {postalCode} <Communes codes={[commune]} />
    </>
  );
}

function Indicators({ items }: { items: readonly IndicatorAnswer[] }) {
  const { number } = useFormats();
  return items.map(({ label, unit, target }, index) => (
    <span key={index}>
      {index > 0 && '\n'}
      {label} : {number(target, 2)} {unit}
    </span>
  ));
}

function Campaign({ campaign, options }: { campaign: CrowdfundingAnswer; options: readonly Option[] }) {
  const text = useBilingual();
  const { money, date } = useFormats();
  const { platform, goal, url, startsOn, endsOn } = campaign;
  return (
    <>
      {optionIn(options, platform, text)}, {money(goal)}
      {startsOn && endsOn && `, ${date(startsOn)} – ${date(endsOn)}`}
      {url && (
        <>
          {'\n'}
          <a href={url} rel="noreferrer">
            {url}
          </a>
        </>
      )}
    </>
  );
}

function Statement({ statement: { accepted, on, version } }: { statement: StatementAnswer }) {
  const { date } = useFormats();
  return accepted ? (
    <Say id="officer.answer.stated" values={{ on: date(on), version: date(version) }} />
  ) : (
    <Say id="officer.answer.notStated" />
  );
}
