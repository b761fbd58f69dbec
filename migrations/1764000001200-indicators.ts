import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes of the public figures: the awards that are public by date, and the main commune of a project. */
export class Indicators1764000001200 implements MigrationInterface {
  name = 'Indicators1764000001200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index awards_public on awards (voted_on desc, id desc)
        where outcome = 'award' and state in ('notified', 'agreed', 'running', 'closed');
      create index application_communes_main on application_communes (application_id, main desc, commune_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index awards_public, application_communes_main;`);
  }
}
