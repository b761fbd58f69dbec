import { useTable, type RowSelectionState } from '@tanstack/react-table';
import { useCallback, useMemo, type ReactNode, type RefObject } from 'react';
import type { Field } from '../../../../src/calls/forms/catalogue.js';
import type { SortKey } from '../../api/officer/desk';
import type { FileLine } from '../../api/officer/files';
import { Say, useBilingual, useSay } from '../../words/say';
import { COLUMN_WORDS } from './desk/column-words';
import { columnsOf, features, isListColumn } from './files-columns';

interface Props {
  readonly lines: FileLine[];
  /** The columns shown, in their order. */
  readonly columns: readonly string[];
  /** The questions of the call, for columns of answers. */
  readonly fields: readonly Field[];
  readonly sort: SortKey;
  readonly onSort: (sort: SortKey) => void;
  readonly chosen: RowSelectionState;
  readonly onChosen: (chosen: RowSelectionState) => void;
  readonly table: RefObject<HTMLTableElement | null>;
  /** A file is opened: remember it. */
  readonly onOpen: (id: string) => void;
}

/** The table of files: rows to select and open; on a phone, a list of files. */
export function FilesTable({ lines, columns, fields, sort, onSort, chosen, onChosen, table: place, onOpen }: Props) {
  const say = useSay();
  const text = useBilingual();
  const shown = useMemo(() => columnsOf(columns, fields), [columns, fields]);
  const table = useTable({
    features,
    columns: shown,
    data: lines,
    getRowId: useCallback((line: FileLine) => line.id, []),
    state: { rowSelection: chosen },
    onRowSelectionChange: (next) => onChosen(typeof next === 'function' ? next(chosen) : next),
  });
  const all = table.getIsAllRowsSelected();
  const labelOf = (id: string) => {
    if (id === 'title' || isListColumn(id)) return <Say id={COLUMN_WORDS[id]} />;
    return text(fields.find(({ key }) => id === `field.${key}`)?.label);
  };
  return (
    <div className="scroll" role="region" aria-label={say('officer.files.table')} tabIndex={0}>
      <table className="cards files" ref={place}>
        <caption className="hidden">
          <Say id="officer.files.table" />
        </caption>
        <thead>
          <tr>
            <th scope="col" className="pick">
              <PickBox
                name={say('officer.pick.all')}
                checked={all}
                some={!all && table.getIsSomeRowsSelected()}
                onChange={table.getToggleAllRowsSelectedHandler()}
              />
            </th>
            {table.getHeaderGroups()[0]?.headers.map(({ id }) => (
              <th key={id} scope="col" className={classOf(id)} {...sortedBy(id, sort)}>
                <Heading id={id} label={labelOf(id)} onSort={onSort} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} data-id={row.id} className={row.getIsSelected() ? 'chosen' : undefined}>
              <td className="pick">
                <PickBox
                  name={say('officer.pick.one', { title: row.original.title, number: row.original.number ?? '' })}
                  checked={row.getIsSelected()}
                  onChange={row.getToggleSelectedHandler()}
                />
              </td>
              {row.getAllCells().map((cell) => (
                <td
                  key={cell.id}
                  className={classOf(cell.column.id)}
                  {...(cell.column.id === 'title' ? { onClick: () => onOpen(row.id) } : {})}
                >
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const RIGHT: readonly string[] = ['asked', 'budget', 'share'];

/** The order each column puts the table in. */
const ORDERS: Readonly<Record<string, SortKey>> = {
  title: 'title',
  number: 'number',
  organization: 'organization',
  asked: 'asked',
  clock: 'clock',
  submitted: 'submittedAt',
};

const DESCENDING: readonly SortKey[] = ['asked', 'number', 'submittedAt'];

function sortedBy(column: string, sort: SortKey) {
  if (ORDERS[column] !== sort) return {};
  return { 'aria-sort': DESCENDING.includes(sort) ? ('descending' as const) : ('ascending' as const) };
}

interface HeadingProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly onSort: (sort: SortKey) => void;
}

/** The name of a column; a button where the table can be put in its order. */
function Heading({ id, label, onSort }: HeadingProps) {
  const sort = ORDERS[id];
  if (!sort) return label;
  return (
    <button type="button" className="link sorter" onClick={() => onSort(sort)}>
      {label}
    </button>
  );
}

function classOf(column: string): string {
  if (column.startsWith('field.')) return 'answer';
  if (column === 'asked') return 'sum amount';
  return RIGHT.includes(column) ? `${column} amount` : column;
}

interface PickProps {
  readonly name: string;
  readonly checked: boolean;
  readonly some?: boolean;
  readonly onChange: (event: unknown) => void;
}

function PickBox({ name, checked, some = false, onChange }: PickProps) {
  return (
    <label>
      <span className="hidden">{name}</span>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.nativeEvent)}
        ref={(box) => {
          if (box) box.indeterminate = some;
        }}
      />
    </label>
  );
}
