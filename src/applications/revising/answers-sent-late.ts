import { Injectable } from '@nestjs/common';
import { Calls, fieldsOf, moveAnswers, type Answers, type SetAside } from '../../calls/calls.public.js';
import type { Tx } from '../../kernel/database/data-source.js';
import type { Application } from '../application.entity.js';
import { FormMove } from './form-move.entity.js';

/** Answers sent to a draft, as its form of today takes them. */
export interface Received {
  readonly answers: Answers;
  /** True when they were written just before the draft moved and nobody changed it since: they are not stale. */
  readonly inTime: boolean;
}

/**
 * What to do with answers a holder was writing while the draft moved to a later form: they were written on the former one, so
 * they are carried over as the others were, and what has no place is set aside with them. Nothing a person typed is lost.
 */
@Injectable()
export class AnswersSentLate {
  constructor(private readonly calls: Calls) {}

  /** @param expectedVersion the version of the draft the answers were written on */
  async receive(tx: Tx, row: Application, sent: Answers, expectedVersion: number): Promise<Received> {
    const form = await this.calls.form(row.formRevisionId, tx);
    const known = new Set(fieldsOf(form.definition).map(({ key }) => key));
    const stale = row.version !== expectedVersion;
    if (!stale && Object.keys(sent).every((key) => known.has(key))) return { answers: sent, inTime: true };
    const [move] = await tx.find(FormMove, {
      where: { applicationId: row.id, toRevisionId: row.formRevisionId },
      take: 1,
    });
    if (!move) return { answers: sent, inTime: !stale };
    const inTime = !stale || (move.fromVersion === expectedVersion && row.version === expectedVersion + 1);
    if (!inTime) return { answers: sent, inTime };
    const { definition: former } = await this.calls.form(move.fromRevisionId, tx);
    const asked = new Set(fieldsOf(former).map(({ key }) => key));
    const written = Object.fromEntries(
      Object.entries(sent).filter(([key]) => asked.has(key) && (stale || !known.has(key))),
    );
    const { answers, setAside } = moveAnswers(former, form.definition, withoutCleared(written));
    if (setAside.length > 0) await this.setAside(tx, move, setAside);
    const others = Object.entries(sent).filter(
      ([key, value]) => !(key in written) || (value === null && known.has(key)),
    );
    return { answers: { ...Object.fromEntries(others), ...answers }, inTime };
  }

  /** Puts answers beside those the move set aside; the same question written again stands in its place. */
  private async setAside(tx: Tx, move: FormMove, late: readonly SetAside[]): Promise<void> {
    const rewritten = new Set(late.map(({ key }) => key));
    const kept = move.setAside.filter(({ key }) => !rewritten.has(key));
    await tx.update(FormMove, move.id, { setAside: [...kept, ...late] as object[] });
  }
}

function withoutCleared(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null && value !== undefined));
}
