import type { FieldKind } from '../../../../../src/calls/forms/catalogue.js';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Say, useSay } from '../../../words/say';
import { today } from './field-editor';
import { inserted, proposedKey, valueAt, withValue, type Path } from './form-edit';
import { blankField, KINDS } from './new-field';
import { useSelected } from './selected';
import { useWork } from './work';

interface Props {
  /** Path of the list the question joins. */
  readonly path: Path;
  readonly count: number;
  readonly inner?: boolean;
}

/** Adds a question at the end of a list: one first chooses how it is answered, from the whole catalogue. */
export function AddField({ path, count, inner = false }: Props) {
  const say = useSay();
  const { definition, change, readOnly } = useWork();
  const { select } = useSelected();
  const [open, setOpen] = useState(false);
  if (readOnly) return null;
  const add = (kind: FieldKind) => {
    setOpen(false);
    const list = valueAt(definition, path) as readonly { key: string }[];
    const taken = new Set(
      inner ? list.map(({ key }) => key) : definition.sections.flatMap(({ fields }) => fields.map(({ key }) => key)),
    );
    const field = { ...blankField(kind, today()), key: proposedKey('', taken) };
    change(withValue(definition, path, inserted(list, count, field)));
    select([...path, count]);
  };
  return (
    <>
      <Button kind="secondary" onClick={() => setOpen(true)}>
        <Say id={inner ? 'builder.add.inner' : 'builder.add'} />
      </Button>
      <Dialog open={open} title={<Say id="builder.add.title" />} onClose={() => setOpen(false)}>
        {KINDS.map(({ family, kinds }) => (
          <section key={family} className="kinds">
            <h3>{say(`builder.family.${family}`)}</h3>
            <ul className="chips">
              {kinds
                .filter((kind) => !inner || kind !== 'group')
                .map((kind) => (
                  <li key={kind}>
                    <Button kind="secondary" onClick={() => add(kind)}>
                      {say(`lead.kind.${kind}`)}
                    </Button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
        <div className="actions">
          <Button kind="link" onClick={() => setOpen(false)}>
            <Say id="frame.cancel" />
          </Button>
        </div>
      </Dialog>
    </>
  );
}
