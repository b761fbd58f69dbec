import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Call } from '../../api/call-settings';
import { useApi } from '../../api/client';
import { readinessQuery, type Advice } from '../../api/workshop';
import { Notice } from '../../ui/notice';
import { Say, useBilingual } from '../../words/say';

/** What still prevents the publication, then what people would miss: each line leads to where one mends it. */
export function Readiness({ call }: { call: Call }) {
  const { data } = useSuspenseQuery(readinessQuery(useApi(), call.id));
  if (call.state === 'closed' || !data.pending) return null;
  const { missing, advice } = data;
  return (
    <>
      {missing.length > 0 && (
        <Notice kind="attention">
          <p>
            <strong>
              <Say id="workshop.missing" values={{ count: missing.length }} />
            </strong>
          </p>
          <Lines call={call} lines={missing} />
        </Notice>
      )}
      {advice.length > 0 && (
        <details>
          <summary>
            <Say id="workshop.advice" values={{ count: advice.length }} />
          </summary>
          <Lines call={call} lines={advice} />
        </details>
      )}
    </>
  );
}

function Lines({ call, lines }: { call: Call; lines: readonly Advice[] }) {
  const text = useBilingual();
  return (
    <ul>
      {lines.map(({ code, part, words }) => (
        <li key={`${code} ${words.fr}`}>
          <Link to="/instruction/appels/$id" params={{ id: call.id }} search={{ partie: part }}>
            {text(words)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
