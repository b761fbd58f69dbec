import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ask, useApi } from '../../../api/client';
import type { File } from '../../../api/officer/file';
import { officerChecksQuery } from '../../../api/officer/instructing';
import { useVerb } from '../../../api/verb';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { faultAt, useFaults } from '../../../ui/error-summary';
import { useFormats } from '../../../ui/formats';
import { LongTextField } from '../../../ui/long-text-field';
import { StateTag } from '../../../ui/state-tag';
import { Say } from '../../../words/say';
import { useAskDraft } from '../ask-draft';

interface Props {
  readonly file: File;
  readonly kind: 'paper' | 'manual';
  /** Key of the paper’s question, or identifier of the check. */
  readonly of: string;
  readonly label: string;
}

/** The officer's own finding: right, or to be seen again with why, which begins the request for items. */
export function Tick({ file: { id, state }, kind, of, label }: Props) {
  const api = useApi();
  const { shortDate } = useFormats();
  const { data } = useQuery(officerChecksQuery(api, id));
  const { items, set } = useAskDraft(id);
  const [open, setOpen] = useState(false);
  const verb = useVerb(
    (body: { verdict: 'right' | 'again' | 'none'; reason?: string }) =>
      ask(
        api.PUT('/api/v1/applications/{id}/officer-checks', {
          params: { path: { id } },
          body: { kind, key: of, ...body },
        }),
      ),
    [['file', id, 'officer-checks']],
  );
  const faults = useFaults()(verb.problem);
  const found = data?.found.find((each) => each.kind === kind && each.key === of);
  const name = <span className="hidden">{label}</span>;
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    if (!(await verb.run({ verdict: 'again', reason }))) return;
    setOpen(false);
    if (kind === 'paper' && state === 'submitted') {
      set([...items.filter(({ field }) => field !== of), { field: of, reason, indispensable: true }]);
    }
  };
  return (
    <span className="row small">
      {found && (
        <span>
          <StateTag tone={found.verdict === 'right' ? 'mousse' : 'ambre'}>
            <Say id={`instruct.tick.${found.verdict}`} />
          </StateTag>{' '}
          <small className="quiet">
            <Say id="instruct.tick.by" values={{ by: found.by, on: shortDate(found.at) }} />
          </small>
          {found.reason && <small className="under">{found.reason}</small>}
        </span>
      )}
      {found?.verdict !== 'right' && (
        <Button kind="link" pending={verb.pending} onClick={() => void verb.run({ verdict: 'right' })}>
          <Say id="instruct.tick.right.do" /> {name}
        </Button>
      )}
      {found?.verdict !== 'again' && (
        <Button kind="link" onClick={() => setOpen(true)}>
          <Say id="instruct.tick.again.do" /> {name}
        </Button>
      )}
      {found && (
        <Button kind="link" pending={verb.pending} onClick={() => void verb.run({ verdict: 'none' })}>
          <Say id="instruct.tick.none.do" /> {name}
        </Button>
      )}
      <Dialog
        open={open}
        title={<Say id="instruct.tick.again.title" values={{ label }} />}
        onClose={() => setOpen(false)}
      >
        <form onSubmit={(event) => void send(event)} noValidate>
          <LongTextField
            id={`tick-${of}`}
            name="reason"
            label={<Say id="instruct.tick.reason" />}
            hint={<Say id={kind === 'paper' ? 'instruct.tick.reason.paper' : 'instruct.tick.reason.manual'} />}
            rows={3}
            maxLength={1000}
            fault={faultAt(faults, 'reason')}
          />
          <div className="actions">
            <Button type="submit" pending={verb.pending}>
              <Say id="instruct.tick.save" />
            </Button>
            <Button kind="link" onClick={() => setOpen(false)}>
              <Say id="officer.cancel" />
            </Button>
          </div>
        </form>
      </Dialog>
    </span>
  );
}
