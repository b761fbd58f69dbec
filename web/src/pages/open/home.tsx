import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { dealsQuery, demonstrationQuery, inShortQuery } from '../../api/open';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';
import type { MessageId } from '../../words/words';
import { OpenCall } from './open-call';

/** The first page: the calls one may answer now, how it goes, what came of it, and where else one may go. */
export function HomePage() {
  const say = useSay();
  const api = useApi();
  const { data: deals } = useSuspenseQuery(dealsQuery(api));
  const { data: demonstration } = useSuspenseQuery(demonstrationQuery(api));
  return (
    <>
      <PageTitle>{say('open.home.title')}</PageTitle>
      <p className="lead">
        <Say id="open.home.lead" />
      </p>
      {deals.length === 0 && (
        <Notice>
          <p>
            <Say id="open.home.none" />
          </p>
        </Notice>
      )}
      {deals.map((deal) => (
        <OpenCall key={deal.call.id} deal={deal} />
      ))}
      <HowItGoes />
      <InShort />
      <Doors />
      {demonstration && <Demonstration />}
    </>
  );
}

const STEPS: readonly (readonly [MessageId, MessageId])[] = [
  ['open.how.1', 'open.how.1.more'],
  ['open.how.2', 'open.how.2.more'],
  ['open.how.3', 'open.how.3.more'],
  ['open.how.4', 'open.how.4.more'],
];

function HowItGoes() {
  return (
    <section aria-labelledby="how">
      <h2 id="how">
        <Say id="open.how" />
      </h2>
      <ol className="figures">
        {STEPS.map(([name, more], index) => (
          <li key={name}>
            <strong aria-hidden="true">{index + 1}</strong>
            <h3>
              <Say id={name} />
            </h3>
            <p className="quiet">
              <Say id={more} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function InShort() {
  const { number, money } = useFormats();
  const { data } = useSuspenseQuery(inShortQuery(useApi()));
  if (data.projects === 0) return null;
  return (
    <section aria-labelledby="done">
      <h2 id="done">
        <Say id="open.done" />
      </h2>
      <ul className="figures two">
        <li>
          <strong>{number(data.projects)}</strong>
          <Say id="open.done.projects" values={{ count: data.projects }} />
        </li>
        <li>
          <strong>{money(data.cents)}</strong>
          <Say id="open.done.amount" />
        </li>
        <li>
          <strong>{number(data.jobs, 1)}</strong>
          <Say id="open.done.jobs" values={{ count: data.jobs }} />
        </li>
        <li>
          <strong>{number(data.communesServed)}</strong>
          <Say id="open.done.communes" values={{ count: data.communesServed, all: data.communesTotal }} />
        </li>
      </ul>
      <p className="row">
        <a href="/projets">
          <Say id="open.done.see" />
        </a>
        <a href="/chiffres">
          <Say id="open.done.figures" />
        </a>
      </p>
    </section>
  );
}

function Doors() {
  return (
    <section aria-labelledby="doors">
      <h2 id="doors">
        <Say id="open.doors" />
      </h2>
      <ul className="tasks">
        <li>
          <Link to="/verification">
            <Say id="open.doors.check" />
          </Link>
          <span className="quiet">
            <Say id="open.doors.check.more" />
          </span>
        </li>
        <li>
          <Link to="/donnees">
            <Say id="open.doors.data" />
          </Link>
          <span className="quiet">
            <Say id="open.doors.data.more" />
          </span>
        </li>
        <li>
          <a href="/api/docs">
            <Say id="open.doors.api" />
          </a>
          <span className="quiet">
            <Say id="open.doors.api.more" />
          </span>
        </li>
      </ul>
    </section>
  );
}

function Demonstration() {
  return (
    <Notice kind="attention">
      <p>
        <Say
          id="open.demo"
          values={{
            try: (words) => <a href="/connexion">{words}</a>,
            mails: (words) => <a href="/mailbox">{words}</a>,
          }}
        />
      </p>
    </Notice>
  );
}
