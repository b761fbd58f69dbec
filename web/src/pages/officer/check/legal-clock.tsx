import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../api/client';
import type { File } from '../../../api/officer/file';
import { clockQuery } from '../../../api/officer/instructing';
import { Facts } from '../../../ui/facts';
import { useFormats } from '../../../ui/formats';
import { Notice } from '../../../ui/notice';
import { Say } from '../../../words/say';
import { Clock } from '../clock';

/** The legal clock: received, what stopped it and for how long, the day silence is a refusal, the warnings. */
export function LegalClock({ file }: { file: File }) {
  const { date, instant } = useFormats();
  const { data: clock } = useQuery(clockQuery(useApi(), file.id));
  if (!clock) return null;
  const { receivedOn, months, refusedOn, withoutPauses, pauses, alerts, paused, running, flaggedAt } = clock;
  return (
    <section>
      <h3>
        <Say id="instruct.clock" />
      </h3>
      {flaggedAt && (
        <Notice kind="bad">
          <p>
            <Say id="instruct.clock.flagged" values={{ on: date(flaggedAt) }} />
          </p>
        </Notice>
      )}
      {paused && running && (
        <Notice kind="attention">
          <p>
            <Say id="instruct.clock.paused" />
          </p>
        </Notice>
      )}
      <Facts
        facts={[
          { name: <Say id="instruct.clock.received" />, value: date(receivedOn) },
          {
            name: <Say id="instruct.clock.months" values={{ months }} />,
            value: date(withoutPauses),
          },
          pauses.length > 0 && {
            name: <Say id="instruct.clock.pauses" />,
            value: (
              <ul>
                {pauses.map(({ requestId, from, to, days, state }) => (
                  <li key={requestId}>
                    <Say id={`instruct.clock.pause.${state}`} values={{ from: date(from), to: date(to), days }} />
                  </li>
                ))}
              </ul>
            ),
          },
          refusedOn !== null && {
            name: <Say id="instruct.clock.refused" />,
            value: running ? <Clock file={file} full /> : date(refusedOn),
          },
          running &&
            alerts.length > 0 && {
              name: <Say id="instruct.clock.alerts" />,
              value: (
                <ul>
                  {alerts.map(({ daysBefore, on, toldAt }) => (
                    <li key={daysBefore}>
                      {toldAt ? (
                        <Say id="instruct.clock.told" values={{ days: daysBefore, at: instant(toldAt) }} />
                      ) : (
                        <Say id="instruct.clock.will" values={{ days: daysBefore, on: date(on) }} />
                      )}
                    </li>
                  ))}
                </ul>
              ),
            },
        ]}
      />
      <p className="quiet small">
        <Say id="instruct.clock.source" />
      </p>
    </section>
  );
}
