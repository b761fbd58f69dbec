import { useId } from 'react';
import type { SortKey } from '../../../api/officer/desk';
import { Say } from '../../../words/say';
import { SORTS, type FilesSearch } from '../files-search';

/** The order of a table that says none: what was found best first, else the latest filed. */
export function usualSort({ q }: FilesSearch): SortKey {
  return q && q.trim().length >= 2 ? 'relevance' : 'submittedAt';
}

interface Props {
  readonly sort: SortKey;
  readonly searching: boolean;
  readonly onChange: (sort: SortKey) => void;
}

/** The order of the table, changed at its place. */
export function SortSelect({ sort, searching, onChange }: Props) {
  const id = useId();
  return (
    <span className="chip filters">
      <label htmlFor={id}>
        <Say id="desk.sort" />
      </label>
      <select id={id} value={sort} onChange={(event) => onChange(event.target.value as SortKey)}>
        {SORTS.filter((each) => each !== 'relevance' || searching).map((each) => (
          <option key={each} value={each}>
            <Say id={`desk.sort.${each}`} />
          </option>
        ))}
      </select>
    </span>
  );
}
