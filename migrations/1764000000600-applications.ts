import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications, their communes, attachments, uploads in quarantine and supplement requests. */
export class Applications1764000000600 implements MigrationInterface {
  name = 'Applications1764000000600';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table applications (
        id uuid primary key,
        call_id uuid not null references calls (id),
        call_revision_id uuid not null references call_revisions (id),
        form_revision_id uuid not null references form_revisions (id),
        round_id uuid references rounds (id),
        axis_id uuid not null references axes (id),
        organization_id uuid not null references organizations (id),
        number text unique,
        state text not null default 'draft' check (state in ('draft', 'submitted', 'incomplete', 'lapsed',
          'admissible', 'inadmissible', 'scheduled', 'recommended', 'redirected', 'proposed', 'awarded', 'refused',
          'withdrawn')),
        title text not null default '',
        answers jsonb not null default '{}',
        asked_amount bigint check (asked_amount >= 0),
        budget_total bigint check (budget_total >= 0),
        jobs_planned numeric(6, 2),
        officer_id uuid references persons (id),
        checked_at timestamptz,
        check_report jsonb,
        certified_by uuid references persons (id),
        submitted_at timestamptz,
        implicit_refusal_on date,
        implicit_refusal_flagged_at timestamptz,
        ground text,
        announced_at timestamptz,
        imported boolean not null default false,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check (state = 'draft' or number is not null),
        check (state = 'draft' or submitted_at is not null)
      );
      create unique index applications_one_draft on applications (call_id, organization_id) where state = 'draft';
      create index applications_organization on applications (organization_id);
      create index applications_by_state on applications (call_id, state, submitted_at desc, id desc);
      create index applications_by_date on applications (call_id, submitted_at desc, id desc);
      create index applications_filed on applications (submitted_at desc, id desc) where submitted_at is not null;
      create index applications_officer on applications (officer_id);
      create index applications_round on applications (round_id);
      create index applications_axis on applications (axis_id);
      create index applications_form_revision on applications (form_revision_id);
      create index applications_call_revision on applications (call_revision_id);
      create index applications_certified_by on applications (certified_by);
      create index applications_clock on applications (implicit_refusal_on)
        where state in ('submitted', 'incomplete', 'admissible', 'scheduled', 'recommended', 'proposed');
      create index applications_title on applications using gin (fold(title) gin_trgm_ops);

      create table application_communes (
        id uuid primary key,
        application_id uuid not null references applications (id) on delete cascade,
        commune_id uuid not null references communes (id),
        main boolean not null default false,
        state text not null,
        submitted_at timestamptz,
        created_at timestamptz not null default now(),
        unique (application_id, commune_id)
      );
      create index application_communes_list on application_communes
        (commune_id, state, submitted_at desc, application_id desc);
      create function application_communes_follow() returns trigger language plpgsql as $$
      begin
        update application_communes set state = new.state, submitted_at = new.submitted_at
          where application_id = new.id
            and (state, submitted_at) is distinct from (new.state, new.submitted_at);
        return null;
      end $$;
      create trigger application_communes_follow after update of state, submitted_at on applications
        for each row when (old.state is distinct from new.state or old.submitted_at is distinct from new.submitted_at)
        execute function application_communes_follow();

      create table attachments (
        id uuid primary key,
        application_id uuid not null references applications (id) on delete cascade,
        field text not null,
        name text not null,
        declared_type text not null,
        size bigint not null check (size >= 0),
        state text not null check (state in ('uploading', 'quarantined', 'clean', 'refused', 'replaced')),
        refusal text,
        scanned boolean not null default false,
        upload_id text unique,
        file_id uuid references stored_files (id),
        uploaded_by uuid references persons (id),
        created_at timestamptz not null default now()
      );
      create index attachments_application on attachments (application_id);
      create index attachments_file on attachments (file_id);
      create index attachments_uploaded_by on attachments (uploaded_by);
      create index attachments_waiting on attachments (created_at) where state in ('uploading', 'quarantined');

      create table supplement_requests (
        id uuid primary key,
        application_id uuid not null references applications (id),
        asked_by uuid references persons (id),
        asked_at timestamptz not null default clock_now(),
        due_on date not null,
        items jsonb not null check (jsonb_array_length(items) > 0),
        state text not null default 'asked' check (state in ('asked', 'answered', 'lapsed')),
        answers jsonb not null default '{}',
        ended_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now()
      );
      create index supplement_requests_application on supplement_requests (application_id);
      create index supplement_requests_asked_by on supplement_requests (asked_by);
      create unique index supplement_requests_one_open on supplement_requests (application_id) where state = 'asked';
      create index supplement_requests_due on supplement_requests (due_on) where state = 'asked';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table supplement_requests, attachments, application_communes, applications;
      drop function application_communes_follow;
    `);
  }
}
