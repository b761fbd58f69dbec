import { useState, type FormEvent } from 'react';
import { ask, once, useApi } from '../../api/client';
import type { Rights } from '../../api/rights';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { faultAt, useFaults } from '../../ui/error-summary';
import { useFormats } from '../../ui/formats';
import { useFreshVerb } from '../../ui/fresh-factor';
import { LongTextField } from '../../ui/long-text-field';
import { Notice } from '../../ui/notice';
import { ProblemLine } from '../../ui/problem-line';
import { Say, useSay } from '../../words/say';
import { PasswordProof, SignInProof } from './proof';

/** What an erasure takes away and what it leaves, the request, and its answer. */
export function Erasure({ rights }: { readonly rights: Rights }) {
  const { erasure, draftsAlone, filesRunning, proof } = rights;
  const open = erasure?.state === 'asked' || erasure?.state === 'accepted';
  return (
    <section aria-labelledby="forget">
      <h2 id="forget">
        <Say id="rights.forget" />
      </h2>
      <p>
        <Say id="rights.forget.words" />
      </p>
      {erasure && <Answer erasure={erasure} />}
      {!open && (
        <>
          <p>
            <Say id="rights.forget.what" />
          </p>
          <ul>
            <li>
              <Say id="rights.forget.account" />
            </li>
            <li>
              <Say id="rights.forget.name" />
            </li>
            <li>
              <Say id="rights.forget.drafts" values={{ count: draftsAlone }} />
            </li>
            <li>
              <Say id="rights.forget.stays" />
            </li>
            <li>
              <Say id="rights.forget.signed" />
            </li>
          </ul>
          {filesRunning > 0 && (
            <Notice kind="attention">
              <p>
                <Say id="rights.forget.running" values={{ count: filesRunning }} />
              </p>
            </Notice>
          )}
          {proof === 'sign_in_again' ? <SignInProof /> : <AskForErasure proof={proof} />}
        </>
      )}
    </section>
  );
}

function Answer({ erasure }: { readonly erasure: NonNullable<Rights['erasure']> }) {
  const api = useApi();
  const { date } = useFormats();
  const { id, state, askedAt, dueOn, answeredAt, ground } = erasure;
  const withdraw = useVerb(
    () => ask(api.DELETE('/api/v1/me/erasure-requests/{id}', { params: { path: { id } } })),
    [['me', 'rights']],
  );
  return (
    <div role="status">
      <Notice kind={state === 'refused' ? 'bad' : 'attention'}>
        {state === 'asked' && (
          <p>
            <Say id="rights.forget.asked" values={{ asked: date(askedAt), due: date(dueOn) }} />
          </p>
        )}
        {state === 'accepted' && (
          <p>
            <Say id="rights.forget.accepted" />
          </p>
        )}
        {state === 'withdrawn' && (
          <p>
            <Say id="rights.forget.withdrawn" />
          </p>
        )}
        {state === 'refused' && (
          <>
            <p>
              <Say
                id="rights.forget.refused"
                values={{ answered: date(answeredAt ?? askedAt), ground: ground ?? '' }}
              />
            </p>
            <p>
              <Say id="rights.forget.refused.next" />
            </p>
          </>
        )}
        {state === 'asked' && (
          <p>
            <Button kind="secondary" pending={withdraw.pending} onClick={() => void withdraw.run(undefined)}>
              <Say id="rights.forget.withdraw" />
            </Button>
          </p>
        )}
        <ProblemLine problem={withdraw.problem} />
      </Notice>
    </div>
  );
}

function AskForErasure({ proof }: Pick<Rights, 'proof'>) {
  const say = useSay();
  const api = useApi();
  const [open, setOpen] = useState(false);
  const send = useFreshVerb(
    (body: { message?: string; password?: string }, key: string) =>
      ask(api.POST('/api/v1/me/erasure-requests', { body, params: { header: once(key) } })),
    [['me', 'rights']],
  );
  const wrong = faultAt(useFaults()(send.problem), 'password');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const [message, password] = ['message', 'password'].map((name) => String(typed.get(name) ?? ''));
    if (await send.run({ ...(message ? { message } : {}), ...(password ? { password } : {}) })) setOpen(false);
  };
  return (
    <>
      <p>
        <Button kind="danger" onClick={() => setOpen(true)}>
          <Say id="rights.forget.ask" />
        </Button>
      </p>
      <Dialog open={open} title={<Say id="rights.forget.ask.title" />} onClose={() => setOpen(false)}>
        <p>
          <Say id="rights.forget.ask.words" />
        </p>
        <form noValidate onSubmit={(event) => void submit(event)}>
          <LongTextField name="message" label={say('rights.forget.message')} optional maxLength={1000} />
          <PasswordProof proof={proof} fault={wrong ?? null} />
          {!wrong && <ProblemLine problem={send.problem} />}
          <div className="actions">
            <Button type="submit" kind="danger" pending={send.pending}>
              <Say id="rights.forget.ask" />
            </Button>
            <Button kind="link" onClick={() => setOpen(false)}>
              <Say id="frame.cancel" />
            </Button>
          </div>
        </form>
      </Dialog>
      {send.dialog}
    </>
  );
}
