import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { awardsInState, type Deliberation } from '../../api/awards';
import { ask, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Confirm } from '../../ui/confirm';
import { useFormats } from '../../ui/formats';
import { StatusLine } from '../../ui/status-line';
import { focusOn } from '../../ui/focus-on';
import { Say, useSay } from '../../words/say';
import { AwardsTable } from './awards-table';

/** The proposals an act settles: chosen together, decided together or not at all. */
export function ChooseProposals({ act }: { act: Deliberation }) {
  const say = useSay();
  const api = useApi();
  const { money } = useFormats();
  const { data } = useSuspenseQuery(awardsInState(api, 'proposed'));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [decided, setDecided] = useState<number>();
  const decide = useVerb(
    (awardIds: string[], key) =>
      ask(
        api.POST('/api/v1/deliberations/{id}/decisions', {
          params: { path: { id: act.id }, header: once(key) },
          body: { awardIds },
        }),
      ),
    [['awards'], ['deliberations'], ['applications']],
  );
  const picked = data.items.filter(({ id }) => chosen.includes(id));
  const total = picked.reduce((sum, { amount }) => sum + amount, 0);
  const send = async () => {
    const done = await decide.run(picked.map(({ id }) => id));
    if (!done) return null;
    setChosen([]);
    setDecided(done.decided);
    focusOn('proposals');
    return done;
  };
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals" tabIndex={-1}>
        <Say id="lead.decide.title" />
      </h2>
      {data.items.length === 0 ? (
        <p className="quiet">
          <Say id="lead.decide.none" />
        </p>
      ) : (
        <AwardsTable name={say('lead.decide.table')} awards={data.items} chosen={chosen} onChosen={setChosen} />
      )}
      <StatusLine>{decided !== undefined && <Say id="lead.decide.done" values={{ count: decided }} />}</StatusLine>
      {picked.length > 0 && (
        <div className="stuck bulk row">
          <strong>
            <Say id="lead.chosen" values={{ count: picked.length, amount: money(total) }} />
          </strong>
          <Confirm
            kind="secondary"
            ask={<Say id="lead.decide.ask" values={{ number: act.number }} />}
            title={<Say id="lead.decide.sure" values={{ number: act.number }} />}
            yes={<Say id="lead.decide.yes" />}
            pending={decide.pending}
            problem={decide.problem}
            onYes={send}
          >
            <p>
              <Say id="lead.decide.sureWhy" values={{ count: picked.length, amount: money(total) }} />
            </p>
          </Confirm>
        </div>
      )}
    </section>
  );
}
