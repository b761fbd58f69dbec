import { useForm } from 'react-hook-form';
import { ask, atVersion, useApi } from '../../api/client';
import type { Organization } from '../../api/holder';
import type { components } from '../../api/schema';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { DateField, SelectField, TextField } from '../../ui/field';
import { useFormFaults } from '../../ui/form-faults';
import { Say, useSay } from '../../words/say';

type Changes = components['schemas']['OrganizationChangesBody'];

interface Props {
  readonly organization: Organization;
  readonly onDone: (saved: boolean) => void;
}

/** Legal forms, most frequent first. */
const forms = [
  'association',
  'scic',
  'scop',
  'company',
  'cooperative',
  'cae',
  'mutual',
  'foundation',
  'union',
] as const satisfies readonly Organization['legalForm'][];

const texts = ['acronym', 'siret', 'rna', 'foundedOn', 'website', 'esusApprovedOn', 'esusValidUntil'] as const;

type Values = Record<(typeof texts)[number] | 'legalName' | 'address', string> &
  Pick<Organization, 'legalForm' | 'esus'>;

/** Changes the record of an organization. */
export function OrganizationForm({ organization, onDone }: Props) {
  const { id, version, legalName, legalForm, address, esus } = organization;
  const say = useSay();
  const api = useApi();
  const { register, handleSubmit, formState, watch } = useForm<Values>({
    defaultValues: {
      legalName,
      legalForm,
      address,
      esus,
      ...(Object.fromEntries(texts.map((key) => [key, organization[key] ?? ''])) as Record<
        (typeof texts)[number],
        string
      >),
    },
    shouldFocusError: false,
  });
  const save = useVerb(
    (changes: Changes) =>
      ask(
        api.PATCH('/api/v1/organizations/{id}', {
          params: { path: { id }, header: atVersion(version) },
          body: changes,
        }),
      ),
    [
      ['organization', id],
      ['me', 'organizations'],
    ],
  );
  const faults = useFormFaults(formState, save.problem);
  const approved = watch('esus') === 'approved';
  const go = async (values: Values) => {
    const { esusApprovedOn, esusValidUntil, ...kept } = values;
    const emptied = Object.fromEntries(
      texts.filter((key) => key in kept).map((key) => [key, values[key].trim() || null]),
    );
    const dates = {
      esusApprovedOn: (approved && esusApprovedOn) || null,
      esusValidUntil: (approved && esusValidUntil) || null,
    };
    if (await save.run({ ...kept, ...emptied, ...dates })) onDone(true);
  };
  const line = (name: 'acronym' | 'siret' | 'rna' | 'website' | 'address', hint = false, optional = true) => (
    <TextField
      {...register(name)}
      id={name}
      label={say(`holder.org.${name}`)}
      {...(hint && name !== 'acronym' && name !== 'address' ? { hint: say(`holder.org.${name}.hint`) } : {})}
      fault={faultAt(faults, name)}
      optional={optional}
    />
  );
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(go)(event)}>
      <ErrorSummary faults={faults} />
      <TextField
        {...register('legalName', { required: say('holder.org.legalName.missing') })}
        id="legalName"
        label={say('holder.org.legalName')}
        fault={faultAt(faults, 'legalName')}
        autoFocus
      />
      {line('acronym')}
      <SelectField
        {...register('legalForm')}
        id="legalForm"
        label={say('holder.org.legalForm')}
        fault={faultAt(faults, 'legalForm')}
      >
        {forms.map((form) => (
          <option key={form} value={form}>
            {say(`holder.org.form.${form}`)}
          </option>
        ))}
      </SelectField>
      {line('siret', true)}
      {line('rna', true)}
      <DateField
        {...register('foundedOn')}
        id="foundedOn"
        label={say('holder.org.foundedOn')}
        fault={faultAt(faults, 'foundedOn')}
        optional
      />
      {line('address', false, false)}
      {line('website', true)}
      <Choices
        id="esus"
        label={say('holder.org.esus')}
        hint={say('holder.org.esus.hint')}
        fault={faultAt(faults, 'esus')}
        control={register('esus')}
        options={(['none', 'seeking', 'approved'] as const).map((value) => ({
          value,
          label: say(`holder.org.esus.${value}`),
        }))}
      />
      {approved && (
        <div className="row top">
          <DateField
            {...register('esusApprovedOn')}
            id="esusApprovedOn"
            label={say('holder.org.esusApprovedOn')}
            fault={faultAt(faults, 'esusApprovedOn')}
          />
          <DateField
            {...register('esusValidUntil')}
            id="esusValidUntil"
            label={say('holder.org.esusValidUntil')}
            fault={faultAt(faults, 'esusValidUntil')}
          />
        </div>
      )}
      <div className="actions">
        <Button type="submit" pending={save.pending}>
          <Say id="holder.org.save" />
        </Button>
        <Button kind="link" onClick={() => onDone(false)}>
          <Say id="holder.org.cancel" />
        </Button>
      </div>
    </form>
  );
}
