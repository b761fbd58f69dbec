import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import { useApi } from '../../api/client';
import { registerQuery } from '../../api/draft';
import { organizationQuery, type Organization } from '../../api/holder';
import { Button } from '../../ui/button';
import { Later } from '../../ui/later';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import { OrganizationFrame } from './organization-frame';

const OrganizationForm = lazy(() => import('./organization-form').then((part) => ({ default: part.OrganizationForm })));

const route = getRouteApi('/structures/$id');

/** The record of an organization, and the form to keep it right. */
export function OrganizationPage() {
  const { id } = route.useParams();
  const { data: organization } = useSuspenseQuery(organizationQuery(useApi(), id));
  const { data: register } = useSuspenseQuery(registerQuery(useApi()));
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  const { yourRole } = organization;
  const mayWrite = yourRole !== null && yourRole !== 'reader';
  return (
    <OrganizationFrame id={id} part="record">
      {editing ? (
        <Later>
          <OrganizationForm
            organization={organization}
            onDone={(done) => {
              setEditing(false);
              setSaved(done);
            }}
          />
        </Later>
      ) : (
        <>
          <Record organization={organization} />
          {mayWrite && (
            <p>
              <Button kind="secondary" onClick={() => setEditing(true)}>
                <Say id="structure.org.edit" />
              </Button>{' '}
              {register.on && organization.siret && (
                <Link to="/structures/$id/registre" params={{ id }}>
                  <Say id="structure.org.register" />
                </Link>
              )}
            </p>
          )}
          {yourRole === 'reader' && (
            <p className="quiet">
              <Say id="structure.org.reader" />
            </p>
          )}
        </>
      )}
      <StatusLine>{saved && !editing && <Say id="structure.org.saved" />}</StatusLine>
    </OrganizationFrame>
  );
}

function Record({ organization }: { readonly organization: Organization }) {
  const say = useSay();
  const { date } = useFormats();
  const { legalName, acronym, legalForm, siret, rna, foundedOn, address, website, esus } = organization;
  const { esusApprovedOn, esusValidUntil, workIntegration } = organization;
  const dated = esus === 'approved' && esusApprovedOn && esusValidUntil;
  return (
    <Facts
      facts={[
        { name: <Say id="structure.org.legalName" />, value: legalName },
        { name: <Say id="structure.org.acronym" />, value: acronym },
        { name: <Say id="structure.org.legalForm" />, value: say(`holder.org.form.${legalForm}`) },
        { name: <Say id="structure.org.siret" />, value: siret && siret.replace(/^(.{3})(.{3})(.{3})/, '$1 $2 $3 ') },
        { name: <Say id="structure.org.rna" />, value: rna },
        { name: <Say id="structure.org.foundedOn" />, value: foundedOn && date(foundedOn) },
        { name: <Say id="structure.org.address" />, value: address },
        { name: <Say id="structure.org.website" />, value: website && <a href={website}>{website}</a> },
        {
          name: <Say id="structure.org.esus" />,
          value: dated ? (
            <Say id="structure.org.esus.until" values={{ from: date(esusApprovedOn), until: date(esusValidUntil) }} />
          ) : (
            <Say id={`structure.org.esus.${esus}`} />
          ),
        },
        { name: 'SIAE', value: workIntegration },
      ]}
    />
  );
}
