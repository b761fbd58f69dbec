import { useRef, useState, type FormEvent } from 'react';
import { fieldsOf } from '../../../../src/calls/forms/catalogue.js';
import { ask, once, useApi } from '../../api/client';
import type { components } from '../../api/schema';
import { Button } from '../../ui/button';
import { Check } from '../../ui/choices';
import { ErrorSummary, faultAt, useFaults } from '../../ui/error-summary';
import { DateField, SelectField } from '../../ui/field';
import { LongTextField } from '../../ui/long-text-field';
import { Say, useBilingual, useSay } from '../../words/say';
import { Answer } from './answers/answer';
import { useAskDraft, type AskItem } from './ask-draft';
import type { FileViewProps } from './file-view';
import { dayIn } from './file-words';
import { useFileVerb } from './use-file-verb';

/** A request for further items, question by question and paper by paper, each with its reason, and a due date. */
export function AskForm({ file, form: { definition, parameters } }: FileViewProps) {
  const say = useSay();
  const text = useBilingual();
  const api = useApi();
  const { items, set, add } = useAskDraft(file.id);
  const [dueOn, setDueOn] = useState(() => dayIn(parameters.supplementDays ?? 30));
  const adder = useRef<HTMLSelectElement>(null);
  const verb = useFileVerb(file.id, (body: components['schemas']['SupplementRequestBody'], key) =>
    ask(
      api.POST('/api/v1/applications/{id}/supplement-requests', {
        params: { path: { id: file.id }, header: once(key) },
        body,
      }),
    ),
  );
  const [tried, setTried] = useState(false);
  const refused = useFaults()(verb.problem);
  const fields = new Map(fieldsOf(definition).map((field) => [field.key, field]));
  const labelOf = (key: string) => text(fields.get(key)?.label ?? { fr: key, en: key });
  const blank = items.flatMap(({ field, reason }, index) =>
    reason.trim()
      ? []
      : [{ field: `items-${index}-reason`, words: say('officer.ask.blank', { label: labelOf(field) }) }],
  );
  const faults = tried && blank.length > 0 ? blank : refused;
  const change = (index: number, part: Partial<AskItem>) =>
    set(items.map((item, each) => (each === index ? { ...item, ...part } : item)));
  const remove = (index: number) => {
    set(items.filter((_, each) => each !== index));
    adder.current?.focus();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(blank.length > 0);
    if (blank.length > 0) return;
    if (await verb.run({ items: items.map((item) => ({ ...item, reason: item.reason.trim() })), dueOn })) set([]);
  };
  const answers = file.answers as Record<string, unknown>;
  return (
    <form onSubmit={(event) => void send(event)} noValidate aria-labelledby="ask-title">
      <ErrorSummary faults={faults} />
      <h3 id="ask-title">
        <Say id="officer.ask.title" />
      </h3>
      <p className="quiet">
        <Say id="officer.ask.intro" />
      </p>
      {items.map((item, index) => {
        const field = fields.get(item.field);
        return (
          <fieldset className="field ask" key={item.field}>
            <legend>{labelOf(item.field)}</legend>
            {field && field.kind !== 'budget' && field.kind !== 'attachment' && (
              <p className="quiet small">
                <Say id="officer.ask.now" /> <Answer field={field} value={answers[field.key]} />
              </p>
            )}
            <LongTextField
              id={`items-${index}-reason`}
              label={<Say id="officer.ask.reason" />}
              rows={2}
              maxLength={1000}
              value={item.reason}
              onChange={(event) => change(index, { reason: event.target.value })}
              fault={faultAt(faults, `items-${index}-reason`)}
            />
            <div className="row apart">
              <Check
                label={<Say id="officer.ask.indispensable" />}
                checked={item.indispensable}
                onChange={(event) => change(index, { indispensable: event.target.checked })}
              />
              <Button kind="link" onClick={() => remove(index)}>
                <Say id="officer.ask.remove" />
              </Button>
            </div>
          </fieldset>
        );
      })}
      <SelectField
        ref={adder}
        id="items"
        label={<Say id="officer.ask.field" />}
        value=""
        fault={faultAt(faults, 'items')}
        onChange={(event) => add(event.target.value)}
      >
        <option value="">{say('officer.ask.choose')}</option>
        {definition.sections.map(({ key, title, fields: own }) => (
          <optgroup key={key} label={text(title)}>
            {own
              .filter((field) => items.every((item) => item.field !== field.key))
              .map((field) => (
                <option key={field.key} value={field.key}>
                  {text(field.label)}
                </option>
              ))}
          </optgroup>
        ))}
      </SelectField>
      <DateField
        id="dueOn"
        label={<Say id="officer.ask.due" />}
        hint={<Say id="officer.ask.due.hint" />}
        value={dueOn}
        onChange={(event) => setDueOn(event.target.value)}
        fault={faultAt(faults, 'dueOn')}
      />
      <div className="actions">
        <Button type="submit" pending={verb.pending}>
          <Say id="officer.ask.send" values={{ count: items.length }} />
        </Button>
      </div>
    </form>
  );
}
