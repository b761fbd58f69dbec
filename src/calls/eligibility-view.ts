import { ChoiceField, ObjectField, TextField } from '../kernel/http/fields.js';
import { CallTextView } from './call-text-view.js';

/** What follows from answers to the eligibility questions. */
export class EligibilityVerdictView {
  @ChoiceField(['eligible', 'stop', 'ask'])
  verdict!: 'eligible' | 'stop' | 'ask';

  @TextField({ nullable: true, about: 'Key of the question that stops, or is still to be answered' })
  question!: string | null;

  @ObjectField(() => CallTextView, { nullable: true, about: 'Why it stops here, and what to do instead' })
  reason!: CallTextView | null;
}
