import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A paper may take the place of another, which stays readable with the instant and the person who replaced it. */
export class VersionsOfPapers1764000001900 implements MigrationInterface {
  name = 'VersionsOfPapers1764000001900';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table attachments
        add column replaces_id uuid references attachments (id) on delete set null,
        add column ended_at timestamptz,
        add column ended_by uuid references persons (id),
        add constraint attachments_ended check (ended_at is null or state = 'replaced');
      create index attachments_replaces on attachments (replaces_id);
      create index attachments_ended_by on attachments (ended_by);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table attachments
        drop constraint attachments_ended,
        drop column replaces_id,
        drop column ended_at,
        drop column ended_by;
    `);
  }
}
