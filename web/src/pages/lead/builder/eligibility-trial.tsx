import { useState } from 'react';
import { eligibilityVerdict, type EligibilityQuestion } from '../../../../../src/calls/forms/eligibility.js';
import { Button } from '../../../ui/button';
import { Choices } from '../../../ui/choices';
import { StateTag } from '../../../ui/state-tag';
import { Say, useBilingual } from '../../../words/say';

/** The questions as people will meet them, to be tried to the end of every way. */
export function EligibilityTrial({ questions }: { questions: readonly EligibilityQuestion[] }) {
  const text = useBilingual();
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const verdict = eligibilityVerdict(questions, answers);
  const given = questions.filter(({ key, options }) => options.some(({ value }) => value === answers[key]));
  return (
    <section className="stays" aria-labelledby="trial">
      <h2 id="trial">
        <Say id="builder.trial" />
      </h2>
      <ul className="bare">
        {given.map(({ key, question, options }) => (
          <li key={key}>
            {text(question)} <strong>{text(options.find(({ value }) => value === answers[key])?.label)}</strong>
          </li>
        ))}
      </ul>
      <div role="status">
        {verdict.kind === 'stop' && (
          <>
            <StateTag tone="ambre">
              <Say id="builder.trial.stop" />
            </StateTag>
            <p>{text(verdict.reason)}</p>
          </>
        )}
        {verdict.kind === 'eligible' && questions.length > 0 && (
          <StateTag tone="mousse">
            <Say id="builder.trial.in" />
          </StateTag>
        )}
        {questions.length === 0 && (
          <p className="quiet">
            <Say id="builder.eligibility.none" />
          </p>
        )}
      </div>
      {verdict.kind === 'ask' && (
        <Choices
          key={verdict.question.key}
          label={text(verdict.question.question)}
          hint={verdict.question.help ? text(verdict.question.help) : undefined}
          chosen={[]}
          control={{
            name: `trial-${verdict.question.key}`,
            onChange: ({ target }) => setAnswers({ ...answers, [verdict.question.key]: target.value }),
          }}
          options={verdict.question.options.map(({ value, label }) => ({ value, label: text(label) }))}
        />
      )}
      {given.length > 0 && (
        <Button kind="link" onClick={() => setAnswers({})}>
          <Say id="builder.trial.again" />
        </Button>
      )}
    </section>
  );
}
