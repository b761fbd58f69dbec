import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their roles, sessions, one-use links and rate limits. */
export class Accounts1764000000200 implements MigrationInterface {
  name = 'Accounts1764000000200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table persons (
        id uuid primary key,
        email text not null check (email = lower(email)),
        given_name text not null default '',
        family_name text not null default '',
        locale text not null default 'fr' check (locale in ('fr', 'en')),
        phone text,
        state text not null default 'active' check (state in ('invited', 'active', 'disabled')),
        password_hash text,
        totp_secret text,
        totp_pending text,
        totp_confirmed_at timestamptz,
        totp_last_step bigint,
        version int not null default 1,
        created_at timestamptz not null default now(),
        unique (email)
      );
      create table person_roles (
        id uuid primary key,
        person_id uuid not null references persons (id),
        role text not null check (role in ('officer', 'lead', 'finance', 'admin')),
        created_at timestamptz not null default now(),
        unique (person_id, role)
      );
      create table sessions (
        id uuid primary key,
        token_hash text not null unique,
        person_id uuid references persons (id),
        guest jsonb,
        second_factor_at timestamptz,
        last_seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        revoked_at timestamptz,
        device text not null default '',
        opened_by text not null default 'link' check (opened_by in ('link', 'password', 'seat', 'guest')),
        created_at timestamptz not null default now(),
        check ((person_id is null) <> (guest is null))
      );
      create index sessions_person on sessions (person_id) where revoked_at is null;
      create index sessions_expiry on sessions (expires_at);
      create table links (
        id uuid primary key,
        token_hash text not null unique,
        purpose text not null check (purpose in ('sign_in', 'first_admin', 'invitation', 'opinion', 'seat')),
        person_id uuid references persons (id),
        email text,
        name text not null default '',
        locale text not null default 'fr' check (locale in ('fr', 'en')),
        subject_type text,
        subject_id uuid,
        code_hash text,
        expires_at timestamptz not null,
        used_at timestamptz,
        revoked_at timestamptz,
        created_at timestamptz not null default now()
      );
      create index links_person on links (person_id);
      create index links_expiry on links (expires_at);
      create index links_subject on links (subject_type, subject_id);
      create table rate_limits (
        key text primary key,
        points int not null default 0,
        expire bigint
      );
      alter table standings add constraint standings_person foreign key (person_id) references persons (id);
      alter table bars add constraint bars_person foreign key (person_id) references persons (id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table bars drop constraint bars_person;
      alter table standings drop constraint standings_person;
      drop table rate_limits, links, sessions, person_roles, persons;
    `);
  }
}
