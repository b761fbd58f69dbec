import { Say } from '../words/say';

/** Where one is: a woven line for what is done, a stitched one for the step one is at. `now` counts from 1. */
export function Steps({ now, all }: { now: number; all: number }) {
  return (
    <>
      <ol className="steps" aria-hidden="true">
        {Array.from({ length: all }, (_, index) => (
          <li key={index} className={index + 1 < now ? 'done' : index + 1 === now ? 'now' : undefined} />
        ))}
      </ol>
      <p className="quiet">
        <Say id="frame.step" values={{ now, all }} />
      </p>
    </>
  );
}
