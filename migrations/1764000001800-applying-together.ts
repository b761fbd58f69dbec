import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wrote each answer of a draft and where it came from, the file it continues, who stopped the reminders, who represents. */
export class ApplyingTogether1764000001800 implements MigrationInterface {
  name = 'ApplyingTogether1764000001800';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table applications add column eligibility jsonb;
      alter table applications add column copied_from uuid references applications (id) on delete set null;
      create index applications_copied_from on applications (copied_from);

      create table answer_marks (
        id uuid primary key,
        application_id uuid not null references applications (id) on delete cascade,
        field text not null check (length(field) between 1 and 40),
        source text not null check (source in ('typed', 'organization', 'application')),
        source_number text,
        person_id uuid references persons (id) on delete set null,
        at timestamptz not null default clock_now(),
        created_at timestamptz not null default now(),
        unique (application_id, field),
        check ((source = 'application') = (source_number is not null))
      );
      create index answer_marks_person on answer_marks (person_id);

      create table draft_reminder_stops (
        id uuid primary key,
        person_id uuid not null unique references persons (id) on delete cascade,
        created_at timestamptz not null default now()
      );

      alter table organization_people add column represents boolean not null default false;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table organization_people drop column represents;
      drop table draft_reminder_stops, answer_marks;
      alter table applications drop column copied_from, drop column eligibility;
    `);
  }
}
