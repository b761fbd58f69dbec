import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The structures that apply, their people and the aid they have had. */
export class Organizations1764000000400 implements MigrationInterface {
  name = 'Organizations1764000000400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table organizations (
        id uuid primary key,
        legal_name text not null,
        acronym text,
        legal_form text not null check (legal_form in ('association', 'foundation', 'mutual', 'union', 'scop', 'scic',
          'cae', 'cooperative', 'company')),
        siren text check (siren ~ '^[0-9]{9}$'),
        siret text check (siret ~ '^[0-9]{14}$'),
        rna text check (rna ~ '^W[0-9A-Z]{9}$'),
        founded_on date,
        address text not null default '',
        head_office_commune_id uuid references communes (id),
        website text,
        esus text not null default 'none' check (esus in ('none', 'seeking', 'approved')),
        esus_approved_on date,
        esus_valid_until date,
        work_integration text check (work_integration in ('EI', 'ETTI', 'AI', 'ACI')),
        single_undertaking text[] not null default '{}',
        fictional boolean not null default false,
        version int not null default 1,
        created_at timestamptz not null default now(),
        check (siret is null or siren = left(siret, 9))
      );
      create unique index organizations_siret on organizations (siret) where siret is not null;
      create index organizations_siren on organizations (siren);
      create index organizations_rna on organizations (rna);
      create index organizations_head_office on organizations (head_office_commune_id);
      create index organizations_name on organizations using gin (fold(legal_name) gin_trgm_ops);
      create index organizations_by_name on organizations (left(fold(legal_name), 100), (id::text));
      create table organization_people (
        id uuid primary key,
        organization_id uuid not null references organizations (id),
        person_id uuid references persons (id),
        name text not null,
        email text,
        capacity text not null default '',
        role text not null check (role in ('owner', 'editor', 'reader', 'representative')),
        valid_from date not null,
        valid_until date,
        version int not null default 1,
        created_at timestamptz not null default now()
      );
      create index organization_people_organization on organization_people (organization_id);
      create index organization_people_person on organization_people (person_id);
      create table past_aids (
        id uuid primary key,
        organization_id uuid not null references organizations (id),
        siren text not null check (siren ~ '^[0-9]{9}$'),
        funder text not null,
        amount bigint not null check (amount >= 0),
        granted_on date not null,
        regime text not null check (regime in ('de_minimis', 'sgei', 'none')),
        object text not null default '',
        source text not null check (source in ('declared', 'authority')),
        award_id uuid,
        in_kind boolean not null default false,
        created_at timestamptz not null default now()
      );
      create index past_aids_organization on past_aids (organization_id);
      create index past_aids_siren on past_aids (siren, granted_on);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table past_aids, organization_people, organizations;`);
  }
}
