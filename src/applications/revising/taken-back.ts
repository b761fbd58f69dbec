import {
  moveAnswers,
  type Answers,
  type AnswerValue,
  type FormDefinition,
  type SetAside,
} from '../../calls/calls.public.js';

/** What one move set aside, with the form it was written on. */
export interface FormerAnswers {
  readonly definition: FormDefinition;
  readonly setAside: readonly SetAside[];
}

/**
 * The answers set aside by earlier moves that a form asks again as they were asked then, and that nobody has answered since;
 * the latest of each.
 * @param moves the latest first
 */
export function takenBack(moves: readonly FormerAnswers[], form: FormDefinition, answers: Answers): Answers {
  const back: Record<string, AnswerValue | undefined> = {};
  for (const { definition, setAside } of moves) {
    for (const { key, value } of setAside) {
      if (answers[key] !== undefined || back[key] !== undefined) continue;
      const { answers: fits, setAside: refused } = moveAnswers(definition, form, { [key]: value });
      if (refused.length === 0) back[key] = fits[key];
    }
  }
  return back;
}
