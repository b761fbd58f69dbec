import { useState } from 'react';
import type { Field } from '../../../../../src/calls/forms/catalogue.js';
import { Button } from '../../../ui/button';
import { StatusLine } from '../../../ui/status-line';
import { Say, useBilingual, useSay } from '../../../words/say';
import { inserted, proposedKey, shifted, valueAt, withValue, type Path } from './form-edit';
import { useSelected } from './selected';
import { useWork } from './work';

/** What one does with the whole of what is being edited: its place, a copy, taking it out. */
export function ItemBar({ path }: { path: Path }) {
  const say = useSay();
  const text = useBilingual();
  const { definition, change } = useWork();
  const { select } = useSelected();
  const [told, setTold] = useState('');
  const list = path.slice(0, -1);
  const at = Number(path.at(-1));
  const items = valueAt(definition, list) as readonly Field[];
  const isSection = path.length === 2;
  const move = (by: number) => {
    const next = shifted(items, at, by);
    if (next === items) return;
    change(withValue(definition, list, next));
    select([...list, at + by], false);
    setTold(say('builder.moved', { place: at + by + 1, all: items.length }));
  };
  const remove = () => {
    const left = items.filter((_, index) => index !== at);
    change(withValue(definition, list, left));
    select(left.length > 0 ? [...list, Math.min(at, left.length - 1)] : list.slice(0, -1));
  };
  const copy = () => {
    const item = items[at];
    if (!item) return;
    const top = definition.sections.flatMap(({ fields }) => fields);
    const taken = new Set((path.length > 4 ? items : top).map(({ key }) => key));
    change(withValue(definition, list, inserted(items, at + 1, { ...item, key: proposedKey(item.label.fr, taken) })));
    select([...list, at + 1]);
  };
  const moveTo = (section: number) => {
    const item = items[at];
    const fields = definition.sections[section]?.fields;
    if (!item || !fields) return;
    const without = withValue(
      definition,
      list,
      items.filter((_, index) => index !== at),
    );
    change(withValue(without, ['sections', section, 'fields'], [...fields, item]));
    select(['sections', section, 'fields', fields.length]);
  };
  return (
    <>
      <div className="row">
        <Button kind="secondary" aria-disabled={at === 0 || undefined} onClick={() => move(-1)}>
          <Say id="builder.up" />
        </Button>
        <Button kind="secondary" aria-disabled={at === items.length - 1 || undefined} onClick={() => move(1)}>
          <Say id="builder.down" />
        </Button>
        {!isSection && (
          <Button kind="secondary" onClick={copy}>
            <Say id="builder.copy" />
          </Button>
        )}
        {path.length === 4 && definition.sections.length > 1 && (
          <label className="chip">
            <span className="small">
              <Say id="builder.moveTo" />
            </span>
            <select value={String(path[1])} onChange={({ target }) => moveTo(Number(target.value))}>
              {definition.sections.map(({ key, title }, index) => (
                <option key={key} value={index}>
                  {text(title) || say('builder.unnamed.section')}
                </option>
              ))}
            </select>
          </label>
        )}
        <Button kind="danger" onClick={remove}>
          <Say id={isSection ? 'builder.section.remove' : 'builder.remove'} />
        </Button>
      </div>
      <StatusLine>{told}</StatusLine>
    </>
  );
}
