import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts carried to a later revision of their form, with the answers it has no place for. */
export class FormMoves1764000001700 implements MigrationInterface {
  name = 'FormMoves1764000001700';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table application_form_moves (
        id uuid primary key,
        application_id uuid not null references applications (id) on delete cascade,
        from_revision_id uuid not null references form_revisions (id),
        to_revision_id uuid not null references form_revisions (id),
        from_version int not null,
        set_aside jsonb not null default '[]' check (jsonb_typeof(set_aside) = 'array'),
        moved_at timestamptz not null default clock_now(),
        created_at timestamptz not null default now(),
        unique (application_id, to_revision_id),
        check (from_revision_id <> to_revision_id)
      );
      create index application_form_moves_from on application_form_moves (from_revision_id);
      create index application_form_moves_to on application_form_moves (to_revision_id);
      create index applications_drafts_by_form on applications (call_id, form_revision_id) where state = 'draft';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index applications_drafts_by_form;
      drop table application_form_moves;
    `);
  }
}
