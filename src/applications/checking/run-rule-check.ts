import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { changeVersioned } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import { parisDay } from '../../kernel/dates/civil-date.js';
import { Journal } from '../../kernel/journal/journal.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { Application } from '../application.entity.js';
import { applicationLifeCycle } from '../application.lifecycle.js';
import { officersRow } from '../applications.access.js';
import type { CheckReport } from '../check-report.js';
import { CheckedFiles } from './checked-file.js';
import { checkRules } from './rule-check.rules.js';

export interface RuleCheck {
  readonly id: string;
  readonly report: CheckReport;
  readonly version: number;
}

/**
 * Runs the automatic check and keeps its report; it holds until the application changes. Errors: those of `officersRow`,
 * `wrong_state` (only an application submitted and not yet accepted is checked).
 */
@Injectable()
export class RunRuleCheck {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly files: CheckedFiles,
  ) {}

  async run(actor: Actor, input: { readonly applicationId: string }): Promise<RuleCheck> {
    return this.database.transaction(async (tx) => {
      const { row } = await officersRow(tx, actor, input.applicationId);
      demand(applicationLifeCycle.whyNot('accept', row.state));
      const now = await this.database.now(tx);
      const on = parisDay(now);
      const { file } = await this.files.of(tx, row, on);
      const report: CheckReport = { on, verdicts: checkRules(file) };
      const version = await changeVersioned(tx, Application, row, {
        checkedAt: now,
        checkReport: report as object,
      });
      await this.journal.write(tx, {
        actor,
        subject: { type: 'application', id: row.id },
        verb: 'checked',
        data: Object.fromEntries(report.verdicts.map(({ rule, verdict }) => [rule, verdict])),
      });
      return { id: row.id, report, version };
    });
  }
}
