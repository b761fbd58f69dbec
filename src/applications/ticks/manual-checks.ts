import { Injectable } from '@nestjs/common';
import { Calls } from '../../calls/calls.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import type { Bilingual } from '../../kernel/refusals/refusal.js';
import { checkRefusals } from './officer-checks.refusals.js';

const most = 30;

/** Adds a check officers make by hand on each file of a call, after those there are. Errors: `not_found`, `checks_full`. */
@Injectable()
export class AddManualCheck {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
  ) {}

  async run(actor: Actor, input: { readonly callId: string; readonly label: Bilingual }): Promise<{ id: string }> {
    return this.database.transaction(async (tx) => {
      const { id: callId } = await this.calls.byId(input.callId, tx);
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('manual checks ' || $1, 0))`, [callId]);
      const [there] = (await tx.query(
        `select count(*)::int as count from manual_checks where call_id = $1 and withdrawn_at is null`,
        [callId],
      )) as { count: number }[];
      if ((there?.count ?? 0) >= most) throw checkRefusals.checks_full();
      const id = uuidv7();
      const label = { fr: input.label.fr, en: input.label.en };
      await tx.query(`insert into manual_checks (id, call_id, position, label) values ($1, $2, $3, $4)`, [
        id,
        callId,
        (there?.count ?? 0) + 1,
        JSON.stringify(label),
      ]);
      await this.journal.write(tx, {
        actor,
        subject: { type: 'call', id: callId },
        verb: 'manual_check_added',
        data: { checkId: id },
      });
      return { id };
    });
  }
}

/** Asks for a check no more; what was found stays in the journal. Errors: `not_found`. */
@Injectable()
export class WithdrawManualCheck {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { readonly id: string }): Promise<{ id: string }> {
    return this.database.transaction(async (tx) => {
      const [rows] = (await tx.query(
        `update manual_checks set withdrawn_at = clock_now() where id = $1 and withdrawn_at is null
         returning call_id as "callId"`,
        [input.id],
      )) as [{ callId: string }[], number];
      const call = rows[0];
      if (!call) throw kernelRefusals.not_found();
      await this.journal.write(tx, {
        actor,
        subject: { type: 'call', id: call.callId },
        verb: 'manual_check_withdrawn',
        data: { checkId: input.id },
      });
      return { id: input.id };
    });
  }
}
