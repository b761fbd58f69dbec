import { useState } from 'react';
import type { Application } from '../../api/apply';
import { ask, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ProblemLine } from '../../ui/problem-line';
import { Say } from '../../words/say';
import { standingKeys } from './standing';
import { useMayWrite } from './may-write';

/** States in which a holder may give up. */
const open = ['submitted', 'incomplete', 'admissible', 'scheduled'];

/** Gives the application up, once what follows from it is read. */
export function Withdrawal({ application }: { readonly application: Application }) {
  const { id, state, organization } = application;
  const api = useApi();
  const [asked, setAsked] = useState(false);
  const mayWrite = useMayWrite(organization.id);
  const withdraw = useVerb(
    (_: null, key) =>
      ask(api.POST('/api/v1/applications/{id}/withdrawal', { params: { path: { id }, header: once(key) } })),
    standingKeys(id, null, organization.id),
  );
  const go = async () => {
    if (!(await withdraw.run(null))) return;
    setAsked(false);
    document.querySelector<HTMLElement>('h1')?.focus();
  };
  if (!open.includes(state) || !mayWrite) return null;
  return (
    <section aria-labelledby="withdraw">
      <h2 id="withdraw">
        <Say id="holder.file.withdraw" />
      </h2>
      <p>
        <Say id="holder.file.withdraw.words" />
      </p>
      <p>
        <Button kind="danger" onClick={() => setAsked(true)}>
          <Say id="holder.file.withdraw" />
        </Button>
      </p>
      <Dialog open={asked} title={<Say id="holder.file.withdraw.title" />} onClose={() => setAsked(false)}>
        <ul>
          <li>
            <Say id="holder.file.withdraw.effect1" />
          </li>
          <li>
            <Say id="holder.file.withdraw.effect2" />
          </li>
          <li>
            <Say id="holder.file.withdraw.effect3" />
          </li>
        </ul>
        <ProblemLine problem={withdraw.problem} />
        <div className="actions">
          <Button kind="danger" pending={withdraw.pending} onClick={() => void go()}>
            <Say id="holder.file.withdraw.go" />
          </Button>
          <Button kind="secondary" onClick={() => setAsked(false)}>
            <Say id="holder.file.withdraw.stay" />
          </Button>
        </div>
      </Dialog>
    </section>
  );
}
