import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, atVersion, useApi } from '../../api/client';
import { registerQuery, type RegisterReading } from '../../api/draft';
import { organizationQuery, type Organization } from '../../api/holder';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { ProblemLine } from '../../ui/problem-line';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import { OrganizationFrame } from './organization-frame';

const route = getRouteApi('/structures/$id/registre');

/** What the register may say of a record; its commune comes with the address. */
const COMPARED = ['legalName', 'acronym', 'legalForm', 'rna', 'foundedOn', 'address'] as const;
type Compared = (typeof COMPARED)[number];

/** Compares the record of an organization with the public register; each value is taken over by hand, or not. */
export function RegisterPage() {
  const { id } = route.useParams();
  const api = useApi();
  const { instant } = useFormats();
  const { data: organization } = useSuspenseQuery(organizationQuery(api, id));
  const { data: register } = useSuspenseQuery(registerQuery(api));
  const [reading, setReading] = useState<RegisterReading | null>(null);
  const read = useVerb((siret: string) =>
    ask(api.GET('/api/v1/company-register/{siret}', { params: { path: { siret } } })),
  );
  const { siret } = organization;
  const look = async () => {
    if (siret) setReading(await read.run(siret));
  };
  return (
    <OrganizationFrame id={id} part="record">
      <h2>
        <Say id="register.title" />
      </h2>
      {!register.on || !siret ? (
        <Notice kind="attention">
          <Say id={register.on ? 'register.noSiret' : 'register.off'} />
        </Notice>
      ) : (
        <>
          <p>
            <Say id="register.words" />
          </p>
          <p>
            <Button kind={reading ? 'secondary' : 'primary'} pending={read.pending} onClick={() => void look()}>
              <Say id="register.ask" />
            </Button>
          </p>
          <ProblemLine problem={read.problem} />
        </>
      )}
      <StatusLine>
        {reading && <Say id="register.fetched" values={{ source: reading.source, at: instant(reading.fetchedAt) }} />}
      </StatusLine>
      {reading?.withheld && (
        <Notice>
          <Say id="register.withheld" />
        </Notice>
      )}
      {reading && !reading.active && (
        <Notice kind="attention">
          <Say id="register.closed" />
        </Notice>
      )}
      {reading && <Comparison key={reading.fetchedAt} organization={organization} reading={reading} />}
      <p>
        <Link to="/structures/$id" params={{ id }}>
          <Say id="register.back" />
        </Link>
      </p>
    </OrganizationFrame>
  );
}

function Comparison({ organization, reading }: { organization: Organization; reading: RegisterReading }) {
  const { id, version } = organization;
  const say = useSay();
  const api = useApi();
  const { date } = useFormats();
  const [taken, setTaken] = useState<ReadonlySet<Compared>>(new Set());
  const save = useVerb(
    (body: Partial<Pick<RegisterReading, Compared>>) =>
      ask(
        api.PATCH('/api/v1/organizations/{id}', {
          params: { path: { id }, header: atVersion(version) },
          body: body as Partial<Record<Compared, never>>,
        }),
      ),
    [
      ['organization', id],
      ['me', 'organizations'],
    ],
  );
  const differing = COMPARED.filter((field) => reading[field] !== null && reading[field] !== organization[field]);
  const shown = (field: Compared, value: string | null) => {
    if (!value) return <span className="quiet">{say('register.empty')}</span>;
    if (field === 'foundedOn') return date(value);
    return field === 'legalForm' ? say(`holder.org.form.${value as Organization['legalForm']}`) : value;
  };
  const toggle = (field: Compared) =>
    setTaken(new Set(taken.has(field) ? [...taken].filter((each) => each !== field) : [...taken, field]));
  const keep = async () => {
    if (taken.size === 0) return;
    const values = Object.fromEntries([...taken].map((field) => [field, reading[field]]));
    if (await save.run(values)) setTaken(new Set());
  };
  return (
    <>
      {differing.length === 0 ? (
        <p>
          <Say id="register.same" />
        </p>
      ) : (
        <>
          <table className="cards">
            <thead>
              <tr>
                {(['field', 'recorded', 'says', 'take'] as const).map((column) => (
                  <th scope="col" key={column}>
                    <Say id={`register.${column}`} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {differing.map((field) => (
                <tr key={field}>
                  <th scope="row">
                    <Say id={`structure.org.${field}`} />
                  </th>
                  <td data-name={say('register.recorded')}>{shown(field, organization[field])}</td>
                  <td data-name={say('register.says')}>{shown(field, reading[field])}</td>
                  <td>
                    <label className="choice">
                      <input
                        type="checkbox"
                        checked={taken.has(field)}
                        aria-label={say('register.take.of', { field: say(`structure.org.${field}`) })}
                        onChange={() => toggle(field)}
                      />
                      <span>{say('register.take')}</span>
                    </label>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <ProblemLine problem={save.problem} />
          <p>
            <Button pending={save.pending} onClick={() => void keep()}>
              <Say id="register.keep" values={{ count: taken.size }} />
            </Button>
          </p>
        </>
      )}
      <StatusLine>{save.done && <Say id="register.saved" />}</StatusLine>
    </>
  );
}
