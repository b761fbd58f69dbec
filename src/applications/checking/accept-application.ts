import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { parisDay } from '../../kernel/dates/civil-date.js';
import { Journal } from '../../kernel/journal/journal.js';
import { demand, type Refusal } from '../../kernel/refusals/refusal.js';
import { Aids } from '../../organizations/organizations.public.js';
import { Application } from '../application.entity.js';
import { applicationLifeCycle, type ApplicationState } from '../application.lifecycle.js';
import { officersRow } from '../applications.access.js';
import { applicationRefusals as refuse } from '../applications.refusals.js';
import { ruleLabels } from '../check-report.js';
import { CheckedFiles } from './checked-file.js';

export interface AcceptInput {
  readonly applicationId: string;
  /** Why, where a rule stands against it. */
  readonly reasons?: string;
}

/**
 * Finds an application admissible, after the rule check. The de minimis aid it declares enters the register.
 * Errors: those of `officersRow`, `wrong_state`, `rule_check_needed`, `rule_against` without reasons.
 */
@Injectable()
export class AcceptApplication {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly files: CheckedFiles,
    private readonly aids: Aids,
  ) {}

  async run(actor: Actor, input: AcceptInput): Promise<{ id: string; state: ApplicationState; version: number }> {
    return this.database.transaction(async (tx) => {
      const { row } = await officersRow(tx, actor, input.applicationId);
      demand(applicationLifeCycle.whyNot('accept', row.state));
      demand(checkedSinceChange(row), ...rulesAgainst(row, input.reasons));
      await this.recordDeclaredAids(tx, row);
      const report = row.checkReport;
      const { state, version } = await applicationLifeCycle.move(tx, this.journal, Application, row, {
        verb: 'accept',
        actor,
        set: report && input.reasons ? { checkReport: { ...report, reasons: input.reasons } as object } : {},
        data: { checkedOn: report?.on ?? null },
      });
      return { id: row.id, state, version };
    });
  }

  private async recordDeclaredAids(tx: Tx, row: Application): Promise<void> {
    const { organization, newAids } = await this.files.of(tx, row, parisDay(await this.database.now(tx)));
    if (organization.siren === null) return;
    for (const aid of newAids) {
      await this.aids.record(tx, {
        ...aid,
        organizationId: row.organizationId,
        siren: organization.siren,
        object: '',
        source: 'declared',
        awardId: null,
        inKind: false,
      });
    }
  }
}

function checkedSinceChange(row: Application): Refusal | null {
  const fresh = row.checkedAt !== null && row.checkReport !== null && row.checkedAt >= row.updatedAt;
  return fresh ? null : refuse.rule_check_needed();
}

function rulesAgainst(row: Application, reasons: string | undefined): Refusal[] {
  if (reasons) return [];
  const verdicts = row.checkReport?.verdicts ?? [];
  return verdicts
    .filter(({ verdict }) => verdict === 'against')
    .map(({ rule }) => refuse.rule_against({ rule: ruleLabels[rule] }, '/reasons'));
}
