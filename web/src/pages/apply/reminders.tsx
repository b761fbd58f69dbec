import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ask, useApi } from '../../api/client';
import { deadlineQuery, reminderWishQuery } from '../../api/draft';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { ProblemLine } from '../../ui/problem-line';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import { lastMinute } from './closing';

/** Days before the last day of filing, as the schedule has them. */
const STEPS = [14, 3, 1];

/** When the people of a draft are reminded of its closing, and the way to stop it for oneself. */
export function RemindersPage() {
  const { id } = useParams({ from: '/dossiers/$id/rappels' });
  const say = useSay();
  const api = useApi();
  const { date } = useFormats();
  const { data: deadline } = useSuspenseQuery(deadlineQuery(api, id));
  const { data: wish } = useSuspenseQuery(reminderWishQuery(api));
  const change = useVerb(
    (wanted: boolean) => ask(api.PUT('/api/v1/me/draft-reminders', { body: { wanted } })),
    [['me', 'draft-reminders']],
  );
  const lastDay = deadline.round && dayInParis(lastMinute(deadline.round.closesAt));
  return (
    <>
      <PageTitle>{say('together.reminders.title')}</PageTitle>
      {lastDay ? (
        <>
          <p>
            <Say id="together.reminders.words" />
          </p>
          <ul>
            {STEPS.map((days) => (
              <li key={days}>
                <Say id="together.reminders.on" values={{ days, date: date(daysBefore(lastDay, days)) }} />
              </li>
            ))}
          </ul>
          <p className="quiet">
            <Say id="together.reminders.moves" />
          </p>
        </>
      ) : (
        <p>
          <Say id="together.reminders.none" />
        </p>
      )}
      <StatusLine>
        <Say id={wish.wanted ? 'together.reminders.wanted' : 'together.reminders.stopped'} />
      </StatusLine>
      <ProblemLine problem={change.problem} />
      <div className="actions">
        <Button kind="secondary" pending={change.pending} onClick={() => void change.run(!wish.wanted)}>
          <Say id={wish.wanted ? 'together.reminders.stop' : 'together.reminders.want'} />
        </Button>
        <Link to="/dossiers/$id/formulaire" params={{ id }}>
          <Say id="together.back" />
        </Link>
      </div>
    </>
  );
}

/** The civil day of an instant, as YYYY-MM-DD. */
function dayInParis(instant: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date(instant));
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
