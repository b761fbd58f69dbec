import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { rightsQuery, type Rights } from '../../api/rights';
import { Facts } from '../../ui/facts';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';
import { Erasure } from './erasure';
import { TakeAway } from './take-away';

/** Each right one has over one's data: what it gives, how, until when, and whom to ask. */
export function OwnDataPage() {
  const say = useSay();
  const { data: rights } = useSuspenseQuery(rightsQuery(useApi()));
  return (
    <>
      <PageTitle>{say('rights.title')}</PageTitle>
      <p className="lead">
        <Say id="rights.lead" values={{ authority: rights.authority }} />
      </p>
      <TakeAway rights={rights} />
      <Mend rights={rights} />
      <section aria-labelledby="drop">
        <h2 id="drop">
          <Say id="rights.drop" />
        </h2>
        <p>
          <Say id="rights.drop.words" />
        </p>
        <p>
          <Link to="/mes-demandes">
            <Say id="rights.drop.go" />
          </Link>
        </p>
      </section>
      <section aria-labelledby="who">
        <h2 id="who">
          <Say id="rights.who" />
        </h2>
        <p>
          <Say id="rights.who.words" />
        </p>
      </section>
      <Erasure rights={rights} />
      <section aria-labelledby="other">
        <h2 id="other">
          <Say id="rights.other" />
        </h2>
        <p>
          <Say id="rights.other.words" />
        </p>
      </section>
      <Terms terms={rights.terms} />
      <Contact contact={rights.contact} />
    </>
  );
}

function Mend({ rights }: { readonly rights: Rights }) {
  return (
    <section aria-labelledby="mend">
      <h2 id="mend">
        <Say id="rights.mend" />
      </h2>
      <p>
        <Say id="rights.mend.words" />
      </p>
      <ul>
        <li>
          <Link to="/compte">
            <Say id="rights.mend.profile" />
          </Link>
        </li>
        {rights.organizations.map(({ id, name }) => (
          <li key={id}>
            <Link to="/structures/$id" params={{ id }}>
              <Say id="rights.mend.structure" values={{ name }} />
            </Link>
          </li>
        ))}
        <li>
          <Link to="/mes-demandes">
            <Say id="rights.mend.drafts" />
          </Link>
        </li>
      </ul>
      <p>
        <Say id="rights.mend.filed" />
      </p>
    </section>
  );
}

function Terms({ terms }: Pick<Rights, 'terms'>) {
  const years = (months: number) => ({ years: Math.round(months / 12) });
  return (
    <section aria-labelledby="terms">
      <h2 id="terms">
        <Say id="rights.terms" />
      </h2>
      <Facts
        facts={[
          {
            name: <Say id="rights.terms.draft" />,
            value: <Say id="rights.terms.draft.after" values={{ months: terms.draftMonths }} />,
          },
          {
            name: <Say id="rights.terms.refused" />,
            value: <Say id="rights.terms.refused.after" values={years(terms.refusedMonths)} />,
          },
          {
            name: <Say id="rights.terms.granted" />,
            value: <Say id="rights.terms.granted.after" values={years(terms.grantedMonths)} />,
          },
        ]}
      />
      <p>
        <Say id="rights.terms.warned" />
      </p>
    </section>
  );
}

function Contact({ contact }: Pick<Rights, 'contact'>) {
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">
        <Say id="rights.contact" />
      </h2>
      <ul>
        <li>
          <Say
            id="rights.contact.dpo"
            values={{ contact, a: (text) => <a href={`mailto:${contact}?subject=RGPD`}>{text}</a> }}
          />
        </li>
        <li>
          <Say
            id="rights.contact.cnil"
            values={{ a: (text) => <a href="https://www.cnil.fr/fr/plaintes">{text}</a> }}
          />
        </li>
      </ul>
    </section>
  );
}
