import { useForm } from 'react-hook-form';
import type { Award } from '../../api/awards';
import { ask, atVersion, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { DateField } from '../../ui/field';
import { LongTextField } from '../../ui/long-text-field';
import { Notice } from '../../ui/notice';
import { useNamedFaults } from '../../ui/named-faults';
import { Say, useSay } from '../../words/say';

interface Props {
  readonly award: Award | undefined;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

/** The end of an award before its time: it lapses, or it is withdrawn once the structure was heard. */
export function EndAward({ award, onClose, onDone }: Props) {
  return (
    <Dialog
      open={award !== undefined}
      title={<Say id="lead.end.title" values={{ organization: award?.organization ?? '' }} />}
      onClose={onClose}
    >
      {award && <EndForm award={award} onDone={onDone} onClose={onClose} />}
    </Dialog>
  );
}

interface Ending {
  readonly how: 'lapse' | 'withdrawal';
  readonly ground: string;
  readonly heardOn: string;
}

function EndForm({ award, onDone, onClose }: { award: Award } & Omit<Props, 'award'>) {
  const say = useSay();
  const api = useApi();
  const { register, handleSubmit, watch } = useForm<Ending>({
    defaultValues: { how: 'lapse', ground: '', heardOn: '' },
  });
  const how = watch('how');
  const end = useVerb(
    ({ how: chosen, ground, heardOn }: Ending) => {
      const params = { path: { id: award.id }, header: atVersion(award.version) };
      return chosen === 'lapse'
        ? ask(api.POST('/api/v1/awards/{id}/lapse', { params, body: { ground } }))
        : ask(api.POST('/api/v1/awards/{id}/withdrawal', { params, body: { ground, heardOn } }));
    },
    [['awards'], ['instalments']],
  );
  const faults = useNamedFaults(end.problem, 'end', {
    ground: say('lead.end.ground'),
    heardOn: say('lead.end.heardOn'),
  });
  const send = handleSubmit(async (typed) => {
    if (await end.run(typed)) onDone(say('lead.end.done', { number: award.applicationNumber }));
  });
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary faults={faults} />
      <Choices
        label={say('lead.end.how')}
        control={register('how')}
        options={[
          { value: 'lapse', label: say('lead.end.lapse'), hint: say('lead.end.lapse.hint') },
          { value: 'withdrawal', label: say('lead.end.withdrawal'), hint: say('lead.end.withdrawal.hint') },
        ]}
      />
      <LongTextField
        label={say('lead.end.ground')}
        hint={say('lead.end.ground.hint')}
        {...register('ground')}
        id="end-ground"
        fault={faultAt(faults, 'end-ground')}
      />
      {how === 'withdrawal' && (
        <DateField
          label={say('lead.end.heardOn')}
          hint={say('lead.end.heardOn.hint')}
          {...register('heardOn')}
          id="end-heardOn"
          fault={faultAt(faults, 'end-heardOn')}
        />
      )}
      <Notice kind="attention">
        <p>
          <Say id="lead.end.final" />
        </p>
      </Notice>
      <div className="actions">
        <Button type="submit" kind="danger" pending={end.pending}>
          <Say id="lead.end.yes" />
        </Button>
        <Button kind="link" onClick={onClose}>
          <Say id="frame.cancel" />
        </Button>
      </div>
    </form>
  );
}
