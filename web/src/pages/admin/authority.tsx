import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { authorityQuery } from '../../api/open';
import { PageTitle } from '../../ui/page-title';
import { Tabs } from '../../ui/tabs';
import { Say, useSay } from '../../words/say';
import { AdminTabs } from './admin-tabs';
import { AuthorityForm } from './authority-form';
import { Rules } from './rules';

/** Who gives the grants, who signs, which court one may turn to, and by which dated rules. */
export function AuthorityPage() {
  const say = useSay();
  const { partie } = useSearch({ from: '/administration/collectivite' });
  const { data: authority } = useSuspenseQuery(authorityQuery(useApi()));
  const to = '/administration/collectivite' as const;
  return (
    <>
      <PageTitle>{authority.name}</PageTitle>
      <AdminTabs current="authority" />
      <p className="quiet">
        <Say id="admin.authority.ids" values={{ siren: authority.siren, siret: authority.siret }} />
      </p>
      <Tabs
        name={say('admin.authority.parts')}
        tabs={[
          { key: 'data', label: say('admin.authority.data'), link: { to, search: {} }, current: !partie },
          {
            key: 'rules',
            label: say('admin.authority.rules'),
            link: { to, search: { partie: 'regles' } },
            current: partie === 'regles',
          },
        ]}
      />
      {partie === 'regles' ? <Rules /> : <AuthorityForm authority={authority} />}
    </>
  );
}
