import { useSuspenseQuery } from '@tanstack/react-query';
import { use, useState, type FormEvent } from 'react';
import type { Field } from '../../../../src/calls/forms/catalogue.js';
import { formQuery } from '../../api/apply';
import { useApi } from '../../api/client';
import { correctAnswer, type CorrectedValue } from '../../api/officer/casework';
import type { File } from '../../api/officer/file';
import { Button } from '../../ui/button';
import { ErrorSummary, faultAt, useFaults } from '../../ui/error-summary';
import { LongTextField } from '../../ui/long-text-field';
import { Say, useSay } from '../../words/say';
import { loadQuestions } from '../apply/fields/late';
import { DeskProvider } from '../apply/fields/place';
import { Question } from '../apply/fields/question';
import { controlOf } from '../apply/form';
import { useFileVerb } from './use-file-verb';

interface Props {
  readonly file: File;
  readonly field: Field;
  readonly onClose: (corrected: boolean) => void;
}

/** What questions are drawn with, fetched once for each. */
const fetched = new Map<string, Promise<void>>();

function fetching(field: Field): Promise<void> {
  const known = fetched.get(field.key) ?? loadQuestions([field]);
  fetched.set(field.key, known);
  return known;
}

/** One answer in the control its holder had, and why it is corrected. */
export function CorrectForm({ file, field, onClose }: Props) {
  use(fetching(field));
  const say = useSay();
  const api = useApi();
  const { data: form } = useSuspenseQuery(formQuery(api, file));
  const [value, setValue] = useState<unknown>((file.answers as Record<string, unknown>)[field.key]);
  const [reason, setReason] = useState('');
  const [blank, setBlank] = useState(false);
  const verb = useFileVerb(file.id, (body: { value: unknown; reason: string }, key: string) =>
    correctAnswer(
      api,
      file.id,
      { key, version: file.version },
      { field: field.key, reason: body.reason, value: body.value as CorrectedValue },
    ),
  );
  const inForm = (pointer: string) =>
    pointer.startsWith('/value') ? controlOf(form.definition, pointer.replace('/value', `/${field.key}`)) : 'reason';
  const refused = useFaults()(verb.problem, inForm);
  const faults = blank ? [{ field: 'reason', words: say('casework.correct.reason.empty') }] : refused;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBlank(reason.trim() === '');
    if (reason.trim() === '') return;
    if (await verb.run({ value: value ?? null, reason: reason.trim() })) onClose(true);
  };
  const desk = {
    application: file,
    form,
    answers: { ...file.answers, [field.key]: value },
    set: (_key: string, next: unknown) => setValue(next),
    faultAt: (pointer: string) => faultAt(faults, controlOf(form.definition, pointer)),
  };
  return (
    <DeskProvider value={desk}>
      <form onSubmit={(event) => void send(event)} noValidate>
        <p className="quiet">
          <Say id="casework.correct.intro" />
        </p>
        <ErrorSummary faults={faults} />
        <Question field={field} pointer={`/${field.key}`} value={value} change={setValue} />
        {(field.kind === 'commune' || field.kind === 'communes') && (
          <p className="quiet">
            <Say id="casework.correct.place" />
          </p>
        )}
        <LongTextField
          id="reason"
          label={<Say id="casework.correct.reason" />}
          rows={2}
          maxLength={1000}
          value={reason}
          fault={faultAt(faults, 'reason')}
          onChange={(event) => {
            setBlank(false);
            setReason(event.target.value);
          }}
        />
        <div className="actions">
          <Button type="submit" pending={verb.pending}>
            <Say id="casework.correct.send" />
          </Button>
          <Button kind="link" onClick={() => onClose(false)}>
            <Say id="casework.correct.cancel" />
          </Button>
        </div>
      </form>
    </DeskProvider>
  );
}
