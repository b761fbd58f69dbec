import { Injectable } from '@nestjs/common';
import { personId, type Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';

/** Whether somebody wants to be reminded of drafts: yes unless they said no. */
export interface ReminderWish {
  readonly wanted: boolean;
}

/** Reads who stopped the reminders of drafts. */
@Injectable()
export class ReminderWishesQueries {
  constructor(private readonly database: Database) {}

  /** The actor's own wish. */
  async own(actor: Actor): Promise<ReminderWish> {
    const stopped = await this.stopped([personId(actor) ?? ''].filter(Boolean));
    return { wanted: stopped.size === 0 };
  }

  /** Those of the list who stopped them. */
  async stopped(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.rows<{ id: string }>(
      `select person_id as id from draft_reminder_stops where person_id = any($1::uuid[])`,
      [personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
