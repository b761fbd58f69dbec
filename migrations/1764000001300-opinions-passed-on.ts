import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In what capacity somebody receives a link: a colleague to whom the commune passes a request on. */
export class OpinionsPassedOn1764000001300 implements MigrationInterface {
  name = 'OpinionsPassedOn1764000001300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table links add column capacity text not null default '';`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table links drop column capacity;`);
  }
}
