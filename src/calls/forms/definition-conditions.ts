import type { Refusal } from '../../kernel/refusals/refusal.js';
import type { Field } from './catalogue.js';
import { VIRTUAL_FIELDS, type Condition } from './conditions.js';
import { definitionRefusals as refuse } from './definition.refusals.js';

/** What a condition may look at: the questions of the form, or of the same group. */
export interface Scope {
  readonly fields: ReadonlyMap<string, Field>;
  /** Conditions of the section of each field, which count for cycles. */
  readonly sectionConditions: ReadonlyMap<string, readonly Condition[]>;
  readonly top: boolean;
}

/** Faults of the conditions of one question or section: unknown question, impossible answer, cycle. */
export function conditionFaults(
  key: string,
  conditions: readonly Condition[],
  pointer: string,
  scope: Scope,
): Refusal[] {
  const each = conditions.flatMap((condition, index) => {
    const { field } = condition;
    if (scope.top && VIRTUAL_FIELDS.some((name) => name === field)) return [];
    const other = scope.fields.get(field);
    if (!other) return [refuse.form_condition_unknown({ key, field }, `${pointer}/${index}/field`)];
    return possible(condition, other) ? [] : [refuse.form_condition_impossible({ key, field }, `${pointer}/${index}`)];
  });
  return goesRound(key, scope) ? [...each, refuse.form_condition_cycle({ key }, pointer)] : each;
}

function possible(condition: Condition, field: Field): boolean {
  const offered = 'options' in field ? field.options.map(({ value }) => value) : [];
  if ('includes' in condition) return field.kind === 'choices' && offered.includes(condition.includes);
  if ('isAnyOf' in condition)
    return field.kind === 'choice' && condition.isAnyOf.every((value) => offered.includes(value));
  if ('isNot' in condition) return field.kind === 'choice' && offered.includes(condition.isNot);
  if (typeof condition.is === 'boolean') return field.kind === 'statement' && condition.is;
  return field.kind === 'choice' && offered.includes(condition.is);
}

function goesRound(key: string, scope: Scope): boolean {
  const reached = new Set<string>();
  const next = [key];
  for (let current = next.pop(); current !== undefined; current = next.pop()) {
    const conditions = [...(scope.fields.get(current)?.when ?? []), ...(scope.sectionConditions.get(current) ?? [])];
    for (const { field } of conditions) {
      if (field === key) return true;
      if (!reached.has(field)) next.push(field);
      reached.add(field);
    }
  }
  return false;
}
