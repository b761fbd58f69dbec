import type { Refusal } from '../../kernel/refusals/refusal.js';
import type { FormDefinition } from './catalogue.js';
import { definitionFaults } from './definition-content.js';
import { placeMisshapen } from './definition-shape.js';
import { definitionRefusals as refuse } from './definition.refusals.js';

/**
 * Whether a form definition may be published, all faults at once with pointers into the definition: keys well-formed and
 * unique (section keys apart), words in both languages, conditions that look at existing questions and possible answers
 * without going round, choices with options, limits in order. Refusals: the `form_…` codes.
 * @param definition anything at all: what has not the shape of the catalogue is `form_definition_malformed`
 */
export function checkDefinition(definition: unknown): Refusal | null {
  const misshapen = placeMisshapen(definition);
  if (misshapen !== null) return refuse.form_definition_malformed({ place: misshapen || '/' }, misshapen);
  const [first, ...others] = definitionFaults(definition as FormDefinition);
  return first ? first.with(others) : null;
}
