import type { Consultation, SentForm } from '../../api/consultation';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { TextField } from '../../ui/field';
import { useFormats } from '../../ui/formats';
import { LongTextField } from '../../ui/long-text-field';
import { Say, useSay } from '../../words/say';
import { faultOf } from './plain-form';

const KINDS = ['favourable', 'reserved', 'unfavourable', 'no_opinion'] as const;

interface Props {
  readonly request: Consultation;
  readonly sent: SentForm | null;
}

/** The opinion: four choices, why, what the commune offers, and who says so. A plain POST, which keeps what was typed. */
export function OpinionForm({ request, sent }: Props) {
  const say = useSay();
  const { date } = useFormats();
  const given = request.state === 'answered';
  const answer = (name: 'opinion' | 'reasons' | 'support' | 'authorName' | 'authorCapacity') =>
    sent ? (sent.typed[name] ?? '') : (request[name] ?? '');
  const opinion = answer('opinion');
  return (
    <form method="post" action="/avis" className="measure" aria-labelledby="opinion-title" noValidate>
      <h2 id="opinion-title">
        <Say id="commune.opinion.title" values={{ commune: request.commune }} />
      </h2>
      <Choices
        id="opinion"
        label={say('commune.opinion')}
        fault={faultOf(sent, 'opinion')}
        control={{ name: 'opinion' }}
        options={KINDS.map((kind) => ({
          value: kind,
          label: say(`commune.kind.${kind}`),
          hint: say(`commune.kind.${kind}.hint`),
        }))}
        initially={opinion}
      />
      <LongTextField
        id="reasons"
        name="reasons"
        label={say('commune.reasons')}
        hint={say('commune.reasons.hint')}
        fault={faultOf(sent, 'reasons')}
        defaultValue={answer('reasons')}
        maxLength={2000}
      />
      <LongTextField
        id="support"
        name="support"
        label={say('commune.support')}
        hint={say('commune.support.hint')}
        optional
        fault={faultOf(sent, 'support')}
        defaultValue={answer('support')}
        maxLength={1000}
      />
      <TextField
        id="authorName"
        name="authorName"
        label={say('commune.authorName')}
        autoComplete="name"
        fault={faultOf(sent, 'authorName')}
        defaultValue={answer('authorName') || (sent ? '' : request.guestName)}
      />
      <TextField
        id="authorCapacity"
        name="authorCapacity"
        label={say('commune.authorCapacity')}
        hint={say('commune.authorCapacity.hint')}
        autoComplete="organization-title"
        fault={faultOf(sent, 'authorCapacity')}
        defaultValue={answer('authorCapacity') || (sent ? '' : request.guestCapacity)}
      />
      <p>
        <Say id="commune.secret" values={{ due: date(request.dueOn) }} />
      </p>
      <p className="actions">
        <Button type="submit">
          <Say id={given ? 'commune.change.send' : 'commune.send'} />
        </Button>
      </p>
    </form>
  );
}
