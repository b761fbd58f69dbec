import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deliberations, awards, decisions and agreements. */
export class Awards1764000001000 implements MigrationInterface {
  name = 'Awards1764000001000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table deliberations (
        id uuid primary key,
        authority_id uuid not null references authorities (id),
        number text not null check (number ~ '^[0-9]{2}-[CBP]-[0-9]{4}$'),
        body text not null check (body in ('council', 'bureau', 'president')),
        title text not null,
        voted_on date not null,
        outcome text not null default 'adopted' check (outcome in ('adopted', 'rejected')),
        votes jsonb not null default '{}',
        transmitted_on date,
        executory_on date,
        file_id uuid references stored_files (id),
        version int not null default 1,
        created_at timestamptz not null default now(),
        unique (authority_id, number),
        check (transmitted_on >= voted_on),
        check (executory_on >= transmitted_on)
      );
      create index deliberations_file on deliberations (file_id);
      create table awards (
        id uuid primary key,
        application_id uuid not null unique references applications (id),
        call_id uuid not null references calls (id),
        axis_id uuid not null references axes (id),
        organization_id uuid not null references organizations (id),
        envelope_id uuid references envelopes (id),
        deliberation_id uuid references deliberations (id),
        number text unique,
        outcome text not null default 'award' check (outcome in ('award', 'refusal')),
        state text not null default 'proposed' check (state in ('proposed', 'voted', 'executory', 'notified', 'agreed',
          'running', 'closed', 'refused', 'lapsed', 'withdrawn', 'under_recovery')),
        amount bigint not null check (amount >= 0),
        eligible_cost bigint check (eligible_cost >= 0),
        object text not null,
        grounds text not null default '',
        conditions jsonb not null default '[]',
        de_minimis jsonb,
        agreement_due boolean,
        jobs_planned numeric(6, 2),
        jobs_created numeric(6, 2),
        voted_on date,
        released_at timestamptz,
        letter_id uuid references documents (id),
        notified_at timestamptz,
        closed_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now()
      );
      create index awards_call on awards (call_id, state, id);
      create index awards_axis on awards (axis_id);
      create index awards_organization on awards (organization_id);
      create index awards_envelope on awards (envelope_id);
      create index awards_deliberation on awards (deliberation_id);
      create index awards_letter on awards (letter_id);
      create index awards_voted on awards (voted_on, id);
      alter table past_aids add constraint past_aids_award foreign key (award_id) references awards (id);
      create unique index past_aids_award on past_aids (award_id);
      create table agreements (
        id uuid primary key,
        award_id uuid not null unique references awards (id),
        number text not null unique,
        state text not null default 'drafted' check (state in ('drafted', 'sent', 'signed')),
        advance_share int not null check (advance_share between 0 and 10000),
        document_id uuid references documents (id),
        signed_file_id uuid references stored_files (id),
        signed_on date,
        ends_on date,
        version int not null default 1,
        created_at timestamptz not null default now(),
        check (state <> 'signed' or signed_on is not null)
      );
      create index agreements_document on agreements (document_id);
      create index agreements_signed_file on agreements (signed_file_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table past_aids drop constraint past_aids_award;
      drop index past_aids_award;
      drop table agreements, awards, deliberations;
    `);
  }
}
