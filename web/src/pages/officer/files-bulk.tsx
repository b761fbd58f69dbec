import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, newKey, once, useApi } from '../../api/client';
import { comingMeetingsQuery, officersQuery } from '../../api/officer/files';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField } from '../../ui/field';
import { useFormats } from '../../ui/formats';
import { Say, useSay } from '../../words/say';
import type { MessageId } from '../../words/words';
import { startBulk, useBulk } from './bulk-work';

interface Props {
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly onClear: () => void;
}

type Asking = 'assign' | 'schedule' | 'menu' | null;

/** What may be done with the selection at once: one request a file, each with its own result. */
export function BulkBar({ files, onClear }: Props) {
  const api = useApi();
  const say = useSay();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Asking>(null);
  const running = useBulk()?.running ?? false;
  const start = (title: string, send: (id: string) => Promise<unknown>) => {
    setAsking(null);
    onClear();
    void startBulk({
      title,
      files,
      send,
      cut: say('frame.fault.line'),
      after: () => {
        for (const key of ['files', 'file']) void queries.invalidateQueries({ queryKey: [key] });
      },
    });
  };
  const check = () =>
    start(say('officer.bulk.checking'), (id) =>
      ask(api.POST('/api/v1/applications/{id}/rule-check', { params: { path: { id }, header: once(newKey()) } })),
    );
  const assign = (officerId: string, name: string) =>
    start(say('officer.bulk.assigning', { name }), (id) =>
      ask(api.PUT('/api/v1/applications/{id}/officer', { params: { path: { id } }, body: { officerId } })),
    );
  const schedule = (meetingId: string, name: string) =>
    start(say('officer.bulk.scheduling', { name }), (id) =>
      ask(
        api.POST('/api/v1/meetings/{id}/items', {
          params: { path: { id: meetingId }, header: once(newKey()) },
          body: { applicationIds: [id] },
        }),
      ),
    );
  const acts = (
    <>
      <Button kind="secondary" pending={running} onClick={() => setAsking('assign')}>
        <Say id="officer.bulk.assign" />
      </Button>
      <Button kind="secondary" pending={running} onClick={check}>
        <Say id="officer.bulk.check" />
      </Button>
      <Button kind="secondary" pending={running} onClick={() => setAsking('schedule')}>
        <Say id="officer.bulk.schedule" />
      </Button>
    </>
  );
  return (
    <div className="stuck bulk" role="region" aria-label={say('officer.bulk')}>
      <div className="row">
        <strong>
          <Say id="officer.bulk.count" values={{ count: files.length }} />
        </strong>
        <div className="row atdesk">{acts}</div>
        <span className="onphone">
          <Button kind="secondary" onClick={() => setAsking('menu')}>
            <Say id="officer.bulk.menu" />
          </Button>
        </span>
        <Button kind="link" onClick={onClear}>
          <Say id="officer.bulk.clear" />
        </Button>
      </div>
      <Dialog
        open={asking === 'menu'}
        title={<Say id="officer.bulk.count" values={{ count: files.length }} />}
        onClose={() => setAsking((now) => (now === 'menu' ? null : now))}
      >
        <div className="stack field">{acts}</div>
      </Dialog>
      <Choose
        open={asking === 'assign'}
        title="officer.bulk.assign.title"
        send="officer.bulk.assign.send"
        count={files.length}
        onClose={() => setAsking((now) => (now === 'assign' ? null : now))}
        onSend={assign}
        values={useColleagues()}
        label="officer.assign.to"
      />
      <Choose
        open={asking === 'schedule'}
        title="officer.bulk.schedule.title"
        send="officer.bulk.schedule.send"
        count={files.length}
        onClose={() => setAsking((now) => (now === 'schedule' ? null : now))}
        onSend={schedule}
        values={useMeetingChoices()}
        label="officer.schedule.meeting"
      />
    </div>
  );
}

interface ChooseProps {
  readonly open: boolean;
  readonly title: MessageId;
  readonly label: MessageId;
  readonly send: MessageId;
  readonly count: number;
  readonly values: readonly { readonly value: string; readonly label: string }[];
  readonly onClose: () => void;
  readonly onSend: (value: string, label: string) => void;
}

function Choose({ open, title, label, send, count, values, onClose, onSend }: ChooseProps) {
  const [value, setValue] = useState('');
  const chosen = values.find((each) => each.value === value) ?? values[0];
  return (
    <Dialog open={open} title={<Say id={title} values={{ count }} />} onClose={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) onSend(chosen.value, chosen.label);
        }}
      >
        {chosen ? (
          <SelectField
            label={<Say id={label} />}
            value={chosen.value}
            onChange={(event) => setValue(event.target.value)}
          >
            {values.map((each) => (
              <option key={each.value} value={each.value}>
                {each.label}
              </option>
            ))}
          </SelectField>
        ) : (
          <p>
            <Say id="officer.schedule.none" />
          </p>
        )}
        <div className="actions">
          {chosen && (
            <Button type="submit">
              <Say id={send} values={{ count }} />
            </Button>
          )}
          <Button kind="link" onClick={onClose}>
            <Say id="officer.cancel" />
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The colleagues a file may be given to, for a choice. */
export function useColleagues(): readonly { value: string; label: string }[] {
  const { data } = useQuery(officersQuery(useApi()));
  return (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

/** The meetings whose agenda is still being made, for a choice. @param callId only those of the committees of this call */
export function useMeetingChoices(callId?: string): readonly { value: string; label: string }[] {
  const { data } = useQuery(comingMeetingsQuery(useApi()));
  const { instant } = useFormats();
  return (data ?? [])
    .filter((meeting) => meeting.state === 'planned' && (callId === undefined || meeting.callId === callId))
    .map(({ id, startsAt, place }) => ({ value: id, label: `${instant(startsAt)}, ${place}` }));
}
