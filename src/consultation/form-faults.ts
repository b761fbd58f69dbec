import { Refusal, describeRefusal, type Bilingual, type Locale } from '../kernel/refusals/refusal.js';

/** A fault of a form sent without script, in the reader's words. */
export interface FormFault {
  /** The answer at fault, which is also the control to go to; empty where the whole form is refused. */
  readonly field: string;
  readonly words: string;
}

/** What a plain form brought: the page shows it again beside its faults. */
export interface SentForm {
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}

/** The answers to the questions of a form, as texts; whatever else was sent is left out. */
export function typedIn(body: object, names: readonly string[]): Record<string, string> {
  const values = body as Record<string, unknown>;
  return Object.fromEntries(
    names.flatMap((name) => (typeof values[name] === 'string' ? [[name, values[name]] as const] : [])),
  );
}

/** Without the answers left empty: the checks of the API then say that they are missing. */
export function filled(typed: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
}

/**
 * The faults of a refusal that the person can put right or must know on this page.
 * @param labels the questions, named in the words of the page rather than as the API does
 * @throws the refusal itself where it is none of these
 */
export function faultsOf(
  fault: unknown,
  labels: Readonly<Record<string, Bilingual>>,
  locale: Locale,
): readonly FormFault[] {
  if (!(fault instanceof Refusal)) throw fault;
  const told = [fault, ...fault.also].filter(
    ({ code, pointer }) => pointer !== undefined || code.startsWith('opinion_'),
  );
  if (told.length === 0) throw fault;
  return told.map((each) => faultIn(each, labels, locale));
}

function faultIn(fault: Refusal, labels: Readonly<Record<string, Bilingual>>, locale: Locale): FormFault {
  const field = fault.pointer?.slice(1) ?? '';
  const label = labels[field];
  const said = label && fault.params['field'] ? new Refusal(fault.code, { ...fault.params, field: label }) : fault;
  return { field: label ? field : '', words: describeRefusal(said, locale).detail };
}
