import { Link } from '@tanstack/react-router';
import type { Group } from '../../api/charts';
import type { Bar, Series } from '../../ui/charts/bars';
import { useFormats } from '../../ui/formats';
import { useBilingual, useSay } from '../../words/say';
import type { ProjectFilter } from '../../api/catalogue-filter';

interface GroupBars {
  readonly series: readonly [Series];
  readonly bars: readonly Bar[];
  readonly heads: readonly string[];
}

/** The groups of an indicator as bars: the amount drawn, its part beside; projects and jobs in the table. Each leads to its projects. */
export function useGroupBars(): (groups: readonly Group[], filter: (key: string) => ProjectFilter) => GroupBars {
  const say = useSay();
  const text = useBilingual();
  const { share, number } = useFormats();
  return (groups, filter) => ({
    series: [{ name: say('charts.amount'), unit: 'cents' }],
    heads: [say('charts.amountShare'), say('charts.projects'), say('charts.projectsShare'), say('charts.jobsCreated')],
    bars: groups.map(({ key, label, amount, amountShare, projects, projectsShare, jobsCreated }) => ({
      key,
      name: (
        <Link to="/projets" search={filter(key)}>
          {text(label)}
        </Link>
      ),
      values: [amount.amount],
      beside: share(amountShare),
      cells: [share(amountShare), number(projects), share(projectsShare), number(jobsCreated, 1)],
    })),
  });
}
