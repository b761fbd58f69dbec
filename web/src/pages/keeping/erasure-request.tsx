import { useState, type FormEvent } from 'react';
import { ask, atVersion, once, useApi } from '../../api/client';
import type { ErasureRequest } from '../../api/keeping';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Dialog } from '../../ui/dialog';
import { faultAt, useFaults } from '../../ui/error-summary';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { useFreshVerb } from '../../ui/fresh-factor';
import { LongTextField } from '../../ui/long-text-field';
import { ProblemLine } from '../../ui/problem-line';
import { StateTag } from '../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../words/say';
import { today } from '../admin/rule-values';

const again = [['erasure-requests']] as const;

/** What is told once a request is answered. */
export type Told = 'keeping.accepted' | 'keeping.refused';

interface CardProps {
  readonly request: ErasureRequest;
  readonly onAnswered: (told: Told) => void;
}

/** One request: who asks, what would go and what would stay, and the two answers. */
export function ErasureRequestCard({ request, onAnswered }: CardProps) {
  const text = useBilingual();
  const { date, instant } = useFormats();
  const { id, name, email, state, stateLabel, message, askedAt, dueOn, answeredAt, answeredBy, ground } = request;
  return (
    <section aria-labelledby={`request-${id}`}>
      <h2 id={`request-${id}`}>{name}</h2>
      <p className="row">
        <StateTag tone={state === 'asked' ? 'ambre' : state === 'refused' ? 'brique' : 'mousse'}>
          {text(stateLabel)}
        </StateTag>
        {state === 'asked' && (
          <strong>
            <Say id="keeping.erasures.due" values={{ due: date(dueOn) }} />
            {dueOn < today() && (
              <>
                {', '}
                <Say id="keeping.erasures.late" />
              </>
            )}
          </strong>
        )}
      </p>
      {email && <p>{email}</p>}
      <Facts
        facts={[
          { name: <Say id="keeping.erasures.asked" />, value: instant(askedAt) },
          { name: <Say id="keeping.erasures.message" />, value: message },
          { name: <Say id="keeping.erasures.structures" />, value: String(request.structures) },
          { name: <Say id="keeping.erasures.drafts" />, value: String(request.draftsAlone) },
          { name: <Say id="keeping.erasures.running" />, value: String(request.filesRunning) },
          { name: <Say id="keeping.erasures.kept" />, value: String(request.filesKept) },
          answeredAt !== null && {
            name: <Say id="keeping.erasures.answered" />,
            value: (
              <Say id="keeping.erasures.answeredBy" values={{ date: instant(answeredAt), name: answeredBy ?? '' }} />
            ),
          },
          { name: <Say id="keeping.erasures.ground" />, value: ground },
        ]}
      />
      {state === 'asked' && <Answers request={request} onAnswered={onAnswered} />}
    </section>
  );
}

function Answers({ request, onAnswered }: CardProps) {
  const api = useApi();
  const { id, name, version, hasDuties } = request;
  const accept = useFreshVerb(
    (_: undefined, key: string) =>
      ask(
        api.POST('/api/v1/erasure-requests/{id}/acceptance', {
          params: { path: { id }, header: { ...atVersion(version), ...once(key) } },
        }),
      ),
    again,
  );
  return (
    <>
      {hasDuties && (
        <p>
          <Say id="keeping.erasures.duties" />
        </p>
      )}
      <div className="actions">
        {!hasDuties && (
          <Confirm
            ask={<Say id="keeping.accept" />}
            kind="danger"
            title={<Say id="keeping.accept.title" values={{ name }} />}
            yes={<Say id="keeping.accept.yes" />}
            pending={accept.pending}
            problem={accept.problem}
            onYes={async () => {
              const done = await accept.run(undefined);
              if (done) onAnswered('keeping.accepted');
              return done;
            }}
          >
            <p>
              <Say id="keeping.accept.words" />
            </p>
          </Confirm>
        )}
        <Refuse request={request} onAnswered={onAnswered} />
      </div>
      {accept.dialog}
    </>
  );
}

function Refuse({ request: { id, name, version }, onAnswered }: CardProps) {
  const say = useSay();
  const api = useApi();
  const [open, setOpen] = useState(false);
  const refuse = useFreshVerb(
    (ground: string, key: string) =>
      ask(
        api.POST('/api/v1/erasure-requests/{id}/refusal', {
          params: { path: { id }, header: { ...atVersion(version), ...once(key) } },
          body: { ground },
        }),
      ),
    again,
  );
  const wrong = faultAt(useFaults()(refuse.problem), 'ground');
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const ground = String(new FormData(event.currentTarget).get('ground')).trim();
    if (!(await refuse.run(ground))) return;
    setOpen(false);
    onAnswered('keeping.refused');
  };
  return (
    <>
      <Button kind="secondary" onClick={() => setOpen(true)}>
        <Say id="keeping.refuse" />
      </Button>
      <Dialog open={open} title={<Say id="keeping.refuse.title" values={{ name }} />} onClose={() => setOpen(false)}>
        <form noValidate onSubmit={(event) => void send(event)}>
          <LongTextField
            name="ground"
            label={say('keeping.refuse.ground')}
            hint={say('keeping.refuse.hint')}
            fault={wrong ?? null}
            maxLength={2000}
          />
          {!wrong && <ProblemLine problem={refuse.problem} />}
          <div className="actions">
            <Button type="submit" pending={refuse.pending}>
              <Say id="keeping.refuse.send" />
            </Button>
            <Button kind="link" onClick={() => setOpen(false)}>
              <Say id="frame.cancel" />
            </Button>
          </div>
        </form>
      </Dialog>
      {refuse.dialog}
    </>
  );
}
