import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  awaitedPeopleQuery,
  communesSoughtQuery,
  currentMandatesQuery,
  parametersQuery,
  queuesQuery,
} from '../../api/admin';
import { useApi } from '../../api/client';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { StateTag } from '../../ui/state-tag';
import { Say, useSay } from '../../words/say';
import { AdminTabs } from './admin-tabs';
import { ageWords } from './queue-words';
import { isDoubtful, rulesOn, today } from './rule-values';

/** What needs a look today, how the service is, and the way to everything an administrator keeps. */
export function AdministrationPage() {
  const say = useSay();
  return (
    <>
      <PageTitle>{say('admin.home.title')}</PageTitle>
      <AdminTabs current="home" />
      <ToLookAt />
      <Health />
      <Doors />
    </>
  );
}

function ToLookAt() {
  const api = useApi();
  const { data: queues } = useSuspenseQuery(queuesQuery(api));
  const { data: awaited } = useSuspenseQuery(awaitedPeopleQuery(api));
  const { data: parameters } = useSuspenseQuery(parametersQuery(api));
  const { data: communes } = useSuspenseQuery(communesSoughtQuery(api, ''));
  const { data: mandates } = useSuspenseQuery(currentMandatesQuery(api));
  const failed = queues.items.reduce((sum, queue) => sum + queue.failed, 0);
  const doubtful = rulesOn(today(), parameters).filter(({ now }) => now && isDoubtful(now)).length;
  const held = new Set(mandates.map(({ insee }) => insee));
  const without = communes.filter(({ insee }) => !held.has(insee)).length;
  const nothing = failed + awaited.length + doubtful + without === 0;
  return (
    <section aria-labelledby="look">
      <h2 id="look">
        <Say id="admin.home.look" />
      </h2>
      {nothing && (
        <Notice kind="done">
          <p>
            <Say id="admin.home.nothing" />
          </p>
        </Notice>
      )}
      <ul className="figures">
        {failed > 0 && (
          <li>
            <Link to="/administration/files">
              <strong>{failed}</strong> <Say id="admin.home.failed" values={{ count: failed }} />
            </Link>
          </li>
        )}
        {awaited.length > 0 && (
          <li>
            <Link to="/administration/personnes" search={{ etat: 'invited' }}>
              <strong>{awaited.length}</strong> <Say id="admin.home.awaited" values={{ count: awaited.length }} />
            </Link>
          </li>
        )}
        {doubtful > 0 && (
          <li>
            <Link to="/administration/collectivite" search={{ partie: 'regles' }}>
              <strong>{doubtful}</strong> <Say id="admin.home.doubtful" values={{ count: doubtful }} />
            </Link>
          </li>
        )}
        {without > 0 && (
          <li>
            <Link to="/administration/communes" search={{ sans: true }}>
              <strong>{without}</strong> <Say id="admin.home.without" values={{ count: without }} />
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}

function Health() {
  const say = useSay();
  const { data: queues } = useSuspenseQuery(queuesQuery(useApi()));
  const { entries, effects } = queues.backlog;
  const oldest = Math.max(0, ...queues.items.map(({ oldestSeconds }) => oldestSeconds ?? 0));
  const work = entries + effects;
  return (
    <section aria-labelledby="health">
      <h2 id="health">
        <Say id="admin.home.health" />
      </h2>
      <ul className="tasks">
        <li>
          <span>
            <Say id={queues.reachable ? 'admin.home.store.good' : 'admin.home.store.bad'} />
          </span>
          <StateTag tone={queues.reachable ? 'mousse' : 'brique'}>
            <Say id={queues.reachable ? 'admin.home.good' : 'admin.home.bad'} />
          </StateTag>
        </li>
        <li>
          <span>
            {work === 0 ? (
              <Say id="admin.home.work.none" />
            ) : (
              <Say id="admin.home.work" values={{ count: work, age: ageWords(oldest, say) }} />
            )}
          </span>
          <StateTag tone={oldest > 600 ? 'ambre' : 'mousse'}>
            <Say id={oldest > 600 ? 'admin.home.slow' : 'admin.home.good'} />
          </StateTag>
        </li>
      </ul>
    </section>
  );
}

const DOORS = [
  ['people', '/administration/personnes'],
  ['authority', '/administration/collectivite'],
  ['communes', '/administration/communes'],
  ['queues', '/administration/files'],
  ['journal', '/administration/journal'],
] as const;

function Doors() {
  return (
    <section aria-labelledby="doors">
      <h2 id="doors">
        <Say id="admin.home.doors" />
      </h2>
      <ul className="tasks">
        {DOORS.map(([key, to]) => (
          <li key={key}>
            <Link to={to} search={{}}>
              <Say id={`admin.tab.${key}`} />
            </Link>
            <span className="quiet">
              <Say id={`admin.home.door.${key}`} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
