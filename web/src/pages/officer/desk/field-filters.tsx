import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Section } from '../../../../../src/calls/forms/catalogue.js';
import { useApi } from '../../../api/client';
import { isFilter } from '../../../api/officer/desk';
import { territoryQuery } from '../../../api/officer/files';
import { Say, useBilingual, useSay } from '../../../words/say';
import { FieldChip } from './field-chip';

interface Props {
  /** The questions of the chosen call; none while no call is chosen. */
  readonly sections: readonly Section[];
  /** `key:value` each. */
  readonly filters: readonly string[];
  readonly onChange: (filters: readonly string[]) => void;
}

/** Filters by the answers to the form: one chip each, and a list of questions to add one. */
export function FieldFilters({ sections, filters, onChange }: Props) {
  const text = useBilingual();
  const say = useSay();
  const { data: communes } = useQuery(territoryQuery(useApi()));
  const [adding, setAdding] = useState<string | null>(null);
  const fields = sections.flatMap((section) => section.fields).filter(isFilter);
  const used = filters.map((filter) => {
    const at = filter.indexOf(':');
    return { key: filter.slice(0, at), value: filter.slice(at + 1) };
  });
  const set = (key: string, value: string) => {
    const others = used.filter((each) => each.key !== key || value === '');
    const kept = used.some((each) => each.key === key)
      ? used.map((each) => (each.key === key ? { key, value } : each))
      : [...others, { key, value }];
    setAdding(value === '' ? key : null);
    onChange(kept.filter((each) => each.value !== '').map((each) => `${each.key}:${each.value}`));
  };
  const shown = [
    ...used,
    ...(adding !== null && !used.some(({ key }) => key === adding) ? [{ key: adding, value: '' }] : []),
  ];
  if (fields.length === 0) return null;
  return (
    <ul className="chips filters" aria-label={say('desk.fields')}>
      {shown.map(({ key, value }) => {
        const field = fields.find((each) => each.key === key);
        if (!field) return null;
        const remove = () => {
          setAdding(null);
          onChange(filters.filter((filter) => !filter.startsWith(`${key}:`)));
        };
        return (
          <li key={key}>
            <FieldChip
              field={field}
              value={value}
              communes={communes?.items ?? []}
              onChange={(next) => set(key, next)}
              onRemove={remove}
            />
          </li>
        );
      })}
      <li>
        <select
          className="add"
          aria-label={say('desk.fields.add')}
          value=""
          onChange={(event) => setAdding(event.target.value || null)}
        >
          <option value="">
            <Say id="desk.fields.add" />
          </option>
          {sections.map(({ key, title, fields: own }) => {
            const free = own.filter((field) => isFilter(field) && !shown.some((each) => each.key === field.key));
            return free.length > 0 ? (
              <optgroup key={key} label={text(title)}>
                {free.map((field) => (
                  <option key={field.key} value={field.key}>
                    {text(field.label)}
                  </option>
                ))}
              </optgroup>
            ) : null;
          })}
        </select>
      </li>
    </ul>
  );
}
