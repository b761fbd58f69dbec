import { ask, atVersion, useApi } from '../../api/client';
import type { Organization } from '../../api/holder';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { needed, useDraftForm } from '../../ui/draft-form';
import { ErrorSummary } from '../../ui/error-summary';
import { DateField, SelectField, TextField } from '../../ui/field';
import { Say, useSay } from '../../words/say';

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

const approvals = ['none', 'seeking', 'approved'] as const satisfies readonly Organization['esus'][];

const texts = ['acronym', 'siret', 'rna', 'foundedOn', 'website', 'esusApprovedOn', 'esusValidUntil'] as const;

interface Values extends Record<string, string>, Record<(typeof texts)[number] | 'legalName' | 'address', string> {
  legalForm: Organization['legalForm'];
  esus: Organization['esus'];
}

/** Changes the record of an organization. */
export function OrganizationForm({ organization, onDone }: Props) {
  const { id, version } = organization;
  const say = useSay();
  const api = useApi();
  const save = useVerb(
    (values: Values) =>
      ask(
        api.PATCH('/api/v1/organizations/{id}', {
          params: { path: { id }, header: atVersion(version) },
          body: changesOf(values),
        }),
      ),
    [
      ['organization', id],
      ['me', 'organizations'],
    ],
  );
  const form = useDraftForm<Values>(valuesOf(organization), save.problem);
  const go = async (values: Values) => {
    if (await save.run(values)) onDone(true);
  };
  return (
    <form noValidate onSubmit={form.submit(go)}>
      <ErrorSummary faults={form.faults} />
      <TextField
        {...form.text('legalName', needed(say('structure.org.legalName.missing')))}
        label={say('structure.org.legalName')}
        autoFocus
      />
      <TextField {...form.text('acronym')} label={say('structure.org.acronym')} optional />
      <SelectField {...form.text('legalForm')} label={say('structure.org.legalForm')}>
        {forms.map((each) => (
          <option key={each} value={each}>
            {say(`holder.org.form.${each}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        {...form.text('siret')}
        label={say('structure.org.siret')}
        hint={say('structure.org.siret.hint')}
        optional
      />
      <TextField {...form.text('rna')} label={say('structure.org.rna')} hint={say('structure.org.rna.hint')} optional />
      <DateField {...form.text('foundedOn')} label={say('structure.org.foundedOn')} optional />
      <TextField {...form.text('address')} label={say('structure.org.address')} />
      <TextField
        {...form.text('website')}
        label={say('structure.org.website')}
        hint={say('structure.org.website.hint')}
        optional
      />
      <Choices
        id="esus"
        label={say('structure.org.esus')}
        hint={say('structure.org.esus.hint')}
        fault={form.text('esus').fault}
        control={{ name: 'esus', onChange: form.text('esus').onChange }}
        chosen={[form.values.esus]}
        options={approvals.map((value) => ({ value, label: say(`structure.org.esus.${value}`) }))}
      />
      {form.values.esus === 'approved' && (
        <div className="row top">
          <DateField {...form.text('esusApprovedOn')} label={say('structure.org.esusApprovedOn')} />
          <DateField {...form.text('esusValidUntil')} label={say('structure.org.esusValidUntil')} />
        </div>
      )}
      <div className="actions">
        <Button type="submit" pending={save.pending}>
          <Say id="structure.org.save" />
        </Button>
        <Button kind="link" onClick={() => onDone(false)}>
          <Say id="structure.org.cancel" />
        </Button>
      </div>
    </form>
  );
}

function valuesOf(organization: Organization): Values {
  const { legalName, legalForm, address, esus, acronym, siret, rna, foundedOn, website } = organization;
  return {
    legalName,
    legalForm,
    address,
    esus,
    acronym: acronym ?? '',
    siret: siret ?? '',
    rna: rna ?? '',
    foundedOn: foundedOn ?? '',
    website: website ?? '',
    esusApprovedOn: organization.esusApprovedOn ?? '',
    esusValidUntil: organization.esusValidUntil ?? '',
  };
}

/** What was emptied is null; the dates of an approval go with it. */
function changesOf({ legalName, legalForm, address, esus, ...values }: Values) {
  const dated = esus === 'approved';
  return {
    legalName,
    legalForm,
    address,
    esus,
    acronym: values.acronym.trim() || null,
    siret: values.siret.trim() || null,
    rna: values.rna.trim() || null,
    foundedOn: values.foundedOn || null,
    website: values.website.trim() || null,
    esusApprovedOn: (dated && values.esusApprovedOn) || null,
    esusValidUntil: (dated && values.esusValidUntil) || null,
  };
}
