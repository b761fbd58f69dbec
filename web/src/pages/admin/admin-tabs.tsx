import { useSuspenseQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client';
import { meQuery, rolesOf } from '../../api/me';
import { Tabs, type Tab } from '../../ui/tabs';
import { useSay } from '../../words/say';

const PAGES = [
  ['home', '/administration'],
  ['people', '/administration/personnes'],
  ['authority', '/administration/collectivite'],
  ['communes', '/administration/communes'],
  ['queues', '/administration/files'],
  ['journal', '/administration/journal'],
  ['keeping', '/administration/effacements'],
] as const;

export type AdminPage = (typeof PAGES)[number][0];

/** The pages of the administration. Leads keep the delegates of the communes only: they have nothing to choose from. */
export function AdminTabs({ current }: { current: AdminPage }) {
  const say = useSay();
  const { data: me } = useSuspenseQuery(meQuery(useApi()));
  if (!rolesOf(me).includes('admin')) return null;
  const tabs = PAGES.map(([key, to]): Tab => ({
    key,
    label: say(`admin.tab.${key}`),
    link: { to, search: {} },
    current: key === current,
  }));
  return <Tabs name={say('admin.tabs')} tabs={tabs} />;
}
