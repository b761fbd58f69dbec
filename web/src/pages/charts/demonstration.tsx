import { useSuspenseQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client';
import { openDataQuery } from '../../api/open';
import { Say } from '../../words/say';

/** Says that the figures are invented, where they are. */
export function Demonstration() {
  const { data } = useSuspenseQuery(openDataQuery(useApi()));
  if (!data.demonstration) return null;
  return (
    <p className="quiet small">
      <Say id="charts.demonstration" />
    </p>
  );
}
