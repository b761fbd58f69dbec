import type { ReactNode } from 'react';
import type { Field, GroupField } from '../../../../src/calls/forms/catalogue.js';
import { useFormats } from '../../ui/formats';
import { Say, useBilingual, useSay } from '../../words/say';
import { draftBudget, total } from './budget-lines';
import { itemFields } from './form';
import { CommuneName } from './fields/commune';
import { listOf, partsOf, textOf } from './fields/place';

/** An answer as a person reads it. */
export function AnswerText({ field, value }: { field: Field; value: unknown }): ReactNode {
  const text = useBilingual();
  const { money, number, share, date } = useFormats();
  const empty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (empty) {
    return (
      <span className="quiet">
        <Say id="apply.none" />
      </span>
    );
  }
  switch (field.kind) {
    case 'number':
      return typeof value === 'number' ? `${number(value, 2)} ${text(field.unit)}` : String(value);
    case 'money':
      return typeof value === 'number' ? money(value) : String(value);
    case 'percent':
      return typeof value === 'number' ? share(value) : String(value);
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? date(String(value)) : String(value);
    case 'choice':
      return text(field.options.find((option) => option.value === value)?.label);
    case 'choices':
      return listOf(value)
        .map((one) => text(field.options.find((option) => option.value === one)?.label))
        .join(', ');
    case 'commune':
      return <CommuneName code={String(value)} />;
    case 'communes':
      return (
        <Lines
          lines={listOf(value).map((code) => (
            <CommuneName key={String(code)} code={String(code)} />
          ))}
        />
      );
    case 'person': {
      const { firstName, lastName, role, email, phone } = partsOf(value);
      return <Lines lines={[[firstName, lastName].filter(Boolean).join(' '), role, email, phone].map(textOf)} />;
    }
    case 'address': {
      const { line, complement, postalCode, commune } = partsOf(value);
      return (
        <Lines
          lines={[textOf(line), textOf(complement), textOf(postalCode), <CommuneName key="c" code={textOf(commune)} />]}
        />
      );
    }
    case 'budget':
      return <BudgetText value={value} />;
    case 'indicators':
      return (
        <Lines
          lines={listOf(value).map((item) => {
            const { label, unit, target } = partsOf(item);
            return `${textOf(label)}\u00a0: ${typeof target === 'number' ? number(target, 2) : '…'} ${textOf(unit)}`;
          })}
        />
      );
    case 'crowdfunding': {
      const { platform, goal, url, startsOn, endsOn } = partsOf(value);
      const name = text(field.platforms.find((one) => one.value === platform)?.label);
      const days = [startsOn, endsOn].flatMap((day) => (day ? [date(String(day))] : [])).join(' – ');
      return <Lines lines={[name, typeof goal === 'number' ? money(goal) : '', textOf(url), days]} />;
    }
    case 'statement': {
      const { accepted, on } = partsOf(value);
      return accepted ? (
        <Say id="apply.accepted" values={{ on: on ? date(String(on)) : '' }} />
      ) : (
        <Say id="apply.none" />
      );
    }
    case 'group':
      return <GroupText field={field} value={value} />;
    default:
      return String(value);
  }
}

function GroupText({ field, value }: { field: GroupField; value: unknown }) {
  const text = useBilingual();
  return (
    <>
      {listOf(value).map((item, index) => (
        <p key={index}>
          <strong>
            {text(field.item)} {index + 1}
          </strong>
          {itemFields(field.fields, partsOf(item)).map((inner) => (
            <span className="line" key={inner.key}>
              {text(inner.label)}
              {'\u00a0: '}
              <AnswerText field={inner} value={partsOf(item)[inner.key]} />
            </span>
          ))}
        </p>
      ))}
    </>
  );
}

function BudgetText({ value }: { value: unknown }) {
  const say = useSay();
  const { money } = useFormats();
  const budget = draftBudget(value);
  const row = (label: string | undefined, funder: string | undefined, amount: unknown) =>
    `${label ?? funder ?? ''}${funder && label ? ` (${funder})` : ''}\u00a0: ${typeof amount === 'number' ? money(amount) : '…'}`;
  const list = (name: string, side: typeof budget.charges) =>
    side.length > 0 && (
      <p>
        <strong>
          {name}
          {'\u00a0: '}
          {money(total(side))}
        </strong>
        {side.map(({ label, funder, amount }, index) => (
          <span className="line" key={index}>
            {row(label, funder, amount)}
          </span>
        ))}
      </p>
    );
  return (
    <>
      {list(say('apply.budget.charges'), budget.charges)}
      {list(say('apply.budget.products'), budget.products)}
      {list(say('apply.budget.inKind'), budget.inKindCharges)}
    </>
  );
}

function Lines({ lines }: { lines: readonly ReactNode[] }) {
  return lines
    .filter((line) => line !== '')
    .map((line, index) => (
      <span className="line" key={index}>
        {line}
      </span>
    ));
}
