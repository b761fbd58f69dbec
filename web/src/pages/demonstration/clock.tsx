import { useSuspenseQuery } from '@tanstack/react-query';
import { ask, useApi } from '../../api/client';
import { demoClockQuery, later } from '../../api/demonstration';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { ProblemLine } from '../../ui/problem-line';
import { StatusLine } from '../../ui/status-line';
import { Say, useLocale, useSay } from '../../words/say';

const DAY = 24 * 60;

const STEPS = [
  ['demonstration.hour', 60],
  ['demonstration.day', DAY],
  ['demonstration.week', 7 * DAY],
  ['demonstration.month', 30 * DAY],
] as const;

/** The clock of a demonstration or a rehearsal: what it shows, and where it may go. */
export function DemoClockPage() {
  const say = useSay();
  const api = useApi();
  const locale = useLocale();
  const { instant: written } = useFormats();
  const { data } = useSuspenseQuery(demoClockQuery(api));
  // a number is minutes from now on; null is the real hour. All one reads depends on the hour: everything is asked again
  const move = useVerb(
    async (to: string | number | null) => {
      if (to === null) return ask(api.DELETE('/api/v1/demo/clock'));
      const instant = typeof to === 'string' ? to : later((await ask(api.GET('/api/v1/demo/clock'))).instant, to);
      return ask(api.PUT('/api/v1/demo/clock', { body: { instant } }));
    },
    [[]],
  );
  return (
    <>
      <PageTitle>{say('demonstration.title')}</PageTitle>
      <p className="lead">
        <Say id="demonstration.lead" />
      </p>
      <p>
        <Say
          id="demonstration.shows"
          values={{ instant: written(data.instant), b: (text) => <strong>{text}</strong> }}
        />
      </p>
      <ProblemLine problem={move.problem} />
      <StatusLine>
        {move.done && <Say id="demonstration.moved" values={{ instant: written(data.instant) }} />}
      </StatusLine>
      <div className="actions">
        {STEPS.map(([id, minutes]) => (
          <Button key={id} kind="secondary" pending={move.pending} onClick={() => void move.run(minutes)}>
            <Say id={id} />
          </Button>
        ))}
      </div>
      {data.dates.length > 0 && (
        <section aria-labelledby="dates">
          <h2 id="dates">
            <Say id="demonstration.dates" />
          </h2>
          <ul className="tasks one">
            {data.dates.map(({ what, instant: at, call, round }) => {
              const name = say(`demonstration.${what}`, { round });
              return (
                <li key={`${what} ${call.fr} ${round}`}>
                  <span>
                    <strong>{name}</strong>
                    <br />
                    <span className="quiet">
                      {call[locale]}, {written(at)}
                    </span>
                  </span>
                  <Button
                    kind="secondary"
                    pending={move.pending}
                    aria-label={say('demonstration.goTo', { name })}
                    onClick={() => void move.run(at)}
                  >
                    <Say id="demonstration.go" />
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <h2>
        <Say id="demonstration.real" />
      </h2>
      <p>
        <Say id="demonstration.real.what" />
      </p>
      <p>
        <Button kind="secondary" pending={move.pending} onClick={() => void move.run(null)}>
          <Say id="demonstration.now" />
        </Button>
      </p>
      <p>
        <a href="/connexion">
          <Say id="demonstration.people" />
        </a>
      </p>
    </>
  );
}
