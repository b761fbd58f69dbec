import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Journal } from '../journal/journal.js';
import { HandlerRegistry } from './handler-registry.js';

/** Runs one effect and writes down that it is done; a second run of a done effect does nothing. */
@Injectable()
export class Effects {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly registry: HandlerRegistry,
  ) {}

  async run(entryId: string, handler: string): Promise<void> {
    const known = this.registry.journal.get(handler);
    if (!known) throw new Error(`no handler named ${handler}`);
    const effect = await this.database.row<{ done_at: Date | null }>(
      `select done_at from effects where entry_id = $1 and handler = $2`,
      [entryId, handler],
    );
    if (!effect || effect.done_at) return;
    const entry = await this.journal.entry(entryId);
    if (!entry) return;
    try {
      await known.provider.handle(entry);
    } catch (fault) {
      await this.database.rows(
        `update effects set attempts = attempts + 1, last_error = left($3, 500), failed_at = now() where entry_id = $1 and handler = $2`,
        [entryId, handler, fault instanceof Error ? fault.message : String(fault)],
      );
      throw fault;
    }
    await this.database.rows(
      `update effects set done_at = now(), attempts = attempts + 1, last_error = null where entry_id = $1 and handler = $2`,
      [entryId, handler],
    );
  }
}
