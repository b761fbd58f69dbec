import { createContext, useContext } from 'react';
import type { SimpleField } from '../../../../../src/calls/forms/catalogue.js';
import type { Application, Form } from '../../../api/apply';
import { useBilingual } from '../../../words/say';
import { idOf } from '../form';
import type { Answers } from '../merge';

/** The questions of some kinds: two kinds may share one type. */
type FieldOf<Kind, Each = SimpleField> = Each extends { kind: infer Own }
  ? Kind & Own extends never
    ? never
    : Each
  : never;

/** One question on the screen: what it asks, where its answer stands, and how it changes. */
export interface FieldProps<Kind extends SimpleField['kind']> {
  readonly field: FieldOf<Kind>;
  /** JSON pointer of the answer. */
  readonly pointer: string;
  readonly value: unknown;
  /** `undefined` empties the answer. */
  readonly change: (value: unknown) => void;
}

/** What questions need beside their own answer. */
export interface Desk {
  readonly application: Application;
  readonly form: Form;
  readonly answers: Answers;
  readonly set: (key: string, value: unknown) => void;
  /** The fault to show at a place now, if any. */
  readonly faultAt: (pointer: string) => string | undefined;
}

const DeskContext = createContext<Desk | null>(null);

export const DeskProvider = DeskContext.Provider;

/** The form around a question. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside DeskProvider');
  return desk;
}

/** Id and fault of a control, by its place in the answers. */
export function useControl(pointer: string): { id: string; fault: string | undefined } {
  return { id: idOf(pointer), fault: useDesk().faultAt(pointer) };
}

/** What every control shows of its question. */
export function useQuestion({ field, pointer }: Pick<FieldProps<SimpleField['kind']>, 'field' | 'pointer'>) {
  const text = useBilingual();
  return {
    ...useControl(pointer),
    label: text(field.label),
    ...(field.help ? { hint: text(field.help) } : {}),
    optional: !field.required,
  };
}

/** An answer made of parts, whatever was kept. */
export function partsOf(value: unknown): Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Answers) : {};
}

/** A list answer, whatever was kept. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text answer, whatever was kept. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The parts with one changed; nothing when all are empty. */
export function withPart(value: unknown, key: string, part: unknown): Answers | undefined {
  const kept = Object.entries({ ...partsOf(value), [key]: part }).filter(
    ([, each]) => each !== undefined && each !== '',
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
