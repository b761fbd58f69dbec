import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of filed applications by the amount they ask for, the highest first. */
export class ListByAmount1764000001500 implements MigrationInterface {
  name = 'ListByAmount1764000001500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index applications_by_amount on applications (coalesce(asked_amount, 0) desc, id desc)
        where submitted_at is not null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index applications_by_amount;`);
  }
}
