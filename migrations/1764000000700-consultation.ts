import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests for the opinion of a commune, and the opinions given. */
export class Consultation1764000000700 implements MigrationInterface {
  name = 'Consultation1764000000700';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table consultations (
        id uuid primary key,
        application_id uuid not null references applications (id),
        commune_id uuid not null references communes (id),
        mandate_id uuid references mandates (id),
        state text not null default 'asked' check (state in ('asked', 'answered', 'expired', 'revoked')),
        asked_at timestamptz not null default clock_now(),
        due_on date not null,
        reminded_on date,
        answered_at timestamptz,
        opinion text check (opinion in ('favourable', 'reserved', 'unfavourable', 'no_opinion')),
        reasons text,
        support text,
        author_name text,
        author_capacity text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        unique (application_id, commune_id),
        check (state <> 'answered' or (opinion is not null and answered_at is not null))
      );
      create index consultations_commune on consultations (commune_id, state);
      create index consultations_mandate on consultations (mandate_id);
      create index consultations_due on consultations (due_on) where state = 'asked';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table consultations;`);
  }
}
