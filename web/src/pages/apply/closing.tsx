import { useSuspenseQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client';
import { deadlineQuery } from '../../api/draft';
import { useFormats } from '../../ui/formats';
import { Say } from '../../words/say';

/** Until when one may file; where it was put off, since when and why. */
export function Closing({ id }: { id: string }) {
  const { instant } = useFormats();
  const {
    data: { round },
  } = useSuspenseQuery(deadlineQuery(useApi(), id));
  if (!round) return null;
  const { closesAt, extended, extendedFrom, reason } = round;
  return (
    <p>
      <Say id="apply.tasks.closes" values={{ at: instant(lastMinute(closesAt)) }} />
      {extended && extendedFrom && (
        <>
          <br />
          <span className="quiet">
            <Say
              id={`together.putOff.${extended}`}
              values={{ from: instant(lastMinute(extendedFrom)), reason: reason ?? '' }}
            />
          </span>
        </>
      )}
    </p>
  );
}

/** Midnight belongs to the next day: people are told the last minute they have. */
export function lastMinute(end: string): string {
  return new Date(Date.parse(end) - 60_000).toISOString();
}
