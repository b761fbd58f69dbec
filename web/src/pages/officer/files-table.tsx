import { useTable, type RowSelectionState } from '@tanstack/react-table';
import { useCallback, useMemo, type RefObject } from 'react';
import type { FileLine } from '../../api/officer/files';
import { Say, useSay } from '../../words/say';
import { COLUMNS, HIDEABLE, features, type ColumnId, type Hideable } from './files-columns';

interface Props {
  readonly lines: FileLine[];
  readonly hidden: readonly Hideable[];
  readonly chosen: RowSelectionState;
  readonly onChosen: (chosen: RowSelectionState) => void;
  readonly table: RefObject<HTMLTableElement | null>;
  /** A file is opened: remember it. */
  readonly onOpen: (id: string) => void;
}

/** The table of files: rows to select and open; on a phone, a list of files. */
export function FilesTable({ lines, hidden, chosen, onChosen, table: place, onOpen }: Props) {
  const say = useSay();
  const columnVisibility = useMemo(
    () => Object.fromEntries(HIDEABLE.map((column) => [column, !hidden.includes(column)])),
    [hidden],
  );
  const table = useTable({
    features,
    columns: COLUMNS,
    data: lines,
    getRowId: useCallback((line: FileLine) => line.id, []),
    state: { rowSelection: chosen, columnVisibility },
    onRowSelectionChange: (next) => onChosen(typeof next === 'function' ? next(chosen) : next),
  });
  const all = table.getIsAllRowsSelected();
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
              <th key={id} scope="col" className={classOf(id)}>
                <Say id={`officer.column.${id as ColumnId}`} />
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
              {row.getVisibleCells().map((cell) => (
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

const RIGHT: readonly string[] = ['asked'];

function classOf(column: string): string {
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
