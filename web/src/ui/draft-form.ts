import { useRef, useState, type ChangeEvent, type FormEvent } from 'react';
import type { NoConnection, Problem } from '../api/problem';
import { useFaults, type Fault } from './error-summary';

/** What a control of a form may hold: texts and dates, amounts in cents, ticks, ids of papers. */
type Value = string | boolean | number | null | undefined;

/** Says what is wrong with a value and how to put it right, or null. */
type Rule<V> = (value: V) => string | null | false;

/** A form of a few controls: its values, what is wrong with them, and how its controls are bound. */
export interface DraftForm<T extends Record<string, Value>> {
  readonly values: T;
  set<K extends keyof T & string>(name: K, value: T[K]): void;
  /** Binds a control of text, date or choice; its id is its name. */
  text<K extends keyof T & string>(name: K, rule?: Rule<T[K]>): TextBinding;
  /** Binds a control with a value of its own kind, such as an amount. */
  other<K extends keyof T & string>(name: K, rule?: Rule<T[K]>): OtherBinding<T[K]>;
  /** Binds a paper: its value is the id of the file that was sent. */
  paper<K extends keyof T & string>(name: K, rule?: Rule<T[K]>): PaperBinding;
  /** What is wrong now: what the rules found when it was last sent, else what the API told. */
  readonly faults: readonly Fault[];
  /** For `onSubmit`: checks every rule in the order of the page, and sends when none finds anything. */
  submit(send: (values: T) => Promise<unknown>): (event: FormEvent) => void;
}

interface TextBinding {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => void;
}

interface OtherBinding<V> {
  readonly id: string;
  readonly value: V;
  readonly fault: string | undefined;
  readonly onChange: (value: V) => void;
}

interface PaperBinding {
  readonly id: string;
  readonly fault: string | undefined;
  readonly onSent: (fileId: string) => void;
}

/**
 * A small form, for pages whose weight counts: what a form library would do for seven controls at most.
 * @param problem the refusal of what was sent last, shown at its fields
 */
export function useDraftForm<T extends Record<string, Value>>(
  initially: T,
  problem: Problem | NoConnection | null,
): DraftForm<T> {
  const [values, setValues] = useState(initially);
  const [found, setFound] = useState<readonly Fault[]>([]);
  const told = useFaults()(problem);
  const faults = found.length > 0 ? found : told;
  const rules = useRef(new Map<string, (values: T) => string | null | false>());
  rules.current.clear();
  const set = <K extends keyof T & string>(name: K, value: T[K]) =>
    setValues((before) => ({ ...before, [name]: value }));
  const bind = <K extends keyof T & string>(name: K, rule?: Rule<T[K]>) => {
    if (rule) rules.current.set(name, (all) => rule(all[name]));
    return { id: name, fault: faults.find(({ field }) => field === name)?.words };
  };
  return {
    values,
    set,
    faults,
    text: (name, rule) => ({
      ...bind(name, rule),
      name,
      value: String(values[name] ?? ''),
      onChange: (event) => set(name, event.target.value as T[typeof name]),
    }),
    other: (name, rule) => ({
      ...bind(name, rule),
      value: values[name],
      onChange: (value) => set(name, value),
    }),
    paper: (name, rule) => ({ ...bind(name, rule), onSent: (fileId) => set(name, fileId as T[typeof name]) }),
    submit: (send) => (event) => {
      event.preventDefault();
      const wrong = [...rules.current].flatMap(([field, rule]) => {
        const words = rule(values);
        return words ? [{ field, words }] : [];
      });
      setFound(wrong);
      if (wrong.length === 0) void send(values);
    },
  };
}

/** A rule: something must be written. */
export function needed(words: string): Rule<string> {
  return (value) => value.trim() === '' && words;
}
