import { useSay } from '../../words/say';
import { Tabs } from '../../ui/tabs';
import { AdminTabs } from '../admin/admin-tabs';

/** The two pages about personal data, below those of the administration for whoever has them. */
export function KeepingTabs({ current }: { readonly current: 'erasures' | 'retention' }) {
  const say = useSay();
  return (
    <>
      <AdminTabs current="keeping" />
      <Tabs
        name={say('keeping.tabs')}
        tabs={[
          {
            key: 'erasures',
            label: say('keeping.tab.erasures'),
            link: { to: '/administration/effacements', search: {} },
            current: current === 'erasures',
          },
          {
            key: 'retention',
            label: say('keeping.tab.retention'),
            link: { to: '/administration/conservation', search: {} },
            current: current === 'retention',
          },
        ]}
      />
    </>
  );
}
