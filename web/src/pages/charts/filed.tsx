import { useSuspenseQuery } from '@tanstack/react-query';
import { filedQuery } from '../../api/charts';
import type { Years } from '../../api/years';
import { useApi } from '../../api/client';
import { Bars } from '../../ui/charts/bars';
import { useFormats } from '../../ui/formats';
import { Say, useBilingual, useSay } from '../../words/say';

/** What was filed over the same years, by state: for agents, without the files they are barred from. */
export function Filed({ years }: { years: Years }) {
  const say = useSay();
  const text = useBilingual();
  const { money } = useFormats();
  const { data } = useSuspenseQuery(filedQuery(useApi(), years));
  return (
    <section aria-labelledby="filed">
      <h2 id="filed">
        <Say id="charts.filed" />
      </h2>
      <p>
        <Say id="charts.filed.summary" values={{ applications: data.applications, asked: money(data.asked.amount) }} />
      </p>
      {data.byState.length > 0 && (
        <Bars
          title={say('charts.filed.states')}
          axis={say('charts.state')}
          series={[{ name: say('charts.applications'), unit: 'count' }]}
          heads={[say('charts.asked')]}
          bars={data.byState
            .toSorted((a, b) => b.applications - a.applications)
            .map(({ state, label, applications, asked }) => ({
              key: state,
              name: text(label),
              values: [applications],
              beside: money(asked.amount),
              cells: [money(asked.amount)],
            }))}
        />
      )}
    </section>
  );
}
