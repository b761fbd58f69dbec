import { Tabs } from '../../ui/tabs';
import { useSay } from '../../words/say';

/** The two ways to look at the funded projects, and the figures. */
export function ProjectViews({ current }: { current: 'list' | 'map' }) {
  const say = useSay();
  return (
    <Tabs
      name={say('charts.views')}
      tabs={[
        { key: 'list', label: say('charts.views.list'), link: { to: '/projets' }, current: current === 'list' },
        { key: 'map', label: say('charts.views.map'), link: { to: '/projets/carte' }, current: current === 'map' },
        { key: 'figures', label: say('charts.views.figures'), link: { to: '/chiffres' }, current: false },
      ]}
    />
  );
}
