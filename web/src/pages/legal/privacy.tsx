import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useApi } from '../../api/client';
import { authorityQuery } from '../../api/open';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';
import type { MessageId } from '../../words/words';
import { Contact } from './contact';
import { Part, Points } from './prose';

const KEPT: readonly (readonly [who: MessageId, what: MessageId, long: MessageId])[] = [
  ['legal.kept.awarded', 'legal.kept.awarded.what', 'legal.kept.awarded.long'],
  ['legal.kept.refused', 'legal.kept.refused.what', 'legal.kept.refused.long'],
  ['legal.kept.draft', 'legal.kept.draft.what', 'legal.kept.draft.long'],
  ['legal.kept.commune', 'legal.kept.commune.what', 'legal.kept.commune.long'],
  ['legal.kept.committee', 'legal.kept.committee.what', 'legal.kept.committee.long'],
  ['legal.kept.account', 'legal.kept.account.what', 'legal.kept.account.long'],
];

/** What is kept of people, why, how long, and what they may ask. */
export function PrivacyPage() {
  const say = useSay();
  const { data: authority } = useSuspenseQuery(authorityQuery(useApi()));
  return (
    <>
      <PageTitle>{say('legal.privacy.title')}</PageTitle>
      <p className="lead">
        <Say id="legal.privacy.lead" values={{ name: authority.name }} />
      </p>
      <Part title="legal.why" says={['legal.why.how', 'legal.why.basis']} />
      <Part title="legal.kept">
        <Kept />
      </Part>
      <Part title="legal.who">
        <Points
          says={['legal.who.agents', 'legal.who.commune', 'legal.who.committee', 'legal.who.noted', 'legal.who.never']}
        />
      </Part>
      <Part title="legal.public" says={['legal.public.what', 'legal.public.never']} />
      <Part title="legal.rights" says={['legal.rights.how']}>
        <Points says={['legal.rights.read', 'legal.rights.correct', 'legal.rights.erase', 'legal.rights.oppose']} />
        <p>
          <Say
            id="legal.rights.own"
            values={{ a: (words: ReactNode[]) => <Link to="/compte/donnees">{words}</Link> }}
          />
        </p>
        <Contact authority={authority} />
        <p>
          <Say id="legal.rights.cnil" values={{ cnil: cnilLink }} />
        </p>
      </Part>
      <Part title="legal.cookies" says={['legal.cookies.which', 'legal.cookies.none']} />
    </>
  );
}

const cnilLink = (words: ReactNode[]) => <a href="https://www.cnil.fr/fr/plaintes">{words}</a>;

function Kept() {
  const say = useSay();
  return (
    <table className="cards">
      <caption className="hidden">{say('legal.kept')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('legal.kept.col.who')}</th>
          <th scope="col">{say('legal.kept.col.what')}</th>
          <th scope="col">{say('legal.kept.col.long')}</th>
        </tr>
      </thead>
      <tbody>
        {KEPT.map(([who, what, long]) => (
          <tr key={who}>
            <th scope="row">{say(who)}</th>
            <td>{say(what)}</td>
            <td>{say(long)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
