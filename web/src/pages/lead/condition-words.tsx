import { fieldsOf, type FormDefinition, type Field } from '../../../../src/calls/forms/catalogue.js';
import type { Condition } from '../../../../src/calls/forms/conditions.js';
import type { Axis } from '../../api/call-settings';
import { Say, useBilingual, useSay } from '../../words/say';
import type { MessageId } from '../../words/words';

interface Props {
  readonly conditions: readonly Condition[];
  readonly definition: FormDefinition;
  readonly axes: readonly Axis[];
}

type Known = 'organization.legalForm' | 'organization.esus' | 'organization.workIntegration';

/** The names of answers to what the product knows by itself. */
const KNOWN: Readonly<Record<Known, (value: string) => string>> = {
  'organization.legalForm': (value) => `lead.form.${value}`,
  'organization.esus': (value) => `lead.esus.${value}`,
  'organization.workIntegration': (value) => `lead.integration.${value}`,
};

/** "Demandé si …": the conditions of a question in words. */
export function ConditionWords({ conditions, definition, axes }: Props) {
  const say = useSay();
  const text = useBilingual();
  const fields = new Map(fieldsOf(definition).map((field) => [field.key, field]));
  const question = (name: string) => {
    const field = fields.get(name);
    return field ? text(field.label) : say(`lead.known.${name as 'application.axis'}`);
  };
  const answer = (name: string, value: string) => {
    const label =
      name === 'application.axis'
        ? axes.find(({ code }) => code === value)?.label
        : optionsOf(fields.get(name)).find((option) => option.value === value)?.label;
    if (label) return text(label);
    const known = KNOWN[name as Known] as ((answer: string) => string) | undefined;
    return known ? say(known(value) as MessageId) : value;
  };
  return (
    <span className="small">
      <Say id="lead.asked.if" /> {conditions.map((condition) => words(condition)).join(` ${say('lead.asked.and')} `)}
    </span>
  );

  function words(condition: Condition): string {
    const name = question(condition.field);
    if ('isNot' in condition)
      return say('lead.asked.isNot', { question: name, answer: answer(condition.field, condition.isNot) });
    if ('includes' in condition)
      return say('lead.asked.includes', { question: name, answer: answer(condition.field, condition.includes) });
    if ('isAnyOf' in condition)
      return say('lead.asked.is', {
        question: name,
        answer: condition.isAnyOf.map((value) => answer(condition.field, value)).join(` ${say('lead.asked.or')} `),
      });
    if (typeof condition.is === 'boolean') return say('lead.asked.ticked', { question: name });
    return say('lead.asked.is', { question: name, answer: answer(condition.field, condition.is) });
  }
}

function optionsOf(field: Field | undefined) {
  return field && 'options' in field ? field.options : [];
}
