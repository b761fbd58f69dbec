import pg from 'pg';

/** Where a test's own database is, in the shape `createDataSource` takes. */
export interface TestConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

/** A database for one test file. */
export interface TestDatabase {
  readonly connection: TestConnection;
  /** Cuts what is still connected and drops the database. */
  drop(): Promise<void>;
}

/** One PostgreSQL a run, with its templates. */
export interface Cluster {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** Null when the migrations do not apply. */
  readonly template: string | null;
}

let opened = 0;

/**
 * A database of one's own with every migration applied and no row, cloned in some tens of milliseconds.
 *
 * @param content 'migrated', 'empty' for a test of the migrations themselves, or the name of another template
 */
export async function openTestDatabase(content = 'migrated'): Promise<TestDatabase> {
  const { host, port, user, template } = cluster();
  if (template === null) throw new Error('The migrations do not apply: see the beginning of the output.');
  opened += 1;
  const database = `test_${process.pid}_${opened}_${Date.now().toString(36)}`;
  const source = content === 'migrated' ? template : content === 'empty' ? 'template0' : content;
  await administer((client) => client.query(`create database ${database} template ${source}`));
  return {
    connection: { host, port, user, database },
    drop: () => administer((client) => client.query(`drop database if exists ${database} with (force)`)),
  };
}

/** The PostgreSQL of this run. @throws Error outside Jest */
export function cluster(): Cluster {
  const described = process.env['TEST_CLUSTER'];
  if (!described) throw new Error('There is no test cluster: run the tests with the configuration of jest.config.mjs.');
  return JSON.parse(described) as Cluster;
}

async function administer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const { host, port, user } = cluster();
  const client = new pg.Client({ host, port, user, database: 'postgres' });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
