import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useApi } from '../../api/client';
import { organizationQuery } from '../../api/holder';
import { PageTitle } from '../../ui/page-title';
import { Tabs } from '../../ui/tabs';
import { Say, useSay } from '../../words/say';

type Part = 'record' | 'people' | 'aids';

/** Around each part of an organization: its name, what one is to it, and the other parts. */
export function OrganizationFrame({
  id,
  part,
  children,
}: {
  readonly id: string;
  readonly part: Part;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const { data: organization } = useSuspenseQuery(organizationQuery(useApi(), id));
  const { legalName, acronym, legalForm, fictional, yourRole } = organization;
  const tab = (key: Part, to: '/structures/$id' | '/structures/$id/personnes' | '/structures/$id/aides') => ({
    key,
    label: <Say id={`structure.org.tab.${key}`} />,
    link: { to, params: { id } },
    current: key === part,
  });
  return (
    <>
      <PageTitle
        above={
          yourRole && (
            <p className="quiet">
              <Link to="/mes-demandes">
                <Say id="holder.mine.title" />
              </Link>
            </p>
          )
        }
      >
        {legalName}
      </PageTitle>
      <p className="quiet">
        {[acronym, say(`holder.org.form.${legalForm}`)].filter(Boolean).join(' · ')}
        {yourRole && (
          <>
            {' · '}
            <Say id="structure.org.yourRole" values={{ role: say(`holder.role.${yourRole}`) }} />
          </>
        )}
        {fictional && (
          <>
            {' · '}
            <Say id="structure.org.fictional" />
          </>
        )}
      </p>
      <Tabs
        name={say('structure.org.tabs')}
        tabs={[
          tab('record', '/structures/$id'),
          tab('people', '/structures/$id/personnes'),
          tab('aids', '/structures/$id/aides'),
        ]}
      />
      {children}
    </>
  );
}
