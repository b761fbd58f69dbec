import { Problem } from '../../api/problem.js';
import {
  reconcile,
  same,
  withChanges,
  type Answers,
  type Change,
  type Changes,
  type Clash,
  type LocalCopy,
} from './merge.js';

/** Where the saving stands. */
export type Saving =
  | { readonly kind: 'calm' | 'saving' | 'waiting' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'refused'; readonly words: string };

/** What the screen shows. */
export interface Kept {
  readonly answers: Answers;
  readonly saving: Saving;
  readonly clashes: readonly Clash[];
}

/** The draft as the server holds it. */
export interface Stored {
  readonly version: number;
  readonly answers: Answers;
  /** The form they are kept on, where the server said it. */
  readonly formRevisionId?: string;
}

interface Ways {
  /** Sends some answers (null clears one); answers the new version and the instant. */
  send(version: number, answers: Answers): Promise<{ readonly version: number; readonly savedAt: string }>;
  /** Told of what is now stored. */
  onKept(stored: Stored): void;
  readonly copy: LocalCopy;
}

const PAUSE = 900;
const LONGEST_WAIT = 30_000;

/**
 * Keeps a draft silently: every change goes at once into a local copy, and after a short pause to the server. A cut line is
 * tried again; a draft that moved meanwhile is merged question by question, and what clashes waits for the person's choice.
 */
export class Keeper {
  private kept: Kept;
  private changes: Changes = new Map();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;
  private failures = 0;
  private readonly listeners = new Set<() => void>();

  constructor(
    private stored: Stored,
    private readonly ways: Ways,
  ) {
    this.kept = { answers: stored.answers, saving: { kind: 'calm' }, clashes: [] };
  }

  readonly read = (): Kept => this.kept;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes an answer as typed; undefined empties the question. */
  set(key: string, value: unknown): void {
    const base = this.changes.get(key)?.base ?? this.stored.answers[key];
    this.hold(new Map([...this.changes, [key, { base, mine: value }]]));
    this.later(PAUSE);
  }

  /** Sends what is not kept yet. @returns whether everything is kept now */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.sending) await this.sending;
    const batch = this.free();
    if (batch.length === 0) return this.changes.size === 0;
    this.show({ saving: { kind: 'saving' } });
    this.sending = this.deliver(batch).finally(() => (this.sending = null));
    await this.sending;
    return this.changes.size === 0;
  }

  /** Settles a clash. */
  choose(key: string, side: 'mine' | 'theirs'): void {
    const changes = new Map(this.changes);
    if (side === 'theirs') changes.delete(key);
    this.show({ clashes: this.kept.clashes.filter((clash) => clash.key !== key) });
    this.hold(changes);
    this.later(0);
  }

  /** Takes over what the server is known to hold now. */
  adopt(stored: Stored): void {
    if (stored.version <= this.stored.version) return;
    this.meet(stored, this.changes);
  }

  /** Takes back what a closed window had not sent. */
  restore(): void {
    const left = new Map([...this.ways.copy.read()].filter(([key]) => !this.changes.has(key)));
    if (left.size === 0) return;
    this.meet(this.stored, new Map([...left, ...this.changes]));
    if (this.changes.size > 0) this.later(0);
  }

  private async deliver(batch: readonly (readonly [string, Change])[]): Promise<void> {
    const answers = Object.fromEntries(batch.map(([key, { mine }]) => [key, mine ?? null]));
    try {
      const { version, savedAt } = await this.ways.send(this.stored.version, answers);
      this.failures = 0;
      this.delivered(batch, version);
      this.show({ saving: { kind: 'saved', at: savedAt } });
      if (this.free().length > 0) this.later(PAUSE);
    } catch (fault) {
      this.failed(fault);
    }
  }

  private delivered(batch: readonly (readonly [string, Change])[], version: number): void {
    const sent = new Map(batch);
    this.stored = { version, answers: withChanges(this.stored.answers, sent) };
    const left = [...this.changes].flatMap(([key, { base, mine }]): [string, Change][] => {
      const gone = sent.get(key);
      if (!gone) return [[key, { base, mine }]];
      return same(gone.mine, mine) ? [] : [[key, { base: gone.mine, mine }]];
    });
    this.hold(new Map(left));
    this.ways.onKept(this.stored);
  }

  private failed(fault: unknown): void {
    if (fault instanceof Problem && fault.status === 412 && isStored(fault.current)) {
      this.meet(fault.current, this.changes);
      this.ways.onKept(this.stored);
      this.show({ saving: { kind: 'calm' } });
      if (this.free().length > 0) this.later(0);
      return;
    }
    const passing = !(fault instanceof Problem) || fault.status >= 500 || fault.status === 429 || fault.status === 401;
    if (!passing) return this.show({ saving: { kind: 'refused', words: fault.detail } });
    this.failures += 1;
    this.show({ saving: { kind: 'waiting' } });
    this.later(Math.min(LONGEST_WAIT, 1_000 * 2 ** this.failures));
  }

  private meet(stored: Stored, changes: Changes): void {
    const met = reconcile(changes, stored.answers);
    this.stored = stored;
    const known = new Map(this.kept.clashes.map((clash) => [clash.key, clash]));
    for (const clash of met.clashes) known.set(clash.key, clash);
    this.show({ clashes: [...known.values()].filter(({ key }) => met.changes.has(key)) });
    this.hold(met.changes);
  }

  /** Changes that wait for nobody. */
  private free(): (readonly [string, Change])[] {
    return [...this.changes].filter(([key]) => !this.kept.clashes.some((clash) => clash.key === key));
  }

  private hold(changes: Changes): void {
    this.changes = changes;
    this.ways.copy.write(this.stored.version, changes);
    this.show({ answers: withChanges(this.stored.answers, changes) });
  }

  private later(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  private show(part: Partial<Kept>): void {
    this.kept = { ...this.kept, ...part };
    for (const listener of this.listeners) listener();
  }
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && 'version' in value && 'answers' in value;
}
