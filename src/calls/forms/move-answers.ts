import type { Answers, AnswerValue, CrowdfundingAnswer } from './answers.js';
import { fieldsOf, type Field, type FieldKind, type FormDefinition, type SimpleField } from './catalogue.js';

/** An answer the form has no place for any more, as it was written. */
export interface SetAside {
  readonly key: string;
  readonly value: AnswerValue;
}

/** The answers of a draft on a later revision of its form. */
export interface MovedAnswers {
  readonly answers: Answers;
  readonly setAside: readonly SetAside[];
}

/**
 * Carries the answers of a draft from one revision of the form to another. What the later form asks in the same way stays,
 * right or wrong; the answer to a question that is gone, asked in another way or no longer offered is set aside whole, and
 * what of it still has a place stays. Nothing is lost: what is not in `answers` is in `setAside`.
 */
export function moveAnswers(before: FormDefinition, after: FormDefinition, answers: Answers): MovedAnswers {
  const [former, later] = [byKey(fieldsOf(before)), byKey(fieldsOf(after))];
  const kept: Record<string, AnswerValue | undefined> = {};
  const setAside: SetAside[] = [];
  for (const [key, value] of Object.entries(answers)) {
    if (value === undefined) continue;
    const [was, is] = [former.get(key), later.get(key)];
    const carried = is && (!was || alike(was.kind, is.kind)) ? carry(is, value, was) : undefined;
    if (carried !== undefined) kept[key] = carried;
    if (carried === undefined || carried !== value) setAside.push({ key, value });
  }
  return { answers: kept, setAside };
}

/** Kinds whose answers are one another's: a line of text is a text. */
function alike(one: FieldKind, other: FieldKind): boolean {
  const text = ['text', 'longText'];
  return one === other || (text.includes(one) && text.includes(other));
}

/** What of an answer a question takes: the same object when all of it, undefined when nothing is left. */
function carry(field: Field, value: AnswerValue, former?: Field): AnswerValue | undefined {
  switch (field.kind) {
    case 'choice':
      return typeof value !== 'string' || offers(field.options, value) ? value : undefined;
    case 'choices': {
      if (!isTexts(value)) return value;
      return shortened(
        value,
        value.filter((one) => offers(field.options, one)),
      );
    }
    case 'crowdfunding': {
      if (!isAnswers(value) || typeof value['platform'] !== 'string') return value;
      if (offers(field.platforms, value['platform'])) return value;
      const left = Object.entries(value).filter(([part]) => part !== 'platform');
      return left.length > 0 ? (Object.fromEntries(left) as unknown as CrowdfundingAnswer) : undefined;
    }
    case 'group':
      return carryItems(field.fields, value, former?.kind === 'group' ? former.fields : []);
    default:
      return value;
  }
}

/** Items keep the questions the group still asks as before; none is dropped, so that the others keep their numbers. */
function carryItems(
  fields: readonly SimpleField[],
  value: AnswerValue,
  former: readonly SimpleField[],
): AnswerValue | undefined {
  if (!Array.isArray(value)) return value;
  const [was, is] = [byKey(former), byKey(fields)];
  const items = (value as readonly Answers[]).map((item) => {
    if (!isAnswers(item)) return item;
    const parts = Object.entries(item).map(([key, part]) => {
      const [before, field] = [was.get(key), is.get(key)];
      const stays = field && part !== undefined && (!before || alike(before.kind, field.kind));
      return [key, part, stays ? carry(field, part) : undefined] as const;
    });
    if (parts.every(([, part, carried]) => part === carried)) return item;
    return Object.fromEntries(parts.flatMap(([key, , left]) => (left === undefined ? [] : [[key, left]])));
  });
  if (items.every((item, index) => item === value[index])) return value;
  return items.some((item) => Object.keys(item).length > 0) ? items : undefined;
}

function byKey<Each extends Field>(fields: readonly Each[]): ReadonlyMap<string, Each> {
  return new Map(fields.map((field) => [field.key, field]));
}

function shortened(value: readonly string[], left: readonly string[]): AnswerValue | undefined {
  if (left.length === value.length) return value;
  return left.length > 0 ? left : undefined;
}

function offers(options: readonly { readonly value: string }[], value: string): boolean {
  return options.some((option) => option.value === value);
}

function isTexts(value: AnswerValue): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isAnswers(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
