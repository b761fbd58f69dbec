import { lazy, useState } from 'react';
import type { Field } from '../../../../src/calls/forms/catalogue.js';
import { Later } from '../../ui/later';
import { Say } from '../../words/say';

const AnswerText = lazy(() => import('../apply/answer-text').then((part) => ({ default: part.AnswerText })));

/** The former answer, at hand while one writes the new one; fetched when somebody looks. */
export function FormerAnswer({ field, value }: { readonly field: Field; readonly value: unknown }) {
  const [open, setOpen] = useState(false);
  if (field.kind === 'attachment' || value === undefined) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Say id="holder.supplements.before" />
      </summary>
      {open && (
        <Later>
          <AnswerText field={field} value={value} />
        </Later>
      )}
    </details>
  );
}
