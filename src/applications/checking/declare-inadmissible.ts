import { Injectable } from '@nestjs/common';
import { isStaff, type Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { Application } from '../application.entity.js';
import { applicationLifeCycle, type ApplicationState } from '../application.lifecycle.js';
import { officersRow } from '../applications.access.js';
import { applicationRefusals } from '../applications.refusals.js';
import { groundText } from './grounds.js';

export interface InadmissibleInput {
  readonly applicationId: string;
  /** Codes of the closed list; `other` alone says nothing without words. */
  readonly grounds?: readonly string[];
  /** In words, as the structure will read them. */
  readonly ground: string;
}

/**
 * Ends an application that does not meet the call's conditions, with the ground the structure will read.
 * Errors: those of `officersRow`, `not_allowed` but for the lead, `wrong_state`, `ground_needed`.
 */
@Injectable()
export class DeclareInadmissible {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: InadmissibleInput): Promise<{ id: string; state: ApplicationState; version: number }> {
    return this.database.transaction(async (tx) => {
      const { row } = await officersRow(tx, actor, input.applicationId);
      if (!isStaff(actor, 'lead')) throw kernelRefusals.not_allowed();
      demand(applicationLifeCycle.whyNot('declareInadmissible', row.state));
      const codes = input.grounds ?? [];
      const ground = groundText(codes, input.ground);
      if (ground === '') throw applicationRefusals.ground_needed({}, '/ground');
      const { state, version } = await applicationLifeCycle.move(tx, this.journal, Application, row, {
        verb: 'declareInadmissible',
        actor,
        set: { ground },
        data: { grounds: codes },
      });
      return { id: row.id, state, version };
    });
  }
}
