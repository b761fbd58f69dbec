import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/client';
import { registerQuery } from '../../api/draft';
import type { components } from '../../api/schema';
import { Check } from '../../ui/choices';
import { DateField, SelectField, TextField } from '../../ui/field';
import { faultAt, type Fault } from '../../ui/error-summary';
import { Say, useSay } from '../../words/say';
import { FillFromRegister } from './fill-from-register';

export type NewOrganizationBody = components['schemas']['NewOrganizationBody'];
type LegalForm = NewOrganizationBody['legalForm'];

const FORMS: readonly LegalForm[] = [
  'association',
  'foundation',
  'mutual',
  'union',
  'scop',
  'scic',
  'cae',
  'cooperative',
  'company',
];
const ESUS = ['none', 'seeking', 'approved'] as const;
const INTEGRATION = ['EI', 'ETTI', 'AI', 'ACI'] as const;

interface Props {
  readonly faults: readonly Fault[];
  /** Legal forms the call takes; none named, all. */
  readonly forms: readonly string[];
  /** What was answered to the questions before the form: an answer named like a choice here is taken for it. */
  readonly given: readonly string[];
}

/** An organization that is not known yet: what identifies it, and only what its form is asked. */
export function NewOrganization({ faults, forms, given }: Props) {
  const say = useSay();
  const { data: register } = useSuspenseQuery(registerQuery(useApi()));
  const [form, setForm] = useState<string>(FORMS.find((one) => given.includes(one)) ?? 'association');
  const [chosen, setChosen] = useState(false);
  const [esus, setEsus] = useState<string>(ESUS.find((one) => given.includes(one)) ?? 'none');
  const at = (field: string) => ({ id: field, name: field, fault: faultAt(faults, field) });
  return (
    <section>
      <h2>
        <Say id="start.new.title" />
      </h2>
      <TextField {...at('legalName')} label={say('start.new.legalName')} autoComplete="organization" maxLength={200} />
      <SelectField
        {...at('legalForm')}
        label={say('start.new.legalForm')}
        value={form}
        onChange={({ target }) => {
          setForm(target.value);
          setChosen(true);
        }}
      >
        {FORMS.filter((one) => forms.length === 0 || forms.includes(one)).map((one) => (
          <option key={one} value={one}>
            {say(`start.form.${one}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        {...at('siret')}
        label={say('start.new.siret')}
        hint={say('start.new.siret.hint')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
        short
      />
      {register.on && (
        <FillFromRegister onLegalForm={(found) => FORMS.some((one) => one === found) && !chosen && setForm(found)} />
      )}
      {form === 'association' && (
        <TextField
          {...at('rna')}
          label={say('start.new.rna')}
          hint={say('start.new.rna.hint')}
          autoComplete="off"
          maxLength={30}
          optional
          short
        />
      )}
      <DateField
        {...at('foundedOn')}
        label={say('start.new.foundedOn')}
        hint={say('start.new.foundedOn.hint')}
        optional
      />
      {form === 'company' && (
        <SelectField
          {...at('esus')}
          label={say('start.new.esus')}
          hint={say('start.new.esus.hint')}
          value={esus}
          onChange={({ target }) => setEsus(target.value)}
        >
          {ESUS.map((one) => (
            <option key={one} value={one}>
              {say(`start.esus.${one}`)}
            </option>
          ))}
        </SelectField>
      )}
      {form === 'company' && esus === 'approved' && (
        <>
          <DateField {...at('esusApprovedOn')} label={say('start.new.esusApprovedOn')} />
          <DateField {...at('esusValidUntil')} label={say('start.new.esusValidUntil')} optional />
        </>
      )}
      <SelectField {...at('workIntegration')} label={say('start.new.integration')} defaultValue="">
        <option value="">{say('start.new.integration.none')}</option>
        {INTEGRATION.map((one) => (
          <option key={one} value={one}>
            {say(`start.integration.${one}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        {...at('address')}
        label={say('start.new.address')}
        autoComplete="street-address"
        maxLength={300}
        optional
      />
      <TextField {...at('capacity')} label={say('start.new.capacity')} hint={say('start.new.capacity.hint')} optional />
      <Check id="represents" name="represents" label={say('start.new.represents')} />
    </section>
  );
}

/** What was typed, without what was left empty. */
export function readOrganization(form: FormData): NewOrganizationBody {
  const typed = (name: string) => String(form.get(name) ?? '').trim();
  const optional = ['siret', 'rna', 'foundedOn', 'address', 'esus', 'esusApprovedOn', 'esusValidUntil'] as const;
  const given = [...optional, 'workIntegration', 'capacity'].flatMap((name) =>
    typed(name) ? [[name, typed(name)]] : [],
  );
  return {
    legalName: typed('legalName'),
    legalForm: typed('legalForm') as LegalForm,
    ...(Object.fromEntries(given) as Partial<NewOrganizationBody>),
    represents: form.has('represents'),
  };
}
