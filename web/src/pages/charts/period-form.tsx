import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { Group } from '../../api/charts';
import type { Years } from '../../api/years';
import { Button } from '../../ui/button';
import { everyYear } from '../../ui/charts/scale';
import { exactly } from '../../ui/exact';
import { SelectField } from '../../ui/field';
import { Say, useSay } from '../../words/say';
import { runsOf } from './runs';

interface Props {
  readonly to: '/chiffres' | '/projets/carte';
  readonly years: Years;
  /** Every year there is something in, whatever the period shown. */
  readonly byYear: readonly Group[];
  /** What else stands in the address and must stay. */
  readonly keep?: Readonly<Record<string, string>>;
}

/** The years looked at: two lists of the browser, and links to the periods in which something was awarded. */
export function PeriodForm({ to, years, byYear, keep = {} }: Props) {
  const say = useSay();
  const navigate = useNavigate();
  const active = byYear.map(({ key }) => Number(key));
  const all = everyYear(active);
  const runs = runsOf(active);
  if (all.length < 2) return null;
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const year = (name: string) => Number(typed.get(name)) || undefined;
    const [de, a] = [year('de'), year('a')];
    void navigate({ to, search: { ...keep, ...(de ? { de } : {}), ...(a ? { a } : {}) } });
  };
  const options = all.map((year) => (
    <option key={year} value={year}>
      {year}
    </option>
  ));
  return (
    <div className="noprint period">
      <form method="get" action={to} onSubmit={show} key={`${years.de} ${years.a}`} className="row">
        {Object.entries(keep).map(([name, value]) => (
          <input type="hidden" key={name} name={name} value={value} />
        ))}
        <SelectField label={say('charts.period.from')} name="de" defaultValue={years.de ?? ''}>
          <option value="">{say('charts.period.start')}</option>
          {options}
        </SelectField>
        <SelectField label={say('charts.period.to')} name="a" defaultValue={years.a ?? ''}>
          <option value="">{say('charts.period.today')}</option>
          {options}
        </SelectField>
        <Button type="submit" kind="secondary">
          <Say id="charts.period.show" />
        </Button>
      </form>
      <ul className="chips">
        <li>
          <Link
            to={to}
            search={keep}
            activeOptions={exactly}
            activeProps={{}}
            {...current(years.de === undefined && years.a === undefined)}
          >
            <Say id="charts.period.all" />
          </Link>
        </li>
        {(runs.length > 1 ? runs : []).map(([de, a]) => (
          <li key={de}>
            <Link
              to={to}
              search={{ ...keep, de, a }}
              activeOptions={exactly}
              activeProps={{}}
              {...current(years.de === de && years.a === a)}
            >
              {de === a ? de : `${de}–${a}`}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function current(is: boolean): { 'aria-current'?: 'true' } {
  return is ? { 'aria-current': 'true' } : {};
}
