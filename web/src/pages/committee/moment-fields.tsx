import { DateField, TextField } from '../../ui/field';
import { useSay } from '../../words/say';

interface Props {
  readonly prefix: string;
  readonly faultStart?: string | undefined;
  readonly faultPlace?: string | undefined;
}

/** Day, hour and place of a meeting, in the time of Paris. */
export function MomentFields({ prefix, faultStart, faultPlace }: Props) {
  const say = useSay();
  return (
    <>
      <div className="row level">
        <DateField
          label={say('committee.plan.day')}
          name="day"
          id={`${prefix}-day`}
          required
          {...(faultStart ? { fault: faultStart } : {})}
        />
        <TextField
          label={say('committee.plan.hour')}
          hint={say('committee.plan.hour.hint')}
          name="hour"
          id={`${prefix}-hour`}
          type="time"
          short
          required
        />
      </div>
      <TextField
        label={say('committee.plan.place')}
        hint={say('committee.plan.place.hint')}
        name="place"
        id={`${prefix}-place`}
        required
        {...(faultPlace ? { fault: faultPlace } : {})}
      />
    </>
  );
}

/** Reads `MomentFields`: the instant, UTC ISO, and the place. An hour that Paris skips in spring becomes the next one. */
export function readMoment(typed: FormData): { startsAt: string; place: string } {
  const place = String(typed.get('place') ?? '').trim();
  return { startsAt: parisInstant(String(typed.get('day') ?? ''), String(typed.get('hour') ?? '')), place };
}

function parisInstant(day: string, hour: string): string {
  const guess = Date.parse(`${day}T${hour}:00Z`);
  if (Number.isNaN(guess)) return '';
  const first = guess - offset(guess);
  return new Date(guess - offset(first)).toISOString();
}

/** How far Paris is ahead of UTC at an instant, in milliseconds. */
function offset(at: number): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Paris',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '00';
  const wall = Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:00Z`);
  return wall - Math.floor(at / 60_000) * 60_000;
}
