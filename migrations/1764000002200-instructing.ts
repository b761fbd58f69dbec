import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Instructing: mails held for some minutes, acts on many files with their undo, the officer's own checks, absences,
 * even distribution, and sketches by which files alike are found.
 */
export class Instructing1764000002200 implements MigrationInterface {
  name = 'Instructing1764000002200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table mail_holds (
        entry_id uuid primary key references journal (id),
        held_until timestamptz not null,
        stopped_at timestamptz,
        created_at timestamptz not null default now()
      );
      alter table mails add column hold_id uuid references mail_holds (entry_id), add column held_until timestamptz,
        drop constraint mails_state_check;
      alter table mails add constraint mails_state_check
        check (state in ('planned', 'sent', 'bounced', 'held', 'stopped'));
      create index mails_hold on mails (hold_id) where hold_id is not null;

      create table bulk_acts (
        id uuid primary key,
        act text not null check (act in ('assign', 'distribute', 'check', 'accept', 'ask', 'declareInadmissible', 'schedule',
          'message')),
        input jsonb not null,
        asked_by uuid not null references persons (id),
        asked_at timestamptz not null default clock_now(),
        undo_until timestamptz not null,
        state text not null default 'running' check (state in ('running', 'done', 'undoing', 'undone')),
        ended_at timestamptz,
        mails_stopped int not null default 0 check (mails_stopped >= 0),
        created_at timestamptz not null default now(),
        check (undo_until >= asked_at)
      );
      create index bulk_acts_by_person on bulk_acts (asked_by, asked_at desc);

      create table bulk_act_files (
        id uuid primary key,
        bulk_act_id uuid not null references bulk_acts (id) on delete cascade,
        application_id uuid not null references applications (id),
        position int not null,
        plan jsonb not null default '{}',
        state text not null default 'waiting' check (state in ('waiting', 'done', 'refused', 'undone', 'kept')),
        refusal jsonb,
        before jsonb not null default '{}',
        entry_ids uuid[] not null default '{}',
        created_at timestamptz not null default now(),
        unique (bulk_act_id, application_id)
      );
      create index bulk_act_files_application on bulk_act_files (application_id);

      alter table supplement_requests add column seen_at timestamptz, drop constraint supplement_requests_state_check;
      alter table supplement_requests add constraint supplement_requests_state_check
        check (state in ('asked', 'answered', 'lapsed', 'withdrawn'));
    `);
    await db.query(`
      create table manual_checks (
        id uuid primary key,
        call_id uuid not null references calls (id),
        position int not null,
        label jsonb not null,
        withdrawn_at timestamptz,
        created_at timestamptz not null default now()
      );
      create index manual_checks_call on manual_checks (call_id, position);

      create table officer_checks (
        id uuid primary key,
        application_id uuid not null references applications (id) on delete cascade,
        kind text not null check (kind in ('paper', 'manual')),
        key text not null,
        verdict text not null check (verdict in ('right', 'again')),
        reason text not null default '',
        checked_by uuid not null references persons (id),
        checked_at timestamptz not null default clock_now(),
        created_at timestamptz not null default now(),
        unique (application_id, kind, key),
        check (verdict = 'right' or reason <> '')
      );
      create index officer_checks_by on officer_checks (checked_by);

      create table officer_absences (
        id uuid primary key,
        person_id uuid not null references persons (id),
        substitute_id uuid not null references persons (id),
        starts_on date not null,
        ends_on date not null,
        recorded_by uuid not null references persons (id),
        withdrawn_at timestamptz,
        created_at timestamptz not null default now(),
        check (ends_on >= starts_on),
        check (person_id <> substitute_id)
      );
      create index officer_absences_person on officer_absences (person_id, ends_on) where withdrawn_at is null;
      create index officer_absences_substitute on officer_absences (substitute_id, ends_on) where withdrawn_at is null;
      create index officer_absences_recorded_by on officer_absences (recorded_by);

      create table even_distributions (
        id uuid primary key,
        call_id uuid not null unique references calls (id),
        officer_ids uuid[] not null check (cardinality(officer_ids) > 0),
        chosen_by uuid not null references persons (id),
        created_at timestamptz not null default now()
      );
      create index even_distributions_chosen_by on even_distributions (chosen_by);

      create table application_sketches (
        id uuid primary key references applications (id) on delete cascade,
        bands bigint[] not null,
        created_at timestamptz not null default now()
      );
      create index application_sketches_bands on application_sketches using gin (bands);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table application_sketches, even_distributions, officer_absences, officer_checks, manual_checks,
        bulk_act_files, bulk_acts;
      delete from supplement_requests where state = 'withdrawn';
      alter table supplement_requests drop column seen_at, drop constraint supplement_requests_state_check;
      alter table supplement_requests add constraint supplement_requests_state_check
        check (state in ('asked', 'answered', 'lapsed'));
      drop index mails_hold;
      alter table mails drop column hold_id, drop column held_until, drop constraint mails_state_check;
      update mails set state = 'held' where state = 'stopped';
      alter table mails add constraint mails_state_check check (state in ('planned', 'sent', 'bounced', 'held'));
      drop table mail_holds;
    `);
  }
}
