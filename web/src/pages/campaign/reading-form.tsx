import { ask, once, useApi } from '../../api/client';
import type { Campaign } from '../../api/holder';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { needed, useDraftForm } from '../../ui/draft-form';
import { ErrorSummary } from '../../ui/error-summary';
import { DateField, TextField } from '../../ui/field';
import { MoneyField } from '../../ui/money-field';
import { Say, useSay } from '../../words/say';
import { PaperField } from '../holder/paper-field';

interface Props {
  readonly campaign: Campaign;
  readonly onDone: (saved: boolean) => void;
}

const empty = { raised: null as number | null | undefined, supporters: '', readOn: '', proofFileId: '' };

/** Enters what a campaign has raised on a day, with a capture of its page. */
export function ReadingForm({ campaign: { id, applicationId }, onDone }: Props) {
  const say = useSay();
  const api = useApi();
  const save = useVerb(
    ({ raised, supporters, readOn, proofFileId }: typeof empty, key) =>
      ask(
        api.POST('/api/v1/campaigns/{id}/readings', {
          params: { path: { id }, header: once(key) },
          body: { raised: raised ?? 0, supporters: Number(supporters), readOn, proofFileId },
        }),
      ),
    [
      ['campaigns', applicationId],
      ['readings', id],
    ],
  );
  const form = useDraftForm(empty, save.problem);
  const send = async (values: typeof empty) => {
    if (await save.run(values)) onDone(true);
  };
  const raised = form.other('raised', (cents) => typeof cents !== 'number' && say('campaign.read.raisedMissing'));
  return (
    <form noValidate onSubmit={form.submit(send)}>
      <ErrorSummary faults={form.faults} />
      <MoneyField {...raised} value={raised.value ?? null} label={say('campaign.read.raised')} />
      <TextField
        {...form.text('supporters', (count) => !/^\s*\d+\s*$/.test(count) && say('campaign.read.supportersMissing'))}
        inputMode="numeric"
        label={say('campaign.read.supporters')}
        short
      />
      <DateField
        {...form.text('readOn', needed(say('campaign.read.dateMissing')))}
        label={say('campaign.read.readOn')}
      />
      <PaperField
        {...form.paper('proofFileId', needed(say('campaign.read.proofMissing')))}
        label={say('campaign.read.proof')}
        use={{ kind: 'campaign', campaignId: id }}
      />
      <div className="actions">
        <Button type="submit" pending={save.pending}>
          <Say id="campaign.read.save" />
        </Button>
        <Button kind="link" onClick={() => onDone(false)}>
          <Say id="holder.people.cancel" />
        </Button>
      </div>
    </form>
  );
}
