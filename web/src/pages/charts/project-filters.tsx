import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { Figures, Group } from '../../api/charts';
import { Button } from '../../ui/button';
import { exactly } from '../../ui/exact';
import { SelectField, TextField } from '../../ui/field';
import { Say, useBilingual, useSay } from '../../words/say';
import { filterKeys, readFilter, without, type FilterKey, type ProjectFilter } from '../../api/catalogue-filter';

const CHOICES = [
  ['commune', 'byCommune'],
  ['territoire', 'byTerritory'],
  ['annee', 'byYear'],
  ['axe', 'byAxis'],
  ['forme', 'byLegalForm'],
] as const satisfies readonly (readonly [FilterKey, keyof Figures])[];

/**
 * The filters in force, each with the way to take it off, and the form that sets them: an ordinary form of the browser, that leads to
 * the address it describes with or without script.
 */
export function ProjectFilters({ filter, figures }: { filter: ProjectFilter; figures: Figures }) {
  const say = useSay();
  const navigate = useNavigate();
  const inForce = filterKeys.filter((key) => filter[key] !== undefined);
  const name = useFilterName(figures);
  const narrow = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void navigate({ to: '/projets', search: readFilter(Object.fromEntries(new FormData(event.currentTarget))) });
  };
  return (
    <div className="noprint">
      <details key={JSON.stringify(filter)} open={filter.q !== undefined}>
        <summary>
          <Say id="charts.filter" />
        </summary>
        <form method="get" action="/projets" onSubmit={narrow}>
          <div className="filter-grid">
            <TextField label={say('charts.filter.q')} name="q" type="search" maxLength={80} defaultValue={filter.q} />
            {CHOICES.map(([key, groups]) => (
              <SelectField key={key} label={say(`charts.filter.${key}`)} name={key} defaultValue={filter[key] ?? ''}>
                <option value="">{say('charts.filter.all', { key })}</option>
                <GroupOptions groups={figures[groups]} />
              </SelectField>
            ))}
          </div>
          <div className="actions">
            <Button type="submit">
              <Say id="charts.filter.show" />
            </Button>
          </div>
        </form>
      </details>
      {inForce.length > 0 && (
        <ul className="chips" aria-label={say('charts.filter.inForce')}>
          {inForce.map((key) => (
            <li key={key}>
              <Link to="/projets" search={without(filter, key)} activeOptions={exactly} className="button secondary">
                <span>
                  <span className="hidden">{say('charts.filter.remove')} </span>
                  {say('charts.filter.chip', {
                    name: say(`charts.filter.${key}`),
                    value: name(key, String(filter[key])),
                  })}
                </span>
                <span aria-hidden="true">×</span>
              </Link>
            </li>
          ))}
          {inForce.length > 1 && (
            <li>
              <Link to="/projets" activeOptions={exactly} className="button link">
                <Say id="charts.filter.none" />
              </Link>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

function GroupOptions({ groups }: { groups: readonly Group[] }) {
  const text = useBilingual();
  return groups.map(({ key, label, projects }) => (
    <option key={key} value={key}>
      {text(label)} ({projects})
    </option>
  ));
}

/** What a filter is called: the name of the commune, not its code. */
function useFilterName(figures: Figures): (key: FilterKey, value: string) => string {
  const text = useBilingual();
  return (key, value) => {
    const groups = CHOICES.find(([each]) => each === key)?.[1];
    const group = groups ? figures[groups].find((each) => each.key === value) : undefined;
    return group ? text(group.label) : value;
  };
}
