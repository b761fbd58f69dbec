import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { FormDefinition } from '../../../../../src/calls/forms/catalogue.js';
import { saysTheSame } from '../../../../../src/calls/forms/form-differences.js';
import { definitionFaults } from '../../../../../src/calls/forms/definition-content.js';
import type { Call, Revisions } from '../../../api/call-settings';
import { Problem, type NoConnection } from '../../../api/problem';
import { useSay } from '../../../words/say';
import { useRevise } from '../revise';
import { useDefinitionFaults, type DefinitionFault } from './fault-words';
import { pointerOf, withValue, type Path } from './form-edit';
import { forgetCopy, keepCopy, keptCopy } from './work-copy';

/** The form under the hands of the officer: what is written, what is wrong with it, and how it is kept. */
export interface Work {
  readonly call: Call;
  readonly definition: FormDefinition;
  /** The form in force, if one was published. */
  readonly published: FormDefinition | null;
  /** Keys of questions that were published once: they never change. */
  readonly frozen: ReadonlySet<string>;
  readonly faults: readonly DefinitionFault[];
  /** The words to show at a place now: faults wait until one has tried to save, or left a text empty on purpose. */
  readonly faultAt: (path: Path) => string | undefined;
  /** One tried to save what is faulty: every fault shows from then on. */
  readonly told: boolean;
  readonly dirty: boolean;
  readonly readOnly: boolean;
  /** @param typing what is being typed, so that one goes back over words and not over letters */
  change(next: FormDefinition, typing?: string): void;
  set(path: Path, value: unknown): void;
  readonly canUndo: boolean;
  undo(): void;
  save(): Promise<boolean>;
  readonly pending: boolean;
  readonly problem: Problem | NoConnection | null;
  readonly saved: boolean;
  /** Somebody else kept another form meanwhile. */
  readonly overtaken: boolean;
  /** Leaves what is written here for what was kept. */
  discard(): void;
}

const WorkContext = createContext<Work | null>(null);

/** The work around an editor. */
export function useWork(): Work {
  const work = use(WorkContext);
  if (!work) throw new Error('useWork outside WorkProvider');
  return work;
}

/** What one types in a second is one step back. */
const ONE_STEP = 1_000;
const MOST_STEPS = 100;

interface Props {
  readonly call: Call;
  readonly revisions: Revisions;
  readonly children: ReactNode;
}

/** Holds the working copy of a form: kept in this browser at every stroke, on the server when one saves. */
export function WorkProvider({ call, revisions, children }: Props) {
  const say = useSay();
  const queries = useQueryClient();
  const revise = useRevise(call);
  const wordsOf = useDefinitionFaults();
  const stored = revisions.forms[0]?.definition;
  const start = useMemo(
    () => stored ?? { title: call.title, sections: [] },
    // a call without a form begins with an empty one, made once
    [stored],
  );
  const [base, setBase] = useState(start);
  const [definition, setDefinition] = useState(() => keptCopy(call.id, start) ?? start);
  const [steps, setSteps] = useState<readonly FormDefinition[]>([]);
  const [told, setTold] = useState(false);
  const [saved, setSaved] = useState(false);
  const last = useRef({ typing: '', at: 0 });
  const dirty = definition !== base;
  const overtaken = start !== base && !saysTheSame(start, base) && !saysTheSame(start, definition);
  // what others kept is taken over at once where nothing is being written here
  if (overtaken && !dirty) {
    setBase(start);
    setDefinition(start);
  }
  const put = (next: FormDefinition) => {
    setDefinition(next);
    setSaved(false);
    keepCopy(call.id, base, next);
  };
  const change = (next: FormDefinition, typing = '') => {
    const now = performance.now();
    const goesOn = typing !== '' && last.current.typing === typing && now - last.current.at < ONE_STEP;
    if (!goesOn) setSteps((before) => [...before.slice(-MOST_STEPS), definition]);
    last.current = { typing, at: now };
    put(next);
  };
  const faults = useMemo(() => wordsOf(definitionFaults(definition)), [definition, say]);
  const published = revisions.forms.find(({ publishedAt }) => publishedAt)?.definition ?? null;
  const frozen = useMemo(() => keysOf(revisions), [revisions.forms]);
  const save = async () => {
    setTold(true);
    if (faults.length > 0) return false;
    if (!dirty) return true;
    if (!(await revise.run({ form: definition as never }))) {
      // refused because the call changed meanwhile: what it is now must be read before one tries again
      await Promise.all(
        [
          ['call', call.slug],
          ['call-revisions', call.id],
        ].map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
      return false;
    }
    setBase(definition);
    setSteps([]);
    setSaved(true);
    setTold(false);
    forgetCopy(call.id);
    return true;
  };
  useWarnBeforeLeaving(dirty);
  const work: Work = {
    call,
    definition,
    published,
    frozen,
    faults,
    faultAt: (path) => (told ? faults.find(({ pointer }) => pointer === pointerOf(path))?.words : undefined),
    told,
    dirty,
    readOnly: call.state === 'closed',
    change,
    set: (path, value) => change(withValue(definition, path, value), pointerOf(path)),
    canUndo: steps.length > 0,
    undo: () => {
      const before = steps.at(-1);
      if (!before) return;
      setSteps(steps.slice(0, -1));
      last.current = { typing: '', at: 0 };
      put(before);
    },
    save,
    pending: revise.pending,
    problem: revise.problem,
    saved,
    overtaken: overtaken && dirty,
    discard: () => {
      setBase(start);
      setDefinition(start);
      setSteps([]);
      setTold(false);
      forgetCopy(call.id);
    },
  };
  return <WorkContext value={work}>{children}</WorkContext>;
}

function keysOf({ forms }: Revisions): ReadonlySet<string> {
  return new Set(
    forms
      .filter(({ publishedAt }) => publishedAt)
      .flatMap(({ definition }) =>
        definition.sections.flatMap(({ key, fields }) => [`#${key}`, ...fields.map((field) => field.key)]),
      ),
  );
}

function useWarnBeforeLeaving(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
}
