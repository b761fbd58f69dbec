import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useApi } from '../../api/client';
import { axesQuery, officersQuery, territoryQuery } from '../../api/officer/files';
import { meQuery } from '../../api/me';
import { Say, useBilingual, useSay } from '../../words/say';
import { ATTENTIONS, type FilesSearch } from './files-search';

const FILTERS = ['suivi', 'instructeur', 'commune', 'axe', 'appel'] as const;
type Filter = (typeof FILTERS)[number];

interface Props {
  readonly search: FilesSearch;
  /** Changes one filter; undefined takes it away. */
  readonly onChange: (filter: Filter, value: string | undefined) => void;
}

/** The filters in use, each changed at its place, and a way to add one. */
export function FilesFilters({ search, onChange }: Props) {
  const say = useSay();
  const [adding, setAdding] = useState<Filter | null>(null);
  const adder = useRef<HTMLSelectElement>(null);
  const values = useFilterValues();
  const shown = FILTERS.filter((filter) => search[filter] !== undefined || filter === adding);
  const free = FILTERS.filter((filter) => !shown.includes(filter) && values[filter].length > 0);
  const change = (filter: Filter, value: string | undefined) => {
    if (filter === adding) setAdding(null);
    onChange(filter, value);
    // the control that had the focus is gone
    if (value === undefined) adder.current?.focus();
  };
  return (
    <ul className="chips filters" aria-label={say('officer.filters')}>
      {shown.map((filter) => (
        <li key={filter}>
          <Chip
            name={say(`officer.filter.${filter}`)}
            value={search[filter] ?? ''}
            values={values[filter]}
            fresh={filter === adding}
            onChange={(value) => change(filter, value)}
          />
        </li>
      ))}
      {free.length > 0 && (
        <li>
          <select
            ref={adder}
            aria-label={say('officer.filter.add')}
            value=""
            onChange={(event) => setAdding(event.target.value as Filter)}
          >
            <option value="">{say('officer.filter.add')}</option>
            {free.map((filter) => (
              <option key={filter} value={filter}>
                {say(`officer.filter.${filter}`)}
              </option>
            ))}
          </select>
        </li>
      )}
    </ul>
  );
}

interface Value {
  readonly value: string;
  readonly label: string;
}

interface ChipProps {
  readonly name: string;
  readonly value: string;
  readonly values: readonly Value[];
  readonly fresh: boolean;
  readonly onChange: (value: string | undefined) => void;
}

function Chip({ name, value, values, fresh, onChange }: ChipProps) {
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (fresh) select.current?.focus();
  }, [fresh]);
  return (
    <span className="chip">
      <label htmlFor={id}>{name}</label>
      <select id={id} ref={select} value={value} onChange={(event) => onChange(event.target.value || undefined)}>
        {value === '' && <option value="">–</option>}
        {values.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
      <button type="button" className="link" onClick={() => onChange(undefined)}>
        <span aria-hidden="true">×</span>
        <span className="hidden">
          <Say id="officer.filter.remove" values={{ name }} />
        </span>
      </button>
    </span>
  );
}

function useFilterValues(): Readonly<Record<Filter, readonly Value[]>> {
  const api = useApi();
  const say = useSay();
  const text = useBilingual();
  const { data: me } = useQuery(meQuery(api));
  const { data: officers } = useQuery(officersQuery(api));
  const { data: communes } = useQuery(territoryQuery(api));
  const { data: axes } = useQuery(axesQuery(api));
  const colleagues = (officers?.items ?? []).filter(({ id }) => id !== me?.person?.id);
  const calls = [...new Map((axes ?? []).map(({ callId, call }) => [callId, text(call)]))];
  return {
    suivi: ATTENTIONS.map((value) => ({ value, label: say(`officer.attention.${value}`) })),
    instructeur: [
      { value: 'moi', label: say('officer.filter.me') },
      ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
    ],
    commune: (communes?.items ?? []).map(({ insee, name }) => ({ value: insee, label: name })),
    axe: (axes ?? []).map((axis) => ({
      value: axis.id,
      label: calls.length > 1 ? `${text(axis.call)}, ${text(axis.label)}` : text(axis.label),
    })),
    appel: calls.map(([value, label]) => ({ value, label })),
  };
}
