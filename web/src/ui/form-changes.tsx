import type { ReactNode } from 'react';
import type { FormDefinition } from '../../../src/calls/forms/catalogue.js';
import type { Condition } from '../../../src/calls/forms/conditions.js';
import { formDifferences, type Difference, type FieldPart } from '../../../src/calls/forms/form-differences.js';
import { Say, useBilingual } from '../words/say';
import { usePartWords } from './part-words';
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
