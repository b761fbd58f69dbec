import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The authority with its dated parameters, its communes, territories and the communes' delegates. */
export class Territory1764000000300 implements MigrationInterface {
  name = 'Territory1764000000300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table authorities (
        id uuid primary key,
        name text not null,
        short_name text not null,
        siren text not null check (siren ~ '^[0-9]{9}$'),
        siret text not null check (siret ~ '^[0-9]{14}$'),
        address text not null,
        service text not null,
        email text not null,
        phone text not null,
        signatory jsonb not null,
        court jsonb not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        unique (siren)
      );
      create table authority_parameters (
        id uuid primary key,
        authority_id uuid not null references authorities (id),
        name text not null,
        value jsonb not null,
        valid_from date not null,
        source text not null,
        created_at timestamptz not null default now(),
        unique (authority_id, name, valid_from)
      );
      create table communes (
        id uuid primary key,
        authority_id uuid not null references authorities (id),
        insee text not null check (insee ~ '^[0-9AB]{5}$'),
        name text not null,
        siren text,
        population int,
        postal_codes text[] not null default '{}',
        longitude double precision,
        latitude double precision,
        parent_id uuid references communes (id),
        member_from date,
        member_until date,
        created_at timestamptz not null default now(),
        unique (insee)
      );
      create index communes_authority on communes (authority_id);
      create index communes_parent on communes (parent_id);
      create table territory_sets (
        id uuid primary key,
        authority_id uuid not null references authorities (id),
        name text not null,
        note text not null default '',
        valid_from date not null,
        valid_until date,
        created_at timestamptz not null default now()
      );
      create index territory_sets_authority on territory_sets (authority_id);
      create table territories (
        id uuid primary key,
        set_id uuid not null references territory_sets (id),
        name text not null,
        created_at timestamptz not null default now(),
        unique (set_id, name)
      );
      create table territory_communes (
        id uuid primary key,
        set_id uuid not null references territory_sets (id),
        territory_id uuid not null references territories (id),
        commune_id uuid not null references communes (id),
        created_at timestamptz not null default now(),
        unique (set_id, commune_id)
      );
      create index territory_communes_territory on territory_communes (territory_id);
      create index territory_communes_commune on territory_communes (commune_id);
      create table mandates (
        id uuid primary key,
        commune_id uuid not null references communes (id),
        name text not null,
        email text not null,
        capacity text not null,
        locale text not null default 'fr' check (locale in ('fr', 'en')),
        valid_from date not null,
        valid_until date,
        version int not null default 1,
        created_at timestamptz not null default now(),
        check (valid_until is null or valid_until >= valid_from)
      );
      create index mandates_commune on mandates (commune_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table mandates, territory_communes, territories, territory_sets, communes, authority_parameters, authorities;
    `);
  }
}
