import { Injectable } from '@nestjs/common';
import { Calls, fieldsOf } from '../../calls/calls.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { Journal } from '../../kernel/journal/journal.js';
import type { Application } from '../application.entity.js';
import { officersRow } from '../applications.access.js';
import { checkRefusals } from './officer-checks.refusals.js';
import type { OfficerCheckBody } from './officer-checks.dto.js';

/**
 * Keeps what an officer found in one paper, or on one check of the call; a later finding takes its place. It advises: no
 * move of the file depends on it. Errors: those of `officersRow`, `check_unknown`, `reason_needed`.
 */
@Injectable()
export class MakeOfficerCheck {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
  ) {}

  async run(actor: Actor, input: OfficerCheckBody & { readonly applicationId: string }): Promise<{ id: string }> {
    return this.database.transaction(async (tx) => {
      const officer = await officersRow(tx, actor, input.applicationId);
      const { kind, key, verdict } = input;
      if (!(await this.known(tx, officer.row, input))) throw checkRefusals.check_unknown({}, '/key');
      const reason = verdict === 'again' ? (input.reason ?? '') : '';
      if (verdict === 'again' && reason === '') throw checkRefusals.reason_needed({}, '/reason');
      if (verdict === 'none') {
        await tx.query(`delete from officer_checks where application_id = $1 and kind = $2 and key = $3`, [
          officer.row.id,
          kind,
          key,
        ]);
      } else {
        await tx.query(
          `insert into officer_checks (id, application_id, kind, key, verdict, reason, checked_by)
           values ($1, $2, $3, $4, $5, $6, $7) on conflict (application_id, kind, key) do update
           set verdict = excluded.verdict, reason = excluded.reason, checked_by = excluded.checked_by,
             checked_at = clock_now()`,
          [uuidv7(), officer.row.id, kind, key, verdict, reason, officer.actor.id],
        );
      }
      await this.journal.write(tx, {
        actor,
        subject: { type: 'application', id: officer.row.id },
        verb: 'officer_checked',
        data: { kind, key, verdict },
      });
      return { id: officer.row.id };
    });
  }

  private async known(tx: Tx, row: Application, { kind, key }: OfficerCheckBody): Promise<boolean> {
    if (kind === 'paper') {
      const { definition } = await this.calls.form(row.formRevisionId, tx);
      return fieldsOf(definition).some((field) => field.key === key && field.kind === 'attachment');
    }
    const found = (await tx.query(
      `select 1 from manual_checks where id::text = $1 and call_id = $2 and withdrawn_at is null`,
      [key, row.callId],
    )) as unknown[];
    return found.length > 0;
  }
}
