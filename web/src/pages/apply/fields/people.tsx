import type { ComponentProps, ReactNode } from 'react';
import { Choices } from '../../../ui/choices';
import { DateField, FieldNotes, OptionalMark, TextField } from '../../../ui/field';
import { useBilingual, useSay } from '../../../words/say';
import { platformAt } from '../campaign-link';
import { CommunePicker } from './commune';
import { Figure } from './figure';
import { useEuros } from './notations';
import { partsOf, textOf, useControl, useQuestion, withPart, type FieldProps } from './place';

type LineProps = Omit<ComponentProps<typeof TextField>, 'value' | 'onChange' | 'id' | 'fault'> & {
  pointer: string;
  value: unknown;
  change: (value: string | undefined) => void;
};

/** One line inside an answer of several parts. */
export function PartLine({ pointer, value, change, ...rest }: LineProps) {
  return (
    <TextField
      {...rest}
      {...useControl(pointer)}
      value={textOf(value)}
      onChange={({ target }) => change(target.value || undefined)}
    />
  );
}

/** The frame around an answer of several parts. */
export function Parts({
  id,
  label,
  hint,
  fault,
  optional,
  children,
}: Pick<ReturnType<typeof useQuestion>, 'id' | 'label' | 'hint' | 'fault' | 'optional'> & {
  children: ReactNode;
}) {
  return (
    <fieldset className={fault ? 'field wrong' : 'field'} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>
        <span className="part">{label}</span> {optional && <OptionalMark />}
      </legend>
      <FieldNotes id={id} hint={hint} fault={fault} />
      {children}
    </fieldset>
  );
}

const PERSON = [
  ['lastName', 'apply.person.lastName', 'off', 'text'],
  ['firstName', 'apply.person.firstName', 'off', 'text'],
  ['role', 'apply.person.role', 'off', 'text'],
  ['email', 'apply.person.email', 'email', 'email'],
  ['phone', 'apply.person.phone', 'tel', 'tel'],
] as const;

/** A person: the names, and what the form needs beside. */
export function PersonQuestion({ value, change, ...asked }: FieldProps<'person'>) {
  const say = useSay();
  const needs: readonly string[] = ['lastName', 'firstName', ...(asked.field.needs ?? [])];
  return (
    <Parts {...useQuestion(asked)}>
      {PERSON.filter(([key]) => needs.includes(key)).map(([key, label, autoComplete, type]) => (
        <PartLine
          key={key}
          pointer={`${asked.pointer}/${key}`}
          label={say(label)}
          value={partsOf(value)[key]}
          change={(part) => change(withPart(value, key, part))}
          autoComplete={autoComplete}
          type={type}
        />
      ))}
    </Parts>
  );
}

/** An address; its commune is chosen, since a postal code covers many. */
export function AddressQuestion({ value, change, ...asked }: FieldProps<'address'>) {
  const say = useSay();
  const { pointer } = asked;
  const parts = partsOf(value);
  const part = (key: string) => ({
    pointer: `${pointer}/${key}`,
    value: parts[key],
    change: (one: string | undefined) => change(withPart(value, key, one)),
  });
  const town = useControl(`${pointer}/commune`);
  return (
    <Parts {...useQuestion(asked)}>
      <PartLine {...part('line')} label={say('apply.address.line')} autoComplete="address-line1" />
      <PartLine {...part('complement')} label={say('apply.address.complement')} autoComplete="address-line2" optional />
      <PartLine
        {...part('postalCode')}
        label={say('apply.address.postalCode')}
        autoComplete="postal-code"
        inputMode="numeric"
        short
      />
      <CommunePicker
        {...town}
        label={say('apply.address.commune')}
        code={textOf(parts['commune'])}
        choose={(code) => change(withPart(value, 'commune', code))}
      />
    </Parts>
  );
}

/** A campaign of crowdfunding, planned or running. */
export function CampaignQuestion({ value, change, ...asked }: FieldProps<'crowdfunding'>) {
  const say = useSay();
  const text = useBilingual();
  const euros = useEuros();
  const { pointer } = asked;
  const parts = partsOf(value);
  const put = (key: string) => (one: unknown) => change(withPart(value, key, one));
  const found = platformAt(textOf(parts['url']));
  const platform = useControl(`${pointer}/platform`);
  const goal = useControl(`${pointer}/goal`);
  const begins = useControl(`${pointer}/startsOn`);
  const ends = useControl(`${pointer}/endsOn`);
  const day = (key: string) => ({
    value: textOf(parts[key]),
    onChange: ({ target }: { target: { value: string } }) => put(key)(target.value || undefined),
  });
  return (
    <Parts {...useQuestion(asked)}>
      <Choices
        {...platform}
        label={say('apply.campaign.platform')}
        control={{ name: platform.id, onChange: ({ target }) => put('platform')(target.value) }}
        options={asked.field.platforms.map((one) => ({ value: one.value, label: text(one.label) }))}
        chosen={[textOf(parts['platform'])]}
      />
      <Figure
        {...goal}
        label={say('apply.campaign.goal')}
        notation={euros}
        value={parts['goal']}
        change={put('goal')}
      />
      <PartLine
        pointer={`${pointer}/url`}
        label={say('apply.campaign.url')}
        hint={say('apply.campaign.url.hint')}
        type="url"
        optional
        value={parts['url']}
        change={put('url')}
      />
      {textOf(parts['url']) && (
        <p className="status" role="status">
          {found ? say('apply.campaign.url.good', { platform: found }) : say('apply.campaign.url.unknown')}
        </p>
      )}
      <DateField {...begins} label={say('apply.campaign.startsOn')} optional {...day('startsOn')} />
      <DateField {...ends} label={say('apply.campaign.endsOn')} optional {...day('endsOn')} />
    </Parts>
  );
}
