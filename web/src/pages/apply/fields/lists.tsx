import { useRef } from 'react';
import type { GroupField } from '../../../../../src/calls/forms/catalogue.js';
import { Button } from '../../../ui/button';
import { FieldNotes } from '../../../ui/field';
import { Say, useBilingual, useSay } from '../../../words/say';
import { idOf, itemFields } from '../form';
import { AidSum } from './aid-sum';
import { Question } from './question';
import { Figure } from './figure';
import { useNumbers } from './notations';
import { PartLine, Parts } from './people';
import { listOf, partsOf, useControl, useDesk, useQuestion, withPart, type FieldProps } from './place';

/** Items that may be added and taken out, with the focus where one goes on. */
function useItems(value: unknown, change: (value: unknown) => void, pointer: string, first: string) {
  const items = listOf(value);
  const add = useRef<HTMLDivElement>(null);
  const put = (next: readonly unknown[]) => change(next.length > 0 ? next : undefined);
  const focus = (id: string) => setTimeout(() => document.getElementById(id)?.focus());
  return {
    items,
    add,
    addItem: (item: unknown) => {
      put([...items, item]);
      focus(`${idOf(pointer)}-${items.length}-${first}`);
    },
    setItem: (index: number, item: unknown) => put(items.map((each, at) => (at === index ? (item ?? {}) : each))),
    removeItem: (index: number) => {
      put(items.filter((_, at) => at !== index));
      focus(idOf(pointer));
    },
  };
}

/** Expected results: what is measured, in what unit, and the target. */
export function IndicatorsQuestion({ value, change, ...asked }: FieldProps<'indicators'>) {
  const say = useSay();
  const text = useBilingual();
  const numbers = useNumbers();
  const question = useQuestion(asked);
  const { faultAt } = useDesk();
  const { pointer, field } = asked;
  const { items, addItem, setItem, removeItem } = useItems(value, change, pointer, 'label');
  const used = items.map((item) => partsOf(item)['label']);
  const suggested = (field.suggested ?? []).filter(({ label }) => !used.includes(text(label)));
  return (
    <Parts {...question}>
      {items.map((item, index) => {
        const at = `${pointer}/${index}`;
        const put = (key: string) => (part: unknown) => setItem(index, withPart(item, key, part));
        const parts = partsOf(item);
        return (
          <div key={index} className="item">
            <PartLine
              pointer={`${at}/label`}
              label={say('apply.indicator.label')}
              value={parts['label']}
              change={put('label')}
            />
            <div className="row top">
              <Figure
                id={idOf(`${at}/target`)}
                fault={faultAt(`${at}/target`)}
                label={say('apply.indicator.target')}
                notation={numbers}
                value={parts['target']}
                change={put('target')}
              />
              <PartLine
                short
                pointer={`${at}/unit`}
                label={say('apply.indicator.unit')}
                value={parts['unit']}
                change={put('unit')}
              />
            </div>
            <Button kind="link" onClick={() => removeItem(index)}>
              <Say id="apply.indicator.remove" values={{ number: index + 1 }} />
            </Button>
          </div>
        );
      })}
      {items.length < (field.max ?? 100) && (
        <div className="actions">
          <Button id={question.id} kind="secondary" onClick={() => addItem({})}>
            <Say id="apply.indicator.add" />
          </Button>
          {suggested.map(({ label, unit }) => (
            <Button key={label.fr} kind="link" onClick={() => addItem({ label: text(label), unit: text(unit) })}>
              + {text(label)}
            </Button>
          ))}
        </div>
      )}
    </Parts>
  );
}

/** Questions asked again for each item. */
export function GroupQuestion({
  field,
  pointer,
  value,
  change,
}: {
  field: GroupField;
  pointer: string;
  value: unknown;
  change: (value: unknown) => void;
}) {
  const text = useBilingual();
  const { id, fault } = useControl(pointer);
  const first = field.fields[0]?.key ?? '';
  const { items, addItem, setItem, removeItem } = useItems(value, change, pointer, first);
  const item = text(field.item);
  return (
    <section className={fault ? 'field wrong' : 'field'} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{text(field.label)}</h2>
      <FieldNotes id={id} hint={text(field.help)} fault={fault} />
      {items.map((each, index) => (
        <fieldset key={index} className="field item">
          <legend>
            {item} {index + 1}
          </legend>
          {itemFields(field.fields, partsOf(each)).map((inner) => (
            <Question
              key={inner.key}
              field={inner}
              pointer={`${pointer}/${index}/${inner.key}`}
              value={partsOf(each)[inner.key]}
              change={(part) => setItem(index, withPart(each, inner.key, part))}
            />
          ))}
          <Button kind="link" onClick={() => removeItem(index)}>
            <Say id="apply.item.remove" values={{ item, number: index + 1 }} />
          </Button>
        </fieldset>
      ))}
      {field.key === 'deMinimis' && <AidSum aids={items} />}
      {items.length < (field.max ?? 30) && (
        <Button id={id} kind="secondary" onClick={() => addItem({})}>
          <Say id="apply.item.add" values={{ item, count: items.length }} />
        </Button>
      )}
    </section>
  );
}
