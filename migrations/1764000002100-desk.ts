import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The desk: full-text search over filed applications, the orders of their list, saved views and exports. */
export class Desk1764000002100 implements MigrationInterface {
  name = 'Desk1764000002100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create text search configuration folded_french (copy = pg_catalog.french);
      alter text search configuration folded_french
        alter mapping for hword, hword_part, word with public.unaccent, french_stem;
      alter text search configuration folded_french
        alter mapping for numword, numhword, hword_numpart with public.unaccent, simple;

      -- what of a form is searched as text, and what is filtered by its value
      alter table form_revisions
        add column text_keys jsonb generated always as (jsonb_path_query_array(definition,
          '$.sections[*].fields[*] ? ((@.kind == "text" || @.kind == "longText") && @.key != "title").key')) stored,
        add column fact_keys jsonb generated always as (jsonb_path_query_array(definition,
          '$.sections[*].fields[*] ? (@.kind == "choice" || @.kind == "choices" || @.kind == "number" || @.kind == "money"
            || @.kind == "percent" || @.kind == "date" || @.kind == "commune" || @.kind == "communes"
            || @.kind == "statement").key')) stored;

      create table application_search (
        application_id uuid primary key references applications (id) on delete cascade,
        submitted_at timestamptz not null,
        words tsvector not null,
        facts jsonb not null default '{}',
        created_at timestamptz not null default now()
      );
      create index application_search_words on application_search using gin (words);
      create index application_search_facts on application_search using gin (facts jsonb_path_ops);
      create table search_words (
        word text primary key,
        shown text not null,
        created_at timestamptz not null default now()
      );
      create index search_words_near on search_words using gin (word gin_trgm_ops);
      create index search_words_prefix on search_words (word text_pattern_ops);

      -- words are learnt in their order, so that two filings never wait for each other in a circle
      create function application_searched(which uuid) returns void language sql as $$
        with file as materialized (
          select a.id, a.submitted_at, a.answers, f.fact_keys,
            concat_ws(' ', replace(a.number, '-', ' '), a.title, o.siren, o.siret, o.rna) as heading,
            concat_ws(' ', o.legal_name, o.acronym, (select string_agg(k.name, ' ') from application_communes c
              join communes k on k.id = c.commune_id where c.application_id = a.id)) as bearer,
            left((select string_agg(a.answers ->> t.key, ' ') from jsonb_array_elements_text(f.text_keys) t (key)), 20000) as body
          from applications a join organizations o on o.id = a.organization_id
          join form_revisions f on f.id = a.form_revision_id
          where a.id = which and a.submitted_at is not null),
        kept as (
          insert into application_search (application_id, submitted_at, words, facts)
          select id, submitted_at, setweight(to_tsvector('folded_french', heading), 'A')
              || setweight(to_tsvector('folded_french', bearer), 'B') || to_tsvector('folded_french', coalesce(body, '')),
            coalesce((select jsonb_object_agg(t.key, answers -> t.key) from jsonb_array_elements_text(fact_keys) t (key)
              where answers ? t.key), '{}')
          from file on conflict (application_id) do update
            set submitted_at = excluded.submitted_at, words = excluded.words, facts = excluded.facts)
        insert into search_words (word, shown)
        select fold(s.shown), min(s.shown)
        from file, regexp_split_to_table(lower(concat_ws(' ', heading, bearer, body)), '[^[:alpha:]]+') s (shown)
        where length(s.shown) between 4 and 30
          and not exists (select 1 from search_words w where w.word = fold(s.shown))
        group by 1 order by 1 on conflict do nothing $$;

      create function application_searched_again() returns trigger language plpgsql as $$
      begin
        case tg_table_name
          when 'applications' then perform application_searched(new.id);
          when 'organizations' then
            perform application_searched(a.id) from applications a where a.organization_id = new.id;
          else perform application_searched(d.application_id) from (select distinct application_id from changed) d
            join application_search s on s.application_id = d.application_id;
        end case;
        return null;
      end $$;
      create trigger applications_searched after insert or update of number, title, answers, submitted_at, organization_id,
        form_revision_id on applications for each row when (new.submitted_at is not null)
        execute function application_searched_again();
      create trigger organizations_searched after update of legal_name, acronym, siren, siret, rna on organizations
        for each row when ((old.legal_name, old.acronym, old.siren, old.siret, old.rna)
          is distinct from (new.legal_name, new.acronym, new.siren, new.siret, new.rna))
        execute function application_searched_again();
      create trigger communes_searched_in after insert on application_communes referencing new table as changed
        for each statement execute function application_searched_again();
      create trigger communes_searched_out after delete on application_communes referencing old table as changed
        for each statement execute function application_searched_again();
      select application_searched(id) from applications where submitted_at is not null;

      drop index applications_officer;
      create index applications_officer on applications (officer_id, submitted_at desc, id desc);
      drop index applications_axis;
      create index applications_axis on applications (axis_id, submitted_at desc, id desc);
      create index applications_in_state on applications (state, submitted_at desc, id desc) where submitted_at is not null;
      create index applications_by_title on applications (left(fold(title), 100), id) where submitted_at is not null;
      create index applications_by_clock on applications ((coalesce(case when state in ('submitted', 'incomplete',
        'admissible', 'scheduled', 'recommended', 'proposed') or (state in ('awarded', 'refused') and announced_at is null
        and not imported) then implicit_refusal_on end, 'infinity')), id) where submitted_at is not null;

      create table saved_views (
        id uuid primary key,
        owner_id uuid not null references persons (id),
        name text not null check (length(name) between 1 and 80),
        shared boolean not null default false,
        filters jsonb not null,
        columns text[] not null,
        version int not null default 1,
        created_at timestamptz not null default now()
      );
      create unique index saved_views_name on saved_views (owner_id, fold(name));
      create index saved_views_shared on saved_views (shared) where shared;
      create table default_views (
        person_id uuid primary key references persons (id),
        view_id uuid not null references saved_views (id) on delete cascade,
        created_at timestamptz not null default now()
      );
      create index default_views_view on default_views (view_id);

      create table exports (
        id uuid primary key,
        person_id uuid not null references persons (id),
        kind text not null check (kind in ('csv', 'xlsx', 'zip')),
        locale text not null check (locale in ('fr', 'en')),
        wish jsonb not null,
        rows int,
        finished_at timestamptz,
        created_at timestamptz not null default clock_now()
      );
      create index exports_person on exports (person_id, created_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table exports, default_views, saved_views;
      drop index applications_by_clock, applications_by_title, applications_in_state, applications_axis, applications_officer;
      create index applications_axis on applications (axis_id);
      create index applications_officer on applications (officer_id);
      drop trigger applications_searched on applications;
      drop trigger organizations_searched on organizations;
      drop trigger communes_searched_in on application_communes;
      drop trigger communes_searched_out on application_communes;
      drop function application_searched_again, application_searched;
      drop table search_words, application_search;
      alter table form_revisions drop column text_keys, drop column fact_keys;
      drop text search configuration folded_french;
    `);
  }
}
