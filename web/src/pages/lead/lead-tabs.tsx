import { Tabs } from '../../ui/tabs';
import { useSay } from '../../words/say';

type Place = 'proposals' | 'deliberations' | 'decisions' | 'calls';

/** The lead's way from the proposal to the letter, and the calls they come from. */
export function LeadTabs({ current }: { current: Place }) {
  const say = useSay();
  const places = [
    { key: 'proposals', link: { to: '/instruction/propositions' } },
    { key: 'deliberations', link: { to: '/instruction/deliberations' } },
    { key: 'decisions', link: { to: '/instruction/decisions' } },
    { key: 'calls', link: { to: '/instruction/appels' } },
    { key: 'keeping', link: { to: '/administration/conservation' } },
  ] as const;
  return (
    <Tabs
      name={say('lead.nav')}
      tabs={places.map(({ key, link }) => ({ key, link, label: say(`lead.nav.${key}`), current: key === current }))}
    />
  );
}
