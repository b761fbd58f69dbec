import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls with their dated revisions, rounds, axes, forms, grids and envelopes. */
export class Calls1764000000500 implements MigrationInterface {
  name = 'Calls1764000000500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table calls (
        id uuid primary key,
        authority_id uuid not null references authorities (id),
        slug text not null unique check (slug ~ '^[a-z0-9-]{3,60}$'),
        number_prefix text not null check (number_prefix ~ '^[A-Z]{2,4}$'),
        title jsonb not null,
        summary jsonb not null,
        state text not null default 'draft' check (state in ('draft', 'published', 'closed')),
        version int not null default 1,
        created_at timestamptz not null default now()
      );
      create index calls_authority on calls (authority_id);
      create table call_revisions (
        id uuid primary key,
        call_id uuid not null references calls (id),
        number int not null,
        valid_from date not null,
        parameters jsonb not null,
        texts jsonb not null default '{}',
        published_at timestamptz,
        created_at timestamptz not null default now(),
        unique (call_id, number)
      );
      create table axes (
        id uuid primary key,
        call_id uuid not null references calls (id),
        code text not null,
        label jsonb not null,
        rules jsonb not null default '{}',
        position int not null default 0,
        created_at timestamptz not null default now(),
        unique (call_id, code)
      );
      create table rounds (
        id uuid primary key,
        call_id uuid not null references calls (id),
        name text not null,
        opens_at timestamptz not null,
        closes_at timestamptz not null,
        grace_minutes int not null default 0 check (grace_minutes between 0 and 1440),
        committee_on date,
        created_at timestamptz not null default now(),
        check (closes_at > opens_at),
        unique (call_id, name)
      );
      create table form_revisions (
        id uuid primary key,
        call_id uuid not null references calls (id),
        number int not null,
        definition jsonb not null,
        published_at timestamptz,
        created_at timestamptz not null default now(),
        unique (call_id, number)
      );
      create table grids (
        id uuid primary key,
        call_id uuid not null references calls (id),
        axis_id uuid references axes (id),
        number int not null,
        definition jsonb not null,
        published_at timestamptz,
        created_at timestamptz not null default now(),
        unique (call_id, number)
      );
      create index grids_axis on grids (axis_id);
      create table envelopes (
        id uuid primary key,
        call_id uuid not null references calls (id),
        year int not null,
        axis_id uuid references axes (id),
        amount bigint not null check (amount >= 0),
        version int not null default 1,
        created_at timestamptz not null default now()
      );
      create unique index envelopes_once on envelopes (call_id, year, axis_id) nulls not distinct;
      create index envelopes_axis on envelopes (axis_id);

      create function published_is_frozen() returns trigger language plpgsql as $$
      begin
        if old.published_at is not null then raise exception 'a published revision is frozen'; end if;
        return coalesce(new, old);
      end $$;
      create trigger call_revisions_frozen before update or delete on call_revisions
        for each row execute function published_is_frozen();
      create trigger form_revisions_frozen before update or delete on form_revisions
        for each row execute function published_is_frozen();
      create trigger grids_frozen before update or delete on grids
        for each row execute function published_is_frozen();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table envelopes, grids, form_revisions, rounds, axes, call_revisions, calls;
      drop function published_is_frozen;
    `);
  }
}
