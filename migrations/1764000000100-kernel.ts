import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Journal, relay, effects, standings, counters, idempotency keys and stored files. */
export class Kernel1764000000100 implements MigrationInterface {
  name = 'Kernel1764000000100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create extension if not exists unaccent;
      create extension if not exists pg_trgm;

      -- the one clock of the law is the database's; only demonstrations and tests may shift it
      create table clock_shift (
        one boolean primary key default true check (one),
        shift interval not null,
        created_at timestamptz not null default now()
      );
      create function clock_now() returns timestamptz language sql stable as
        $$ select now() + coalesce((select shift from clock_shift), interval '0') $$;
      create function paris_today() returns date language sql stable as
        $$ select (clock_now() at time zone 'Europe/Paris')::date $$;
      create function fold(value text) returns text language sql immutable parallel safe as
        $$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;

      create table journal (
        id uuid primary key,
        at timestamptz not null default clock_now(),
        actor_kind text not null check (actor_kind in ('person', 'guest', 'system', 'anonymous')),
        actor_id uuid,
        actor_name text not null,
        subject_type text not null,
        subject_id uuid not null,
        position int not null,
        verb text not null,
        from_state text,
        to_state text,
        data jsonb not null default '{}',
        previous_digest text,
        digest text not null,
        created_at timestamptz not null default now(),
        unique (subject_type, subject_id, position)
      );
      create index journal_at on journal (at, id);
      create index journal_actor on journal (actor_id, at) where actor_id is not null;
      create index journal_verb on journal (subject_type, verb, at);

      create table relay_pending (
        entry_id uuid primary key references journal (id),
        created_at timestamptz not null default now()
      );

      create function journal_chain() returns trigger language plpgsql as $$
      declare last record;
      begin
        select position, digest into last from journal
          where subject_type = new.subject_type and subject_id = new.subject_id
          order by position desc limit 1;
        new.position := coalesce(last.position, 0) + 1;
        new.previous_digest := last.digest;
        new.digest := journal_digest(new);
        return new;
      end $$;

      create function journal_digest(entry journal) returns text language sql stable as $$
        select encode(sha256(convert_to(concat_ws(E'\\x1f',
          coalesce(entry.previous_digest, ''), entry.id, extract(epoch from entry.at), entry.actor_kind,
          coalesce(entry.actor_id::text, ''), entry.actor_name, entry.subject_type, entry.subject_id,
          entry.position, entry.verb, coalesce(entry.from_state, ''), coalesce(entry.to_state, ''),
          entry.data::text), 'utf8')), 'hex') $$;

      create function journal_frozen() returns trigger language plpgsql as $$
      begin raise exception 'the journal is append-only'; end $$;

      create function journal_announce() returns trigger language plpgsql as $$
      begin insert into relay_pending (entry_id) values (new.id); return null; end $$;

      create trigger journal_chain before insert on journal for each row execute function journal_chain();
      create trigger journal_announce after insert on journal for each row execute function journal_announce();
      create trigger journal_frozen before update or delete on journal for each row execute function journal_frozen();

      create table effects (
        entry_id uuid not null references journal (id),
        handler text not null,
        queue text not null,
        enqueued_at timestamptz not null default now(),
        done_at timestamptz,
        attempts int not null default 0,
        last_error text,
        created_at timestamptz not null default now(),
        primary key (entry_id, handler)
      );
      create index effects_undone on effects (enqueued_at) where done_at is null;

      create table idempotency_keys (
        actor_key text not null,
        key text not null,
        fingerprint text not null,
        status int not null,
        response json not null,
        created_at timestamptz not null default now(),
        primary key (actor_key, key)
      );
      create index idempotency_keys_age on idempotency_keys (created_at);

      create table counters (
        name text not null,
        year int not null,
        value int not null check (value >= 0),
        created_at timestamptz not null default now(),
        primary key (name, year)
      );

      create table standings (
        id uuid primary key,
        person_id uuid not null,
        subject_type text not null,
        subject_id uuid not null,
        standing text not null,
        source text not null,
        created_at timestamptz not null default now(),
        unique (person_id, subject_type, subject_id, standing)
      );
      create index standings_subject on standings (subject_type, subject_id);

      create table bars (
        id uuid primary key,
        person_id uuid not null,
        application_id uuid not null,
        reason text not null,
        created_at timestamptz not null default now(),
        unique (person_id, application_id)
      );
      create index bars_application on bars (application_id);

      create table stored_files (
        id uuid primary key,
        name text not null,
        media_type text not null,
        size bigint not null check (size >= 0),
        sha256 text not null,
        storage_key text not null unique,
        policy text not null,
        subject_type text not null,
        subject_id uuid not null,
        created_at timestamptz not null default now()
      );
      create index stored_files_subject on stored_files (subject_type, subject_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function journal_digest;
      drop table stored_files, bars, standings, counters, idempotency_keys, effects, relay_pending, journal;
      drop function journal_announce, journal_frozen, journal_chain, fold, paris_today, clock_now;
      drop table clock_shift;
      drop extension pg_trgm;
      drop extension unaccent;
    `);
  }
}
