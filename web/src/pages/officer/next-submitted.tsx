import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { ask, once, useApi } from '../../api/client';
import type { CheckReport, File } from '../../api/officer/file';
import type { components } from '../../api/schema';
import { Button, ButtonLink } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { faultAt, useFaults } from '../../ui/error-summary';
import { LongTextField } from '../../ui/long-text-field';
import { ProblemLine } from '../../ui/problem-line';
import { Say } from '../../words/say';
import { GroundFields } from './bulk/ground-fields';
import { useFileVerb } from './use-file-verb';

interface Props {
  readonly file: File;
  readonly lead: boolean;
}

/** A file just submitted, or completed: check it, then find it admissible, ask for what is missing, or (the lead) refuse it. */
export function NextSubmitted({ file, lead }: Props) {
  const api = useApi();
  const { id } = file;
  const path = { path: { id } };
  const report = file.checkReport as CheckReport | null;
  const check = useFileVerb(id, (_: null, key) =>
    ask(api.POST('/api/v1/applications/{id}/rule-check', { params: { ...path, header: once(key) } })),
  );
  const accept = useFileVerb(id, (body: { reasons?: string }, key) =>
    ask(api.POST('/api/v1/applications/{id}/acceptance', { params: { ...path, header: once(key) }, body })),
  );
  const against = report?.verdicts.filter(({ verdict }) => verdict === 'against').length ?? 0;
  const faults = useFaults()(accept.problem);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reasons = String(new FormData(event.currentTarget).get('reasons') ?? '').trim();
    void accept.run(reasons ? { reasons } : {});
  };
  return (
    <>
      {report ? (
        <p>
          <Say
            id="officer.next.checked"
            values={{ met: report.verdicts.length - against, all: report.verdicts.length, against }}
          />{' '}
          <Link to="/instruction/dossiers/$id" params={{ id }} search={{ onglet: 'controle' }}>
            <Say id="officer.next.checked.link" />
          </Link>
        </p>
      ) : (
        <p>
          <Say id="officer.next.submitted" />
        </p>
      )}
      <ProblemLine problem={check.problem} />
      {!report && (
        <Button pending={check.pending} onClick={() => void check.run(null)}>
          <Say id="officer.check.run" />
        </Button>
      )}
      {report && (
        <form onSubmit={send}>
          {against > 0 && (
            <LongTextField
              id="reasons"
              name="reasons"
              label={<Say id="officer.accept.reasons" />}
              hint={<Say id="officer.accept.reasons.hint" />}
              fault={faultAt(faults, 'reasons')}
              required
            />
          )}
          <ProblemLine problem={accept.problem} />
          <p>
            <Button type="submit" pending={accept.pending}>
              <Say id="officer.accept.send" />
            </Button>
          </p>
        </form>
      )}
      <p className="row">
        <ButtonLink
          kind="secondary"
          to="/instruction/dossiers/$id"
          params={{ id }}
          search={{ onglet: 'complements' }}
          resetScroll={false}
        >
          <Say id="officer.ask.open" />
        </ButtonLink>
        {report && (
          <Button kind="link" pending={check.pending} onClick={() => void check.run(null)}>
            <Say id="officer.check.again" />
          </Button>
        )}
        {lead && <Inadmissible file={file} />}
      </p>
    </>
  );
}

function Inadmissible({ file: { id, title } }: { file: File }) {
  const api = useApi();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<{ grounds: readonly string[]; ground: string }>({ grounds: [], ground: '' });
  const verb = useFileVerb(id, (body: components['schemas']['InadmissibilityBody'], key) =>
    ask(api.POST('/api/v1/applications/{id}/inadmissibility', { params: { path: { id }, header: once(key) }, body })),
  );
  const faults = useFaults()(verb.problem);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const grounds = [...said.grounds] as NonNullable<components['schemas']['InadmissibilityBody']['grounds']>;
    void verb.run({ grounds, ...(said.ground.trim() ? { ground: said.ground } : {}) });
  };
  return (
    <>
      <Button kind="danger" onClick={() => setOpen(true)}>
        <Say id="officer.inadmissible" />
      </Button>
      <Dialog
        open={open}
        title={<Say id="officer.inadmissible.title" values={{ title }} />}
        onClose={() => setOpen(false)}
      >
        <form onSubmit={send} noValidate>
          <p>
            <Say id="officer.inadmissible.hint" />
          </p>
          <GroundFields
            grounds={said.grounds}
            ground={said.ground}
            fault={faultAt(faults, 'ground')}
            onChange={(part) => setSaid((now) => ({ ...now, ...part }))}
          />
          {!faultAt(faults, 'ground') && <ProblemLine problem={verb.problem} />}
          <div className="actions">
            <Button type="submit" kind="danger" pending={verb.pending}>
              <Say id="officer.inadmissible.send" />
            </Button>
            <Button kind="link" onClick={() => setOpen(false)}>
              <Say id="officer.cancel" />
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
