import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Actor } from '../access/actor.js';
import { changeVersioned, type Versioned } from '../database/changes.js';
import type { Tx } from '../database/data-source.js';
import type { Journal } from '../journal/journal.js';
import { kernelRefusals } from '../refusals/kernel.refusals.js';
import type { Bilingual, Refusal } from '../refusals/refusal.js';

/** One move of a life cycle. */
export interface Move<State extends string> {
  /** The verb as the journal writes it (past participle): `submitted`. */
  readonly verb: string;
  readonly from: readonly State[];
  /** Where it may lead; a move with one destination takes it by itself. */
  readonly to: readonly State[];
  /** Who, in the words of the glossary: `holder`, `officer`, `lead`, `system` … */
  readonly who: readonly string[];
  /** The refusal codes of its rules, for the reader, the diagrams and the tests. */
  readonly refusedWhen: readonly string[];
}

interface Stateful extends ObjectLiteral, Versioned {
  state: string;
}

/**
 * A life cycle is a table of moves; nothing else writes `state`. `move` checks the state, changes the row under
 * its version and writes the journal entry in the same transaction.
 */
export class LifeCycle<State extends string, Verb extends string> {
  constructor(
    /** Subject type in the journal, for instance `application`. */
    readonly subject: string,
    readonly initial: State,
    readonly labels: Readonly<Record<State, Bilingual>>,
    readonly moves: Readonly<Record<Verb, Move<State>>>,
  ) {}

  /** Why this verb cannot be done in this state, or null. */
  whyNot(verb: Verb, state: State): Refusal | null {
    const move = this.moves[verb];
    if (move.from.includes(state)) return null;
    const from = (locale: 'fr' | 'en') => move.from.map((each) => this.labels[each][locale]).join(', ');
    return kernelRefusals.wrong_state({
      state: this.labels[state],
      way: { fr: `Cette action part de : ${from('fr')}.`, en: `This action starts from: ${from('en')}.` },
    });
  }

  /** Does the move. @throws wrong_state, stale_version */
  async move<Row extends Stateful>(
    tx: Tx,
    journal: Journal,
    target: EntityTarget<Row>,
    row: Row,
    done: {
      readonly verb: Verb;
      readonly actor: Actor;
      readonly to?: State;
      readonly set?: QueryDeepPartialEntity<Row>;
      readonly data?: Readonly<Record<string, unknown>>;
    },
  ): Promise<{ entryId: string; state: State; version: number }> {
    const refusal = this.whyNot(done.verb, row.state as State);
    if (refusal) throw refusal;
    const move = this.moves[done.verb];
    const to = done.to ?? move.to[0];
    if (!to || !move.to.includes(to)) throw new Error(`${this.subject}: ${done.verb} does not lead to ${String(to)}`);
    const changes = { ...done.set, state: to } as unknown as QueryDeepPartialEntity<Row>;
    const version = await changeVersioned(tx, target, row, changes);
    const entryId = await journal.write(tx, {
      actor: done.actor,
      subject: { type: this.subject, id: row.id },
      verb: move.verb,
      from: row.state,
      to,
      data: done.data ?? {},
    });
    return { entryId, state: to, version };
  }
}

/** The Mermaid state diagram of a life cycle, for the README. */
export function diagram<State extends string, Verb extends string>(cycle: LifeCycle<State, Verb>): string {
  const lines = [`stateDiagram-v2`, `  [*] --> ${cycle.initial}`];
  for (const [verb, move] of Object.entries<Move<State>>(cycle.moves)) {
    for (const from of move.from) {
      for (const to of move.to) lines.push(`  ${from} --> ${to}: ${verb} (${move.who.join(', ')})`);
    }
  }
  return lines.join('\n');
}
