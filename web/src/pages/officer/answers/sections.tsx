import type { ReactNode } from 'react';
import type { Field, FormDefinition } from '../../../../../src/calls/forms/catalogue.js';
import { Facts } from '../../../ui/facts';
import { useBilingual } from '../../../words/say';
import { Answer } from './answer';

interface Props {
  readonly definition: FormDefinition;
  readonly answers: Readonly<Record<string, unknown>>;
  /** The level of the headings. */
  readonly level?: 2 | 3;
  /** What may be done about one answer. */
  readonly action?: (field: Field) => ReactNode;
  /** What is to be known of one answer, below it. */
  readonly note?: (field: Field) => ReactNode;
}

/** The answers by section of the form, in its order; a budget has the whole width. Papers stand on their own page. */
export function AnswerSections({ definition, answers, level = 3, action, note }: Props) {
  const text = useBilingual();
  const Heading = `h${level}` as const;
  return definition.sections.map(({ key, title, fields }) => {
    const answered = fields.filter((field) => field.kind !== 'attachment' && answers[field.key] !== undefined);
    if (answered.length === 0) return null;
    return (
      <section key={key} id={`section-${key}`}>
        <Heading>{text(title)}</Heading>
        <Facts
          facts={answered
            .filter(({ kind }) => kind !== 'budget')
            .map((field) => ({
              name: text(field.label),
              value: (
                <>
                  <Answer field={field} value={answers[field.key]} />
                  {note?.(field)}
                </>
              ),
              action: action?.(field),
            }))}
        />
        {answered
          .filter(({ kind }) => kind === 'budget')
          .map((field) => (
            <div key={field.key}>
              <Answer field={field} value={answers[field.key]} />
              {action?.(field)}
            </div>
          ))}
      </section>
    );
  });
}
