import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import { readConfig } from '../src/kernel/config/config.js';
import type { SettingKey } from '../src/kernel/config/settings.js';
import { Database } from '../src/kernel/database/database.js';
import { Effects } from '../src/kernel/jobs/effects.js';
import { HandlerRegistry } from '../src/kernel/jobs/handler-registry.js';
import { Relay } from '../src/kernel/jobs/relay.js';
import { buildApp } from '../src/runtime.js';
import { openTestDatabase } from './cluster/database.js';

/** The whole application on a database of its own, without queues: effects run when the test says so. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  /** A provider of the application: `verb(SubmitApplication).run(actor, input)`. */
  verb<T>(type: Type<T>): T;
  /** Runs everything that follows from the journal, in order, until nothing is left. */
  settle(): Promise<void>;
  /** Moves the database clock to an instant (it goes on from there). */
  moveClockTo(instant: string): Promise<void>;
  close(): Promise<void>;
}

/** Boots the application for one test file. */
export async function openTestApp(settings: Partial<Record<SettingKey, string>> = {}): Promise<TestApp> {
  const base = await openTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'ea-test-'));
  const config = readConfig({}, { DATA_DIR: folder, LOG_LEVEL: 'silent', DATABASE_POOL: '10', ...settings });
  const given = config.get('SECRET_KEY');
  const secretKey = given ? Buffer.from(given, 'base64') : randomBytes(32);
  const app = await buildApp({ config, connection: base.connection, secretKey });
  const database = app.get(Database);
  return {
    app,
    database,
    verb: (type) => app.get(type, { strict: false }),
    settle: () => settle(app),
    async moveClockTo(instant) {
      await database.rows(
        `insert into clock_shift (shift) values ($1::timestamptz - now())
         on conflict (one) do update set shift = excluded.shift`,
        [instant],
      );
    },
    async close() {
      await app.close();
      await base.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function settle(app: NestFastifyApplication): Promise<void> {
  app.get(HandlerRegistry).collect();
  const relay = app.get(Relay);
  const effects = app.get(Effects);
  for (let next = await relay.expand(500); next; next = await relay.expand(500)) {
    for (const row of next.rows) await effects.run(row.entry_id, row.handler);
  }
}
