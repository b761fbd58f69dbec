import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { Application } from '../application.entity.js';
import { applicationLifeCycle, type ApplicationState } from '../application.lifecycle.js';
import { officersRow } from '../applications.access.js';

/**
 * Takes back an admissibility the structure was not told of, so that the file is examined again. The aid it declared
 * stays in the register: it was received all the same. Errors: those of `officersRow`, `wrong_state`.
 */
@Injectable()
export class ReopenApplication {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { readonly applicationId: string }): Promise<{ id: string; state: ApplicationState }> {
    return this.database.transaction(async (tx) => {
      const { row } = await officersRow(tx, actor, input.applicationId);
      const { state } = await applicationLifeCycle.move(tx, this.journal, Application, row, { verb: 'reopen', actor });
      return { id: row.id, state };
    });
  }
}
