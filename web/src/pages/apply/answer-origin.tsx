import type { Field } from '../../../../src/calls/forms/catalogue.js';
import type { Mark } from '../../api/draft';
import { Button } from '../../ui/button';
import { Say, useBilingual, useSay } from '../../words/say';
import { controlOf } from './form';

interface Props {
  readonly field: Field;
  readonly mark: Mark | undefined;
  /** What stands there now; nothing is said of an answer that is gone. */
  readonly value: unknown;
  readonly clear: () => void;
}

/** Says under a question where its answer was taken from, with the way to clear it. */
export function AnswerOrigin({ field, mark, value, clear }: Props) {
  const say = useSay();
  const text = useBilingual();
  if (!mark || mark.source === 'typed' || value === undefined) return null;
  return (
    <p className="quiet small origin">
      <Say id={`together.mark.${mark.source}`} values={{ number: mark.sourceNumber ?? '' }} />{' '}
      <Button
        kind="link"
        aria-label={say('together.mark.undo.of', { question: text(field.label) })}
        onClick={() => {
          clear();
          // the button goes with the answer: the focus goes to the question
          const whole = { title: field.label, sections: [{ key: field.key, title: field.label, fields: [field] }] };
          document.getElementById(controlOf(whole, `/${field.key}`))?.focus();
        }}
      >
        <Say id="together.mark.undo" />
      </Button>
    </p>
  );
}
