import { useState } from 'react';
import type { Section } from '../../../../../src/calls/forms/catalogue.js';
import { isColumn } from '../../../api/officer/desk';
import { Button } from '../../../ui/button';
import { Say, useBilingual, useSay } from '../../../words/say';
import type { MessageId } from '../../../words/words';
import { LIST_COLUMNS, type ColumnId } from '../files-columns';
import { COLUMN_WORDS } from './column-words';

/** Columns only a spreadsheet has. */
const MORE = { siret: 'desk.column.siret', call: 'desk.column.call', jobs: 'desk.column.jobs' } as const;
const NAMES: Readonly<Record<ColumnId | keyof typeof MORE, MessageId>> = { ...COLUMN_WORDS, ...MORE };

interface Props {
  readonly chosen: readonly string[];
  readonly sections: readonly Section[];
  readonly onChange: (columns: readonly string[]) => void;
}

/** The columns of a spreadsheet in their order: those of the table to begin with. */
export function ExportColumns({ chosen, sections, onChange }: Props) {
  const say = useSay();
  const text = useBilingual();
  const fields = sections.flatMap((section) => section.fields).filter(isColumn);
  const nameOf = (column: string) =>
    column in NAMES ? say(NAMES[column as ColumnId]) : text(fields.find(({ key }) => column === `field.${key}`)?.label);
  const [added, setAdded] = useState<string | null>(null);
  const free = [...LIST_COLUMNS, 'siret', 'call', 'jobs'].filter((column) => !chosen.includes(column));
  const questions = fields.filter(({ key }) => !chosen.includes(`field.${key}`));
  const add = (column: string) => {
    if (column === '') return;
    setAdded(column);
    onChange([...chosen, column]);
  };
  return (
    <fieldset className="field">
      <legend>
        <Say id="desk.export.columns" values={{ count: chosen.length }} />
      </legend>
      <ul className="chips">
        {chosen.map((column) => (
          <li key={column} className="chip used">
            {nameOf(column)}
            <Button
              kind="link"
              aria-label={say('desk.export.remove', { name: nameOf(column) })}
              onClick={() => onChange(chosen.filter((each) => each !== column))}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <div className="row">
        <select key={added} aria-label={say('desk.export.add')} value="" onChange={(event) => add(event.target.value)}>
          <option value="">{say('desk.export.add')}</option>
          {free.map((column) => (
            <option key={column} value={column}>
              {nameOf(column)}
            </option>
          ))}
          {questions.length > 0 && (
            <optgroup label={say('desk.fields')}>
              {questions.map(({ key, label }) => (
                <option key={key} value={`field.${key}`}>
                  {text(label)}
                </option>
              ))}
            </optgroup>
          )}
        </select>
        {questions.length > 0 && (
          <Button
            kind="link"
            onClick={() => onChange([...chosen, ...questions.map(({ key }) => `field.${key}`)].slice(0, 60))}
          >
            <Say id="desk.export.everything" />
          </Button>
        )}
      </div>
    </fieldset>
  );
}
