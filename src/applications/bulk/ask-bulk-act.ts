import { Injectable } from '@nestjs/common';
import { isStaff, type Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { demand } from '../../kernel/refusals/refusal.js';
import type { BulkActName, BulkInput } from './bulk-kinds.js';
import { BulkPlan } from './bulk-plan.js';
import { missingInput, UNDO_MINUTES } from './bulk.rules.js';

export interface BulkOrder extends BulkInput {
  readonly act: BulkActName;
  readonly applicationIds: readonly string[];
}

/**
 * Asks for one act on many files. It is done file by file right after, each with its own result, and can be taken back
 * for ten minutes, during which its mails wait. Errors: `not_allowed`, `bulk_input_missing`.
 */
@Injectable()
export class AskBulkAct {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly plan: BulkPlan,
  ) {}

  async run(actor: Actor, { act, applicationIds, ...input }: BulkOrder): Promise<{ id: string; undoUntil: Date }> {
    if (!isStaff(actor, 'officer', 'lead')) throw kernelRefusals.not_allowed();
    demand(...missingInput(act, input));
    const files = await this.plan.of(act, input, applicationIds);
    return this.database.transaction(async (tx) => {
      const id = uuidv7();
      const undoUntil = new Date((await this.database.now(tx)).getTime() + UNDO_MINUTES * 60_000);
      await tx.query(`insert into bulk_acts (id, act, input, asked_by, undo_until) values ($1, $2, $3, $4, $5)`, [
        id,
        act,
        JSON.stringify(input),
        actor.id,
        undoUntil,
      ]);
      // what does not exist, or is no file yet, is left out without a word: its line could say nothing
      await tx.query(
        `insert into bulk_act_files (id, bulk_act_id, application_id, position, plan)
         select w.id, $1, a.id, w.place, jsonb_build_object('officerId', w.officer)
         from unnest($2::uuid[], $3::uuid[], $4::uuid[]) with ordinality w (id, application, officer, place)
         join applications a on a.id = w.application and a.state <> 'draft'`,
        [
          id,
          files.map(() => uuidv7()),
          files.map(({ applicationId }) => applicationId),
          files.map(({ officerId }) => officerId),
        ],
      );
      await this.journal.write(tx, {
        actor,
        subject: { type: 'bulk_act', id },
        verb: 'asked',
        data: { act, files: files.length },
      });
      return { id, undoUntil };
    });
  }
}
