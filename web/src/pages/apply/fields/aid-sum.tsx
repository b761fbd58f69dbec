import { useQuery } from '@tanstack/react-query';
import { aidCeilingsQuery } from '../../../api/apply';
import { useApi } from '../../../api/client';
import { useFormats } from '../../../ui/formats';
import { Notice } from '../../../ui/notice';
import { useSay } from '../../../words/say';
import { countedAid, windowStart } from '../aid-window';
import { partsOf, useDesk } from './place';

/**
 * What the de minimis aid declared adds up to over three years, live, with the grant asked for, against the ceiling in force.
 * Drawn once the ceiling is known, in the browser only: the day it is there is today.
 */
export function AidSum({ aids }: { readonly aids: readonly unknown[] }) {
  const say = useSay();
  const { money, date } = useFormats();
  const { form, answers } = useDesk();
  const { data: ceilings } = useQuery(aidCeilingsQuery(useApi()));
  if (!ceilings || form.aidRegime === 'none' || aids.length === 0) return null;
  const ceiling = form.aidRegime === 'sgei' ? ceilings.sgei : ceilings.deMinimis;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date());
  const { sum, old } = countedAid(aids.map(partsOf), today);
  const asked = typeof answers['asked'] === 'number' ? answers['asked'] : 0;
  const over = sum + asked - ceiling;
  const verdict = over > 0 ? 'apply.aid.over' : asked > 0 ? 'apply.aid.withGrant' : 'apply.aid.without';
  const values = {
    asked: money(asked),
    sum: money(sum + asked),
    ceiling: money(ceiling),
    left: money(Math.max(0, -over)),
    over: money(Math.max(0, over)),
  };
  return (
    <div role="status">
      <Notice {...(over > 0 ? { kind: 'bad' as const } : {})}>
        <p>
          <strong>{say('apply.aid.sum', { since: date(windowStart(today)), received: money(sum) })}</strong>{' '}
          {old > 0 && say('apply.aid.old', { count: old })}
        </p>
        <progress value={Math.min(sum + asked, ceiling)} max={ceiling} aria-hidden="true" />
        <p>{say(verdict, values)}</p>
      </Notice>
    </div>
  );
}
