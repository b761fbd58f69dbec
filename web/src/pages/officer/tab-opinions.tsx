import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { ask, atVersion, useApi } from '../../api/client';
import { consultationsQuery, type Consultation } from '../../api/officer/file';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { faultAt, useFaults } from '../../ui/error-summary';
import { Facts } from '../../ui/facts';
import { DateField } from '../../ui/field';
import { useFormats } from '../../ui/formats';
import { ProblemLine } from '../../ui/problem-line';
import { StateTag, toneOf } from '../../ui/state-tag';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import type { FileViewProps } from './file-view';
import { OPINION_WORDS, dayIn, isUndecided } from './file-words';
import { useFileVerb } from './use-file-verb';

/** What each commune was asked and says; a request may be withdrawn, or sent again after silence. */
export function TabOpinions({ file, form: { parameters } }: FileViewProps) {
  const { data } = useQuery(consultationsQuery(useApi(), file.id));
  const [said, setSaid] = useState('');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // the button that asked for it is gone
    if (said) place.current?.focus();
  }, [said]);
  return (
    <>
      {data?.items.length === 0 && (
        <p className="quiet">
          <Say id="officer.opinions.none" />
        </p>
      )}
      {data?.items.map((each) => (
        <Opinion
          key={each.id}
          file={file.id}
          open={isUndecided(file.state)}
          consultation={each}
          days={parameters.consultationDays ?? 21}
          onSaid={setSaid}
        />
      ))}
      <div ref={place} tabIndex={-1}>
        <StatusLine>{said}</StatusLine>
      </div>
    </>
  );
}

interface Props {
  readonly file: string;
  /** The file is not decided yet: the opinion still counts. */
  readonly open: boolean;
  readonly consultation: Consultation;
  readonly days: number;
  readonly onSaid: (words: string) => void;
}

function Opinion({ file, open, consultation, days, onSaid }: Props) {
  const say = useSay();
  const { date } = useFormats();
  const { commune, state, opinion, dueOn, reasons, support, authorName, authorCapacity } = consultation;
  const word = opinion ?? (state === 'answered' ? 'no_opinion' : state);
  return (
    <section>
      <div className="row heading">
        <h3>{commune}</h3>
        <StateTag tone={toneOf(word)}>
          <Say id={OPINION_WORDS[word]} />
        </StateTag>
      </div>
      <Facts
        facts={[
          { name: say('officer.opinions.due'), value: date(dueOn) },
          { name: say('officer.opinions.reasons'), value: reasons },
          { name: say('officer.opinions.support'), value: support },
          authorName !== null && {
            name: say('officer.opinions.author'),
            value: [authorName, authorCapacity].filter(Boolean).join(', '),
          },
        ]}
      />
      {open && state === 'asked' && <Revoke file={file} consultation={consultation} onSaid={onSaid} />}
      {open && (state === 'expired' || state === 'revoked') && (
        <Renew file={file} consultation={consultation} days={days} onSaid={onSaid} />
      )}
    </section>
  );
}

function Revoke({ file, consultation: { id, commune }, onSaid }: Pick<Props, 'file' | 'consultation' | 'onSaid'>) {
  const api = useApi();
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const verb = useFileVerb(file, (_: null) =>
    ask(api.POST('/api/v1/consultations/{id}/revocation', { params: { path: { id } } })),
  );
  const send = async () => {
    if (!(await verb.run(null))) return;
    setAsking(false);
    onSaid(say('officer.opinions.revoked', { commune }));
  };
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        <Say id="officer.opinions.revoke" />
      </Button>
      <Dialog
        open={asking}
        title={<Say id="officer.opinions.revoke.title" values={{ commune }} />}
        onClose={() => setAsking(false)}
      >
        <p>
          <Say id="officer.opinions.revoke.what" />
        </p>
        <ProblemLine problem={verb.problem} />
        <div className="actions">
          <Button kind="danger" pending={verb.pending} onClick={() => void send()}>
            <Say id="officer.opinions.revoke" />
          </Button>
          <Button kind="link" onClick={() => setAsking(false)}>
            <Say id="officer.cancel" />
          </Button>
        </div>
      </Dialog>
    </>
  );
}

function Renew({ file, consultation: { id, commune, version }, days, onSaid }: Omit<Props, 'open'>) {
  const api = useApi();
  const say = useSay();
  const [dueOn, setDueOn] = useState(() => dayIn(days));
  const verb = useFileVerb(file, (due: string) =>
    ask(
      api.POST('/api/v1/consultations/{id}/renewal', {
        params: { path: { id }, header: atVersion(version) },
        body: { dueOn: due },
      }),
    ),
  );
  const faults = useFaults()(verb.problem);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await verb.run(dueOn)) onSaid(say('officer.opinions.renewed', { commune }));
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <DateField
        id="dueOn"
        label={<Say id="officer.opinions.renew.due" />}
        value={dueOn}
        onChange={(event) => setDueOn(event.target.value)}
        fault={faultAt(faults, 'dueOn')}
      />
      {!faultAt(faults, 'dueOn') && <ProblemLine problem={verb.problem} />}
      <Button type="submit" kind="secondary" pending={verb.pending}>
        <Say id="officer.opinions.renew" />
      </Button>
    </form>
  );
}
