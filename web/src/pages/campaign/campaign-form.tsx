import { ask, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { needed, useDraftForm } from '../../ui/draft-form';
import { ErrorSummary } from '../../ui/error-summary';
import { DateField, TextField } from '../../ui/field';
import { MoneyField } from '../../ui/money-field';
import { Say, useSay } from '../../words/say';

interface Props {
  readonly applicationId: string;
  /** True once the campaign is linked, false when one thinks better of it. */
  readonly onDone: (linked: boolean) => void;
}

const empty = { url: '', name: '', goal: null as number | null | undefined, startsOn: '', endsOn: '' };

/** Links a campaign by the address of its page. */
export function CampaignForm({ applicationId, onDone }: Props) {
  const say = useSay();
  const api = useApi();
  const link = useVerb(
    ({ url, name, goal, startsOn, endsOn }: typeof empty, key) =>
      ask(
        api.POST('/api/v1/applications/{id}/campaigns', {
          params: { path: { id: applicationId }, header: once(key) },
          body: {
            url,
            ...(name ? { name } : {}),
            ...(typeof goal === 'number' ? { goal } : {}),
            ...(startsOn ? { startsOn } : {}),
            ...(endsOn ? { endsOn } : {}),
          },
        }),
      ),
    [['campaigns', applicationId]],
  );
  const form = useDraftForm(empty, link.problem);
  const send = async (values: typeof empty) => {
    if (await link.run(values)) onDone(true);
  };
  const goal = form.other('goal');
  return (
    <form noValidate onSubmit={form.submit(send)}>
      <ErrorSummary faults={form.faults} />
      <TextField
        {...form.text('url', needed(say('campaign.urlMissing')))}
        type="url"
        label={say('campaign.url')}
        hint={say('campaign.url.hint')}
        autoFocus
      />
      <TextField {...form.text('name')} label={say('campaign.name')} optional />
      <MoneyField {...goal} value={goal.value ?? null} label={say('campaign.goal')} optional />
      <div className="row top">
        <DateField {...form.text('startsOn')} label={say('campaign.startsOn')} optional />
        <DateField {...form.text('endsOn')} label={say('campaign.endsOn')} optional />
      </div>
      <div className="actions">
        <Button type="submit" pending={link.pending}>
          <Say id="campaign.add" />
        </Button>
        <Button kind="link" onClick={() => onDone(false)}>
          <Say id="holder.people.cancel" />
        </Button>
      </div>
    </form>
  );
}
