import { useState, type ReactNode } from 'react';
import type { Section } from '../../../../../src/calls/forms/catalogue.js';
import { isColumn } from '../../../api/officer/desk';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Say, useBilingual } from '../../../words/say';
import { LIST_COLUMNS, USUAL_COLUMNS } from '../files-columns';
import { COLUMN_WORDS } from './column-words';

interface Props {
  readonly columns: readonly string[];
  /** The questions of the chosen call. */
  readonly sections: readonly Section[];
  readonly onChange: (columns: readonly string[]) => void;
}

/** Which columns are shown: those of every file, and the answers to any question of the chosen call. */
export function ColumnsButton({ columns, sections, onChange }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="secondary" onClick={() => setOpen(true)}>
        <Say id="officer.columns" />
      </Button>
      <Dialog open={open} title={<Say id="officer.columns.title" />} onClose={() => setOpen(false)}>
        <ColumnChoices chosen={columns} sections={sections} onChange={onChange} />
        <div className="actions">
          <Button onClick={() => setOpen(false)}>
            <Say id="officer.close" />
          </Button>
          <Button kind="link" onClick={() => onChange(USUAL_COLUMNS)}>
            <Say id="desk.columns.usual" />
          </Button>
        </div>
      </Dialog>
    </>
  );
}

interface ChoicesProps {
  readonly chosen: readonly string[];
  readonly sections: readonly Section[];
  readonly onChange: (columns: readonly string[]) => void;
}

/** Boxes for every column there is; one that is ticked goes to the end. */
export function ColumnChoices({ chosen, sections, onChange }: ChoicesProps) {
  const text = useBilingual();
  const flip = (column: string) =>
    onChange(chosen.includes(column) ? chosen.filter((each) => each !== column) : [...chosen, column]);
  const box = (column: string, label: ReactNode) => (
    <label className="choice" key={column}>
      <input type="checkbox" checked={chosen.includes(column)} onChange={() => flip(column)} />
      <span>{label}</span>
    </label>
  );
  return (
    <>
      <div className="columns">{LIST_COLUMNS.map((column) => box(column, <Say id={COLUMN_WORDS[column]} />))}</div>
      {sections.length === 0 ? (
        <p className="hint">
          <Say id="desk.columns.call" />
        </p>
      ) : (
        sections
          .map(({ key, title, fields }) => ({ key, title, fields: fields.filter(isColumn) }))
          .filter(({ fields }) => fields.length > 0)
          .map(({ key, title, fields }) => (
            <details key={key} open={fields.some((field) => chosen.includes(`field.${field.key}`))}>
              <summary>{text(title)}</summary>
              <div className="columns">{fields.map((field) => box(`field.${field.key}`, text(field.label)))}</div>
            </details>
          ))
      )}
    </>
  );
}
