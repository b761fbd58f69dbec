import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { organizationsQuery } from '../../api/apply';
import { callQuery } from '../../api/calls';
import { ask, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { ErrorSummary, faultAt, useFaults, type Fault } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { Say, useBilingual, useSay } from '../../words/say';
import { NewOrganization, readOrganization, type NewOrganizationBody } from './new-organization';

const NEW = 'new';

/** Where an application begins: the axis, explained, and the organization that applies. */
export function StartPage() {
  const { slug } = useParams({ from: '/appels/$slug/deposer' });
  const given = useSearch({ from: '/appels/$slug/deposer' });
  const text = useBilingual();
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: call } = useSuspenseQuery(callQuery(api, slug));
  const { data: mine } = useSuspenseQuery(organizationsQuery(api));
  const organizations = mine.items.filter(({ yourRole }) => yourRole !== 'reader');
  // an axis answers one of the questions before the form where they name it alike
  const [axis, setAxis] = useState(call.axes.find(({ code }) => Object.values(given).includes(code))?.id ?? '');
  const [organization, setOrganization] = useState(organizations.length === 0 ? NEW : '');
  const [missing, setMissing] = useState<readonly Fault[]>([]);
  const faultsOf = useFaults();

  const register = useVerb(
    (body: NewOrganizationBody, key) => ask(api.POST('/api/v1/organizations', { params: { header: once(key) }, body })),
    [['me', 'organizations']],
  );
  const begin = useVerb(
    (body: { callId: string; axisId: string; organizationId: string }, key) =>
      ask(api.POST('/api/v1/applications', { params: { header: once(key) }, body: { ...body, eligibility: given } })),
    [['me', 'applications']],
  );
  const start = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    register.reset();
    begin.reset();
    const left = [
      ...(axis ? [] : [{ field: 'axisId', words: say('start.axis.missing') }]),
      ...(organization ? [] : [{ field: 'organizationId', words: say('start.organization.missing') }]),
      ...(organization === NEW && !String(form.get('legalName')).trim()
        ? [{ field: 'legalName', words: say('start.new.legalName.missing') }]
        : []),
    ];
    setMissing(left);
    if (left.length > 0) return;
    const made = organization === NEW ? await register.run(readOrganization(form)) : { id: organization };
    if (!made) return;
    // registered once: a refusal below must not register it again
    setOrganization(made.id);
    const draft = await begin.run({ callId: call.id, axisId: axis, organizationId: made.id });
    if (!draft) return;
    await queries.invalidateQueries({ queryKey: ['application', draft.id] });
    await navigate({
      to: '/dossiers/$id/formulaire',
      params: { id: draft.id },
      search: draft.found ? { retrouve: true } : {},
    });
  };
  const faults = missing.length > 0 ? missing : [...faultsOf(register.problem), ...faultsOf(begin.problem)];
  if (!call.open) {
    return (
      <>
        <PageTitle>{say('start.title')}</PageTitle>
        <Notice kind="attention">
          <Say id="start.closed" />
        </Notice>
      </>
    );
  }
  return (
    <>
      <ErrorSummary faults={faults} />
      <PageTitle>{say('start.title')}</PageTitle>
      <p>{text(call.title)}</p>
      <p>
        <Say id="start.intro" />
      </p>
      <form noValidate onSubmit={(event) => void start(event)}>
        <Choices
          id="axisId"
          label={say('start.axis')}
          fault={faultAt(faults, 'axisId')}
          control={{ name: 'axisId', onChange: ({ target }) => setAxis(target.value) }}
          chosen={[axis]}
          options={call.axes.map(({ id, label, age, ageYears }) => ({
            value: id,
            label: <strong>{text(label)}</strong>,
            hint: say(`start.axis.${age}`, { years: ageYears ?? 0 }),
          }))}
        />
        {organizations.length > 0 && (
          <Choices
            id="organizationId"
            label={say('start.organization')}
            fault={faultAt(faults, 'organizationId')}
            control={{ name: 'organizationId', onChange: ({ target }) => setOrganization(target.value) }}
            chosen={[organization]}
            options={[
              ...organizations.map(({ id, legalName, legalForm, siret }) => ({
                value: id,
                label: legalName,
                hint: [say(`start.form.${legalForm}`), siret && `SIRET ${siret}`].filter(Boolean).join(' · '),
              })),
              { value: NEW, label: say('start.organization.new') },
            ]}
          />
        )}
        {organization === NEW && (
          <NewOrganization
            faults={faults}
            forms={(call.parameters?.['legalForms'] ?? []) as readonly string[]}
            given={Object.values(given)}
          />
        )}
        <div className="actions">
          <Button type="submit" pending={register.pending || begin.pending}>
            <Say id="start.go" />
          </Button>
        </div>
      </form>
    </>
  );
}
