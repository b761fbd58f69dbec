/**
 * Before the suites: one PostgreSQL for the run (shared with any other run at the same time) and in it a template
 * database with every migration applied, which each test file clones. The template's name holds the fingerprint of
 * the migrations, so it is made again only when they change.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from '../../scripts/build.mjs';
import { buildFront } from '../../scripts/front.mjs';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const DATA = join(ROOT, 'var', 'test-cluster');
const ONE_AT_A_TIME = 4_202_601;

export default async function startCluster() {
  const { failures } = await build();
  for (const failure of failures) console.error(failure);
  // tests without pages run all the same
  await buildFront().catch((error) => console.error(error.message));
  const server = await start();
  globalThis.testCluster = server;
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void server.stop().finally(() => process.exit(130)));
  const { socketDir: host, port, user } = server;
  // Tests without a database run all the same; the others say why theirs is missing.
  const template = await makeTemplate({ host, port, user }).catch((error) => {
    console.error('The migrations do not apply:', error);
    return null;
  });
  process.env.TEST_CLUSTER = JSON.stringify({ host, port, user, template });
}

async function start() {
  const { startEmbeddedPostgres } = await built('src/kernel/database/embedded-postgres.js');
  try {
    return await startEmbeddedPostgres({ dataDir: DATA, fast: true });
  } catch (error) {
    // It does not wait for the disk, so a crash of the machine can ruin it; nothing in it is worth keeping.
    console.error(`The test database is made again: ${error.message}`);
    rmSync(DATA, { recursive: true, force: true });
    return startEmbeddedPostgres({ dataDir: DATA, fast: true });
  }
}

async function makeTemplate(server) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ ...server, database: 'postgres' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [ONE_AT_A_TIME]);
    await sweep(client);
    const template = `template_ea_${fingerprint()}`;
    const known = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (known.rowCount > 0) return template;
    const draft = `${template}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await migrate({ ...server, database: draft });
    await client.query(`alter database ${draft} rename to ${template}`);
    return template;
  } finally {
    await client.end();
  }
}

/** Applies every migration of the built program; leaves the database empty while there is none. */
async function migrate(connection) {
  if (!existsSync(join(ROOT, 'dist', 'src', 'kernel', 'database', 'data-source.js'))) return;
  await import('reflect-metadata');
  const { createDataSource } = await built('src/kernel/database/data-source.js');
  const source = createDataSource(connection, { pool: 2 });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

/** Drops what killed runs left, and the templates of other migrations that nobody has used for the run. */
async function sweep(client) {
  const idle = 'not exists (select 1 from pg_stat_activity where pg_stat_activity.datname = pg_database.datname)';
  const left = await client.query(`select datname from pg_database where datname like 'test\\_%' and ${idle}`);
  for (const { datname } of left.rows) {
    if (!isAlive(Number(datname.split('_')[1]))) await client.query(`drop database if exists ${datname}`);
  }
  const templates = await client.query(
    `select datname from pg_database where datname like 'template\\_ea\\_%' and datname not like '%draft' order by oid desc offset 4`,
  );
  for (const { datname } of templates.rows)
    await client.query(`drop database if exists ${datname}`).catch(() => undefined);
}

function fingerprint() {
  const hash = createHash('sha256');
  const folder = join(ROOT, 'dist', 'migrations');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.js')) : [];
  for (const name of files.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function built(path) {
  return import(pathToFileURL(join(ROOT, 'dist', path)).href);
}
