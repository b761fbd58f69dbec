import { Injectable } from '@nestjs/common';
import { Links } from '../accounts/accounts.public.js';
import type { Actor } from '../kernel/access/actor.js';
import type { Tx } from '../kernel/database/data-source.js';
import { lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { endOfParisDay, parisDay, type CivilDate } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { demand } from '../kernel/refusals/refusal.js';
import type { DelegationInput } from './consultation.dto.js';
import { Consultation } from './consultation.entity.js';
import { consultationLifeCycle } from './consultation.lifecycle.js';
import { PASSES_AT_MOST, inTime, notYetGiven, passesLeft, toSomebodyElse } from './consultation.rules.js';
import { passCount } from './passes.js';

/** Who holds the request from now on. */
export interface PassedOn {
  readonly id: string;
  /** Name of the colleague. */
  readonly to: string;
  /** Day until whose end, Paris time, the opinion is awaited: the same as before. */
  readonly dueOn: string;
  /** How many times the request may still be passed on. */
  readonly passesLeft: number;
  readonly version: number;
}

/**
 * Whoever holds a commune's link hands the request to a colleague, who is mailed a link of their own with the same due
 * date. The links of whoever passes it on are taken back in the same transaction, and this guest session with them: a
 * commune has one voice, and an opinion that two people could write in turn would be the last one's, unseen by the
 * other. The delegate recorded by a mandate still receives the reminder and the receipt, so a mistyped address loses
 * nothing. @throws opinion_already_given, opinion_too_late, opinion_passes_spent, opinion_passed_to_self
 */
@Injectable()
export class PassConsultationOn {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly links: Links,
  ) {}

  async run(actor: Actor, input: DelegationInput): Promise<PassedOn> {
    if (actor.kind !== 'guest' || actor.subjectType !== 'consultation') throw kernelRefusals.not_allowed();
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, Consultation, actor.subjectId);
      const own = await this.links.addressee(tx, actor.linkId);
      if (!own || !(await this.links.counts(tx, own.id))) throw kernelRefusals.sign_in_needed();
      const today = parisDay(await this.database.now(tx));
      const passes = await passesOf(tx, row.id);
      demand(
        notYetGiven(row.state, row.dueOn),
        inTime(row.dueOn, today),
        passesLeft(passes),
        toSomebodyElse(own.email, input.email),
      );
      const linkId = await this.links.reserve(tx, {
        purpose: 'opinion',
        email: input.email,
        name: input.name,
        capacity: input.capacity ?? '',
        locale: input.locale ?? own.locale,
        subjectType: 'consultation',
        subjectId: row.id,
        expiresAt: endOfParisDay(row.dueOn as CivilDate),
      });
      const { version } = await consultationLifeCycle.move(tx, this.journal, Consultation, row, {
        verb: 'passOn',
        actor,
        data: { applicationId: row.applicationId, communeId: row.communeId, dueOn: row.dueOn, linkId },
      });
      await this.links.revokeHeldBy(tx, own);
      return { id: row.id, to: input.name, dueOn: row.dueOn, passesLeft: PASSES_AT_MOST - passes - 1, version };
    });
  }
}

/** The passes since the request was last asked, read where the row is locked. */
async function passesOf(tx: Tx, id: string): Promise<number> {
  const rows = (await tx.query(`select ${passCount('$1::uuid')} as n`, [id])) as { n: number }[];
  return rows[0]?.n ?? 0;
}
