import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls open all year, axes that wait for publication, rounds that may be changed, and closing dates put off. */
export class CallWorkshop1764000001600 implements MigrationInterface {
  name = 'CallWorkshop1764000001600';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table calls add column rhythm text not null default 'rounds' check (rhythm in ('rounds', 'permanent'));
      alter table axes add column published_at timestamptz;
      update axes set published_at = calls.created_at from calls where calls.id = axes.call_id and calls.state <> 'draft';
      alter table rounds add column version int not null default 1;

      create table round_extensions (
        id uuid primary key,
        round_id uuid not null references rounds (id),
        organization_id uuid references organizations (id),
        previous_closes_at timestamptz not null,
        closes_at timestamptz not null,
        reason text not null check (length(reason) between 10 and 1000),
        granted_by uuid,
        created_at timestamptz not null default now(),
        check (closes_at > previous_closes_at)
      );
      create index round_extensions_round on round_extensions (round_id, organization_id);
      create index round_extensions_organization on round_extensions (organization_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table round_extensions;
      alter table rounds drop column version;
      alter table axes drop column published_at;
      alter table calls drop column rhythm;
    `);
  }
}
