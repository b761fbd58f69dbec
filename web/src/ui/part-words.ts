import type { ReactNode } from 'react';
import type { Field, FormDefinition } from '../../../src/calls/forms/catalogue.js';
import type { Condition } from '../../../src/calls/forms/conditions.js';
import type { FieldPart, Placed } from '../../../src/calls/forms/form-differences.js';
import { useBilingual, useSay } from '../words/say';
import { useLimitWords } from './limit-words';

/** How conditions are said, where the page knows. */
type SayConditions = (conditions: readonly Condition[], definition: FormDefinition) => ReactNode;

/** One part of a question in words. */
export function usePartWords(before: FormDefinition, after: FormDefinition, conditions: SayConditions | undefined) {
  const say = useSay();
  const text = useBilingual();
  const limits = useLimitWords();
  const when = (all: readonly Condition[], definition: FormDefinition): ReactNode => {
    if (all.length === 0) return say('changes.always');
    return conditions ? conditions(all, definition) : say('changes.sometimes');
  };
  // where the reader's own language says the same, the other one is what changed
  const words = (own: Bilingual | undefined, other: Bilingual | undefined) =>
    own && other && text(own) === text(other) ? `${own.fr} / ${own.en}` : text(own);
  const of = (part: FieldPart, { field, section }: Placed, definition: FormDefinition, other: Placed): ReactNode => {
    switch (part) {
      case 'kind':
        return say(`changes.kind.${field.kind}`);
      case 'label':
      case 'help':
        return words(field[part], other.field[part]);
      case 'text':
        return textOf(field, other.field);
      case 'required':
        return say(field.required ? 'changes.yes' : 'changes.no');
      case 'when':
        return when(field.when ?? [], definition);
      case 'limits':
        return limits(field).join(' · ');
      case 'options':
        return optionsOf(field)
          .map(({ label }) => text(label))
          .join(' · ');
      case 'inner':
        return field.kind === 'group'
          ? [field.item, ...field.fields.map(({ label }) => label)].map(text).join(' · ')
          : '';
      case 'secrecy':
        return say(
          field.secrecy?.committee === false
            ? 'changes.read.service'
            : field.secrecy?.public
              ? 'changes.read.public'
              : 'changes.read.committee',
        );
      case 'section':
        return text((definition === before ? before : after).sections.find(({ key }) => key === section.key)?.title);
    }
  };
  const textOf = (field: Field, other: Field) =>
    field.kind === 'statement'
      ? `${words(field.text, other.kind === 'statement' ? other.text : undefined)} (${field.version})`
      : '';
  return { when, of };
}

interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

function optionsOf(field: Field) {
  if ('options' in field) return field.options;
  return 'platforms' in field ? field.platforms : [];
}
