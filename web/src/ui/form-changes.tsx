import type { ReactNode } from 'react';
import type { Field, FormDefinition } from '../../../src/calls/forms/catalogue.js';
import type { Condition } from '../../../src/calls/forms/conditions.js';
import {
  formDifferences,
  type Difference,
  type FieldPart,
  type Placed,
} from '../../../src/calls/forms/form-differences.js';
import { Say, useBilingual, useSay } from '../words/say';
import { useLimitWords } from './limit-words';
import { StateTag, type Tone } from './state-tag';

interface Props {
  readonly before: FormDefinition;
  readonly after: FormDefinition;
  /** Which differences concern the reader; all of them unless told. */
  readonly only?: (difference: Difference) => boolean;
  /** How conditions are said; only that they changed where nothing says them. */
  readonly conditions?: (conditions: readonly Condition[], definition: FormDefinition) => ReactNode;
}

const TONES = { added: 'mousse', removed: 'brique', changed: 'ambre' } as const satisfies Record<string, Tone>;

/** What is not the same in two revisions of a form, what was and what is side by side. Pages that show it load `changes`. */
export function FormChanges({ before, after, only = () => true, conditions }: Props) {
  const found = formDifferences(before, after).filter(only);
  if (found.length === 0)
    return (
      <p>
        <Say id="changes.none" />
      </p>
    );
  return (
    <ul className="changes">
      {found.map((difference) => (
        <OneChange key={keyOf(difference)} {...{ difference, before, after, conditions }} />
      ))}
    </ul>
  );
}

interface OneProps extends Omit<Props, 'only' | 'conditions'> {
  readonly difference: Difference;
  readonly conditions: Props['conditions'];
}

function OneChange({ difference, before, after, conditions }: OneProps) {
  const text = useBilingual();
  const parts = usePartWords(before, after, conditions);
  switch (difference.kind) {
    case 'title':
      return (
        <Line kind="changed" what="form" name={text(after.title)}>
          <Pair name="title" was={text(before.title)} is={text(after.title)} />
        </Line>
      );
    case 'sectionAdded':
    case 'sectionRemoved': {
      const kind = difference.kind === 'sectionAdded' ? 'added' : 'removed';
      return <Line kind={kind} what="section" name={text(difference.section.title)} />;
    }
    case 'sectionChanged':
      return (
        <Line kind="changed" what="section" name={text(difference.after.title)}>
          {difference.parts.map((part) => (
            <Pair
              key={part}
              name={part}
              was={part === 'when' ? parts.when(difference.before.when ?? [], before) : text(difference.before[part])}
              is={part === 'when' ? parts.when(difference.after.when ?? [], after) : text(difference.after[part])}
            />
          ))}
        </Line>
      );
    case 'eligibility': {
      const kind = difference.before ? (difference.after ? 'changed' : 'removed') : 'added';
      return <Line kind={kind} what="eligibility" name={text((difference.after ?? difference.before)?.question)} />;
    }
    case 'added':
    case 'removed':
      return <Line kind={difference.kind} what="question" name={text(difference.field.label)} />;
    case 'changed':
      return (
        <Line kind="changed" what="question" name={text(difference.after.field.label)}>
          {difference.parts.map((part) => (
            <Pair
              key={part}
              name={part}
              was={parts.of(part, difference.before, before, difference.after)}
              is={parts.of(part, difference.after, after, difference.before)}
            />
          ))}
        </Line>
      );
  }
}

interface LineProps {
  readonly kind: keyof typeof TONES;
  readonly what: 'form' | 'section' | 'question' | 'eligibility';
  readonly name: string;
  readonly children?: ReactNode;
}

function Line({ kind, what, name, children }: LineProps) {
  return (
    <li>
      <p className="row">
        <StateTag tone={TONES[kind]}>
          <Say id={`changes.${what}.${kind}`} />
        </StateTag>
        <strong>{name}</strong>
      </p>
      {children && <dl>{children}</dl>}
    </li>
  );
}

function Pair({ name, was, is }: { name: FieldPart | 'title' | 'intro'; was: ReactNode; is: ReactNode }) {
  return (
    <div>
      <dt>
        <Say id={`changes.part.${name}`} />
      </dt>
      <dd>
        <span className="hidden">
          <Say id="changes.was" />
        </span>
        <del>{was || '–'}</del>
      </dd>
      <dd>
        <span className="hidden">
          <Say id="changes.is" />
        </span>
        <ins>{is || '–'}</ins>
      </dd>
    </div>
  );
}

/** One part of a question in words. */
function usePartWords(before: FormDefinition, after: FormDefinition, conditions: Props['conditions']) {
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

function keyOf(difference: Difference): string {
  switch (difference.kind) {
    case 'title':
      return 'title';
    case 'sectionAdded':
    case 'sectionRemoved':
      return `section ${difference.section.key}`;
    case 'sectionChanged':
      return `section ${difference.after.key}`;
    case 'eligibility':
      return `eligibility ${(difference.after ?? difference.before)?.key ?? ''}`;
    case 'changed':
      return `question ${difference.after.field.key}`;
    default:
      return `question ${difference.field.key}`;
  }
}
