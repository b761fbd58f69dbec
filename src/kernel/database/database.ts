import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Pool } from 'pg';
import { requestContext, AlreadyAnswered } from '../http/request-context.js';
import type { Tx } from './data-source.js';

/** The transaction that verbs and reads of this call chain take part in, where there is one. */
const shared = new AsyncLocalStorage<Tx>();

/** The only way to the database: reads by SQL, writes in one transaction a verb. */
@Injectable()
export class Database {
  constructor(readonly source: DataSource) {}

  private get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  /** Rows of a hand-written read. */
  async rows<T>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    const tx = shared.getStore();
    if (tx) return rowsWithin<T>(tx, sql, values);
    const result = await this.pool.query(sql, values as unknown[]);
    return result.rows as T[];
  }

  /** Rows of a read on a hot path: the statement is prepared once per connection under this name. */
  async prepared<T>(name: string, sql: string, values: readonly unknown[]): Promise<T[]> {
    const tx = shared.getStore();
    if (tx) return rowsWithin<T>(tx, sql, values);
    const result = await this.pool.query({ name, text: sql, values: values as unknown[] });
    return result.rows as T[];
  }

  /** The first row, or null. */
  async row<T>(sql: string, values: readonly unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(sql, values))[0] ?? null;
  }

  /** The instant of the law: the database's clock, which demonstrations may shift. */
  async now(tx?: Tx): Promise<Date> {
    const rows = tx
      ? ((await tx.query('select clock_now() as now')) as { now: Date }[])
      : await this.prepared<{ now: Date }>('clock_now', 'select clock_now() as now', []);
    const now = rows[0]?.now;
    if (!now) throw new Error('the database gave no time');
    return now;
  }

  /**
   * Runs a verb in one transaction. Where the request carries an Idempotency-Key, the key is claimed first and
   * the answer stored with the change itself, so that a retry after any crash gives the same answer.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const outer = shared.getStore();
    if (outer) return work(outer);
    const claim = requestContext.getStore()?.claim;
    if (!claim || claim.taken) return this.source.transaction(work);
    claim.taken = true;
    try {
      return await this.source.transaction(async (tx) => {
        const claimed = (await tx.query(
          `insert into idempotency_keys (actor_key, key, fingerprint, status, response)
           values ($1, $2, $3, $4, 'null') on conflict do nothing returning key`,
          [claim.actorKey, claim.key, claim.fingerprint, claim.status],
        )) as unknown[];
        if (claimed.length === 0) throw new AlreadyAnswered();
        const answer = await work(tx);
        await tx.query(`update idempotency_keys set response = $3 where actor_key = $1 and key = $2`, [
          claim.actorKey,
          claim.key,
          JSON.stringify(answer ?? null),
        ]);
        return answer;
      });
    } catch (fault) {
      if (!(fault instanceof AlreadyAnswered)) claim.taken = false;
      throw fault;
    }
  }

  /**
   * Runs verbs as parts of one transaction: those that `work` calls take part in it, read what it wrote, and pass or
   * fall with it. A refusal must leave `work`, so that nothing half done stays.
   */
  together<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.source.transaction((tx) => shared.run(tx, () => work(tx)));
  }

  /** The same, and nothing of it stays: to know what would happen. */
  async rehearse<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const found: T[] = [];
    const over = new Error('rehearsed');
    try {
      await this.together(async (tx) => {
        found.push(await work(tx));
        throw over;
      });
    } catch (fault) {
      if (fault !== over) throw fault;
    }
    return found[0] as T;
  }
}

/** As `rows` answers them: TypeORM alone gives updates another shape than reads. */
async function rowsWithin<T>(tx: Tx, sql: string, values: readonly unknown[]): Promise<T[]> {
  if (!tx.queryRunner) throw new Error('a transaction has a connection');
  const { records } = (await tx.queryRunner.query(sql, values as unknown[], true)) as { records: T[] };
  return records;
}
