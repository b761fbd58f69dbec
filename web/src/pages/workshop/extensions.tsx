import { useSuspenseQuery } from '@tanstack/react-query';
import type { Call } from '../../api/call-settings';
import { useApi } from '../../api/client';
import { extensionsQuery } from '../../api/workshop';
import { useFormats } from '../../ui/formats';
import { Say, useSay } from '../../words/say';

const heads = ['round', 'whom', 'until', 'reason', 'by'] as const;

/** The closings put off, each with its reason and who granted it. */
export function Extensions({ call }: { call: Call }) {
  const say = useSay();
  const { instant } = useFormats();
  const { data } = useSuspenseQuery(extensionsQuery(useApi(), call.id));
  if (data.items.length === 0) return null;
  return (
    <table className="cards">
      <caption>
        <Say id="workshop.extensions" />
      </caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              <Say id={`workshop.extension.${head}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.items.map(({ id, roundId, organization, previousClosesAt, closesAt, reason, grantedBy, grantedAt }) => (
          <tr key={id}>
            <th scope="row">{call.rounds.find((round) => round.id === roundId)?.name ?? '–'}</th>
            <td data-name={say('workshop.extension.whom')}>{organization ?? say('workshop.extend.everyone')}</td>
            <td data-name={say('workshop.extension.until')}>
              {say('workshop.extension.dates', { from: instant(previousClosesAt), to: instant(closesAt) })}
            </td>
            <td data-name={say('workshop.extension.reason')}>{reason}</td>
            <td data-name={say('workshop.extension.by')}>
              {grantedBy ?? '–'}, {instant(grantedAt)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
