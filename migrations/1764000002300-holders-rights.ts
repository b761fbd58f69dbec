import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who opened a file, exports asked, erasures asked, holds on retention and what was purged. The journal stops keeping
 * the names of people who have an account: their number is enough, and the name comes from the account while there is one.
 */
export class HoldersRights1764000002300 implements MigrationInterface {
  name = 'HoldersRights1764000002300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table applications add column purged_at timestamptz;
      alter table persons add column erased_at timestamptz;

      create table openings (
        id uuid primary key,
        application_id uuid not null references applications (id) on delete cascade,
        -- the person, or the link a guest came by
        reader_id uuid not null,
        person_id uuid references persons (id),
        role text not null check (role in ('officer', 'lead', 'finance', 'admin', 'committee', 'commune')),
        hour timestamptz not null,
        things text[] not null,
        created_at timestamptz not null default now(),
        unique (application_id, reader_id, hour)
      );
      create index openings_list on openings (application_id, hour desc, id desc);
      create index openings_person on openings (person_id);

      create table data_exports (
        id uuid primary key,
        person_id uuid not null references persons (id),
        organization_id uuid references organizations (id),
        expires_at timestamptz not null,
        created_at timestamptz not null default now()
      );
      create index data_exports_person on data_exports (person_id, created_at);
      create index data_exports_organization on data_exports (organization_id);

      create table erasure_requests (
        id uuid primary key,
        person_id uuid not null references persons (id),
        state text not null default 'asked' check (state in ('asked', 'accepted', 'executed', 'refused',
          'withdrawn')),
        message text not null default '',
        asked_at timestamptz not null default clock_now(),
        due_on date not null,
        answered_by uuid references persons (id),
        answered_at timestamptz,
        ground text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        check (state <> 'refused' or ground is not null)
      );
      create unique index erasure_requests_one_open on erasure_requests (person_id)
        where state in ('asked', 'accepted');
      create index erasure_requests_person on erasure_requests (person_id);
      create index erasure_requests_answered_by on erasure_requests (answered_by);
      create index erasure_requests_list on erasure_requests (state, due_on, id);

      create table retention_holds (
        id uuid primary key,
        application_id uuid not null references applications (id),
        reason text not null check (reason in ('litigation', 'control', 'recovery', 'archives')),
        note text not null default '',
        until date not null,
        set_by uuid references persons (id),
        lifted_at timestamptz,
        lifted_by uuid references persons (id),
        created_at timestamptz not null default now()
      );
      create unique index retention_holds_one on retention_holds (application_id) where lifted_at is null;
      create index retention_holds_application on retention_holds (application_id);
      create index retention_holds_until on retention_holds (until) where lifted_at is null;
      create index retention_holds_set_by on retention_holds (set_by);
      create index retention_holds_lifted_by on retention_holds (lifted_by);

      create index applications_kept on applications (state, updated_at, id) where purged_at is null;

      insert into authority_parameters (id, authority_id, name, value, valid_from, source)
      select gen_random_uuid(), a.id, v.name, v.value::text::jsonb, date '2018-05-25', v.source from authorities a, (values
        ('retention_draft_months', 12, 'RGPD art. 5-1 e : un an après la dernière modification'),
        ('retention_refused_months', 60, 'RGPD art. 5-1 e : cinq ans après la fin du dossier'),
        ('retention_granted_months', 120, 'Instruction DAF/DPACI/RES/2009/018 : dix ans après le dernier versement')
      ) v (name, value, source) on conflict do nothing;
    `);
    await db.query(`
      create or replace function journal_chain() returns trigger language plpgsql as $$
      declare last record;
      begin
        -- a person is named by their account: the journal can forget nobody, so it must know nobody by name
        if new.actor_kind = 'person' and new.actor_id is not null then new.actor_name := ''; end if;
        select position, digest into last from journal
          where subject_type = new.subject_type and subject_id = new.subject_id
          order by position desc limit 1;
        new.position := coalesce(last.position, 0) + 1;
        new.previous_digest := last.digest;
        new.digest := journal_digest(new);
        return new;
      end $$;

      -- entries of before: the names go, and each chain they are part of is made again, link after link
      alter table journal disable trigger journal_frozen;
      do $$
      declare place int := 1; deepest int;
      begin
        create temporary table renamed on commit drop as
          select distinct subject_type, subject_id from journal
          where actor_kind = 'person' and actor_id is not null and actor_name <> '';
        update journal set actor_name = ''
          where actor_kind = 'person' and actor_id is not null and actor_name <> '';
        select max(j.position) into deepest from journal j join renamed r using (subject_type, subject_id);
        while place <= coalesce(deepest, 0) loop
          update journal j set previous_digest = before.digest
            from renamed r left join journal before on before.subject_type = r.subject_type
              and before.subject_id = r.subject_id and before.position = place - 1
            where j.subject_type = r.subject_type and j.subject_id = r.subject_id and j.position = place;
          update journal j set digest = journal_digest(j) from renamed r
            where j.subject_type = r.subject_type and j.subject_id = r.subject_id and j.position = place;
          place := place + 1;
        end loop;
        drop table renamed;
      end $$;
      alter table journal enable trigger journal_frozen;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace function journal_chain() returns trigger language plpgsql as $$
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
      delete from authority_parameters where name like 'retention\\_%';
      drop index applications_kept;
      drop table retention_holds, erasure_requests, data_exports, openings;
      alter table persons drop column erased_at;
      alter table applications drop column purged_at;
    `);
  }
}
