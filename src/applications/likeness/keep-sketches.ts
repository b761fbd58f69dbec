import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { OnJournal, OnSchedule, type JournalHandler, type ScheduledHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { likenessText } from './likeness-text.js';
import { sketch } from './likeness.rules.js';

const atOnce = 500;

/** Writes the sketches by which files alike are found. */
@Injectable()
export class Sketches {
  constructor(private readonly database: Database) {}

  /** Once a file; written again, it follows what the file says now. */
  async keep(applicationIds: readonly string[]): Promise<void> {
    const rows = await this.database.rows<{ id: string; text: string }>(
      `select a.id, ${likenessText} as text from applications a where a.id = any($1::uuid[]) and a.state <> 'draft'`,
      [applicationIds],
    );
    for (const { id, text } of rows) {
      await this.database.rows(
        `insert into application_sketches (id, bands) values ($1, $2)
         on conflict (id) do update set bands = excluded.bands`,
        [id, sketch(text)],
      );
    }
  }
}

/** A file just submitted, or whose answers changed, is sketched. */
@Injectable()
@OnJournal({
  handler: 'applications.sketch',
  on: ['application.submitted', 'application.supplements_answered', 'application.corrected'],
  queue: 'chores',
})
export class SketchApplication implements JournalHandler {
  constructor(private readonly sketches: Sketches) {}

  async handle(entry: JournalEntry): Promise<void> {
    await this.sketches.keep([entry.subjectId]);
  }
}

/** Files that came otherwise, by an import for instance, are sketched at night. */
@Injectable()
@OnSchedule({ schedule: 'applications.sketches', cron: '40 1 * * *' })
export class SketchTheRest implements ScheduledHandler {
  constructor(
    private readonly database: Database,
    private readonly sketches: Sketches,
  ) {}

  async run(): Promise<void> {
    for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
      const rows = await this.database.rows<{ id: string }>(
        `select a.id from applications a left join application_sketches s on s.id = a.id
         where a.submitted_at is not null and s.id is null and a.id > $1 order by a.id limit ${atOnce}`,
        [last],
      );
      if (rows.length === 0) return;
      await this.sketches.keep(rows.map(({ id }) => id));
      last = rows.at(-1)?.id ?? last;
    }
  }
}
