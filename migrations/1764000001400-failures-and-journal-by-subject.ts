import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an effect last failed, for the administrator's list; and the journal of one subject whatever its type. */
export class FailuresAndJournalBySubject1764000001400 implements MigrationInterface {
  name = 'FailuresAndJournalBySubject1764000001400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table effects add column failed_at timestamptz;
      create index effects_failed on effects (failed_at desc) where done_at is null and last_error is not null;
      create index journal_subject on journal (subject_id, at, id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index journal_subject;
      drop index effects_failed;
      alter table effects drop column failed_at;
    `);
  }
}
