import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { demoPeopleQuery, type DemoPerson } from '../../api/account';
import { useApi } from '../../api/client';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { ProblemLine } from '../../ui/problem-line';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import type { MessageId } from '../../words/words';
import { useDemoEntry } from './demo-entry';

interface Group {
  readonly title: MessageId;
  readonly people: Readonly<Record<string, MessageId>>;
}

/** Who is worth trying, by what one does with the product. */
const groups: readonly Group[] = [
  {
    title: 'account.demo.group.holders',
    people: {
      newcomer: 'account.demo.who.newcomer',
      holder: 'account.demo.who.holder',
      colleague: 'account.demo.who.colleague',
      completing: 'account.demo.who.completing',
      waiting: 'account.demo.who.waiting',
      granted: 'account.demo.who.granted',
    },
  },
  {
    title: 'account.demo.group.office',
    people: { officer: 'account.demo.who.officer', lead: 'account.demo.who.lead' },
  },
  {
    title: 'account.demo.group.committee',
    people: {
      chair: 'account.demo.who.chair',
      secretary: 'account.demo.who.secretary',
      member: 'account.demo.who.member',
      conflicted: 'account.demo.who.conflicted',
    },
  },
  {
    title: 'account.demo.group.money',
    people: {
      finance: 'account.demo.who.finance',
      approver: 'account.demo.who.approver',
      admin: 'account.demo.who.admin',
    },
  },
];

/** Everybody of the demonstration, each one press away. */
export function DemoPeople({
  people,
  onSigned,
}: {
  readonly people: readonly DemoPerson[];
  readonly onSigned: () => void;
}) {
  const say = useSay();
  const { enter, entering, waiting, problem } = useDemoEntry(onSigned);
  const known = new Map(people.map((person) => [person.key, person]));
  return (
    <section aria-labelledby="demo">
      <hr />
      <h2 id="demo">
        <Say id="account.demo.title" />
      </h2>
      <p>
        <Say id="account.demo.words" />
      </p>
      <ProblemLine problem={problem} />
      <StatusLine>
        {waiting ? (
          <Say id="account.demo.waiting" />
        ) : (
          entering && <Say id="account.demo.entering" values={{ name: entering.name }} />
        )}
      </StatusLine>
      {groups.map(({ title, people: parts }) => (
        <div key={title}>
          <h3>
            <Say id={title} />
          </h3>
          <ul className="tasks one">
            {Object.entries(parts).map(([key, who]) => {
              const person = known.get(key);
              return (
                person && (
                  <li key={key}>
                    <span>
                      <strong>{person.name}</strong>
                      <br />
                      <span className="quiet">{say(who)}</span>
                    </span>
                    <Button
                      kind="secondary"
                      pending={entering?.key === key}
                      aria-label={say('account.demo.enterAs', { name: person.name })}
                      onClick={() => void enter(person)}
                    >
                      <Say id="account.demo.enter" />
                    </Button>
                  </li>
                )
              );
            })}
          </ul>
        </div>
      ))}
      <p>
        <Say id="account.demo.mailbox" values={{ a: (text) => <a href="/mailbox">{text}</a> }} />
      </p>
      <p>
        <Say id="account.demo.clock" values={{ a: (text) => <a href="/demonstration">{text}</a> }} />
      </p>
      <Keys people={people} />
    </section>
  );
}

/** The keys themselves, for those who would rather walk through the doors. */
function Keys({ people }: { readonly people: readonly DemoPerson[] }) {
  const [open, setOpen] = useState(false);
  const { data } = useQuery({
    ...demoPeopleQuery(useApi()),
    enabled: open,
    refetchInterval: 5_000,
    initialData: people,
  });
  const code = data?.find((person) => person.code !== null)?.code;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Say id="account.demo.byHand" />
      </summary>
      <p>
        <Say id="account.demo.keys" />
      </p>
      <Facts
        facts={[
          { name: <Say id="account.demo.password" />, value: people[0]?.password },
          { name: <Say id="account.demo.code" />, value: open && code },
        ]}
      />
      <ul>
        {people.map(({ key, name, email }) => (
          <li key={key}>
            {name} <span className="quiet">{email}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
