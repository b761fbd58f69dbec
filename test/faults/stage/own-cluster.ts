import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createDataSource } from '../../../src/kernel/database/data-source.js';
import { startEmbeddedPostgres } from '../../../src/kernel/database/embedded-postgres.js';

/** A PostgreSQL of one test's own, that waits for the disk and may be killed. */
export interface OwnCluster {
  /** Ends the server: its sessions with SIGKILL fall silent, with SIGINT they are told. */
  kill(signal: 'SIGKILL' | 'SIGINT'): void;
  /** Starts it again on the same data; it recovers what was committed. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a server; test databases opened from now on in this file come from it. */
export async function openOwnCluster(): Promise<OwnCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'ea-cluster-'));
  const dataDir = join(folder, 'pg');
  let server = await startEmbeddedPostgres({ dataDir });
  const admin = { host: server.socketDir, port: server.port, user: server.user };
  const template = 'template_own';
  const client = new pg.Client({ ...admin, database: 'postgres' });
  await client.connect();
  await client.query(`create database ${template}`);
  const where = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
  await client.end();
  const source = await createDataSource({ ...admin, database: template }, { pool: 2 }).initialize();
  await source.runMigrations({ transaction: 'each' });
  await source.destroy();
  const shared = process.env['TEST_CLUSTER'];
  process.env['TEST_CLUSTER'] = JSON.stringify({ ...admin, template });
  return {
    kill(signal) {
      const lock = readFileSync(join(where.rows[0]?.folder ?? '', 'postmaster.pid'), 'utf8');
      process.kill(Number(lock.split('\n')[0]), signal);
    },
    async start() {
      server = await startEmbeddedPostgres({ dataDir });
    },
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
      process.env['TEST_CLUSTER'] = shared;
    },
  };
}
