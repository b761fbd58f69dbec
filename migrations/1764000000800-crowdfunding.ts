import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Crowdfunding campaigns linked to an application and their dated readings. */
export class Crowdfunding1764000000800 implements MigrationInterface {
  name = 'Crowdfunding1764000000800';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table campaigns (
        id uuid primary key,
        application_id uuid not null references applications (id) on delete cascade,
        platform text not null,
        slug text not null,
        url text not null,
        name text not null default '',
        goal bigint check (goal >= 0),
        starts_on date,
        ends_on date,
        state text not null default 'announced' check (state in ('announced', 'running', 'succeeded', 'failed',
          'cancelled')),
        refreshed_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now(),
        unique (application_id, url)
      );
      create index campaigns_refresh on campaigns (refreshed_at) where state in ('announced', 'running');
      create table campaign_readings (
        id uuid primary key,
        campaign_id uuid not null references campaigns (id) on delete cascade,
        raised bigint not null check (raised >= 0),
        supporters int not null default 0 check (supporters >= 0),
        read_on date not null,
        method text not null check (method in ('manual', 'api')),
        proof_file_id uuid references stored_files (id),
        person_id uuid references persons (id),
        created_at timestamptz not null default now(),
        check (method = 'api' or proof_file_id is not null)
      );
      create index campaign_readings_campaign on campaign_readings (campaign_id, read_on desc);
      create index campaign_readings_proof on campaign_readings (proof_file_id);
      create index campaign_readings_person on campaign_readings (person_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table campaign_readings, campaigns;`);
  }
}
