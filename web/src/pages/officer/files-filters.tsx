import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useApi } from '../../api/client';
import { axesQuery, officersQuery, territoryQuery } from '../../api/officer/files';
import { meQuery } from '../../api/me';
import { Button } from '../../ui/button';
import { Say, useBilingual, useSay } from '../../words/say';
import { ATTENTIONS, type FilesSearch } from './files-search';

const FILTERS = ['suivi', 'instructeur', 'commune', 'axe', 'appel'] as const;
type Filter = (typeof FILTERS)[number];

interface Props {
  readonly search: FilesSearch;
  /** Changes one filter; undefined takes it away. */
  readonly onChange: (filter: Filter, value: string | undefined) => void;
  /** The other tools of the line. */
  readonly children: ReactNode;
}

/** The filters in use, each changed at its place; all of them while the list is unfolded. */
export function FilesFilters({ search, onChange, children }: Props) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const values = useFilterValues();
  const used = FILTERS.filter((filter) => search[filter] !== undefined);
  const shown = open ? FILTERS.filter((filter) => values[filter].length > 0) : used;
  const change = (filter: Filter, value: string | undefined) => {
    onChange(filter, value);
    // folded, the control that had the focus goes with its filter
    if (value === undefined && !open) opener.current?.focus();
  };
  return (
    <>
      <Button
        kind="secondary"
        ref={opener}
        aria-expanded={open}
        aria-controls="files-filters"
        onClick={() => setOpen(!open)}
      >
        <Say id="officer.filters" values={{ count: used.length }} />
      </Button>
      {children}
      <ul className="chips filters" id="files-filters" aria-label={say('officer.filters', { count: used.length })}>
        {shown.map((filter) => (
          <li key={filter}>
            <Chip
              name={say(`officer.filter.${filter}`)}
              value={search[filter] ?? ''}
              values={values[filter]}
              onChange={(value) => change(filter, value)}
            />
          </li>
        ))}
      </ul>
    </>
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
  readonly onChange: (value: string | undefined) => void;
}

function Chip({ name, value, values, onChange }: ChipProps) {
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  return (
    <span className={value ? 'chip used' : 'chip'}>
      <label htmlFor={id}>{name}</label>
      <select id={id} ref={select} value={value} onChange={(event) => onChange(event.target.value || undefined)}>
        <option value="">
          <Say id="officer.filter.all" />
        </option>
        {values.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
      {value && (
        <button
          type="button"
          className="link"
          onClick={() => {
            select.current?.focus();
            onChange(undefined);
          }}
        >
          <span aria-hidden="true">×</span>
          <span className="hidden">
            <Say id="officer.filter.remove" values={{ name }} />
          </span>
        </button>
      )}
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
