import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useApi } from '../../api/client';
import { authorityQuery } from '../../api/open';
import { Facts } from '../../ui/facts';
import { PageTitle } from '../../ui/page-title';
import { useBilingual, useSay } from '../../words/say';
import { Contact } from './contact';
import { Part } from './prose';

/** Who answers for this site, and by which rules it may be used. */
export function LegalPage() {
  const say = useSay();
  const text = useBilingual();
  const { data: authority } = useSuspenseQuery(authorityQuery(useApi()));
  const { signatory, court } = authority;
  return (
    <>
      <PageTitle>{say('legal.title')}</PageTitle>
      <Part title="legal.publisher">
        <Contact authority={authority} />
        <Facts
          facts={[
            { name: say('legal.siret'), value: authority.siret },
            {
              name: say('legal.director'),
              value: `${signatory.givenName} ${signatory.familyName}, ${text(signatory.capacity)}`,
            },
            { name: say('legal.host'), value: say('legal.host.value', { name: authority.name }) },
          ]}
        />
      </Part>
      <Part title="legal.reuse" says={['legal.reuse.data', 'legal.reuse.code', 'legal.reuse.map']} values={LINKS} />
      <Part title="legal.cookies" says={['legal.cookies.which', 'legal.cookies.none']} />
      <Part title="legal.links" says={['legal.links.how']} />
      <Part title="legal.appeal" says={['legal.appeal.how']} values={{ court: court.name, address: court.address }}>
        <p>
          <a href={court.site}>{court.site}</a>
        </p>
      </Part>
    </>
  );
}

const LINKS = {
  data: (words: ReactNode[]) => <a href="/donnees">{words}</a>,
  licence: (words: ReactNode[]) => (
    <a href="https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12">{words}</a>
  ),
};
