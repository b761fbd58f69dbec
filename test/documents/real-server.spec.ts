import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Documents } from '../../src/documents/documents.public.js';
import { selfSignedCertificate } from '../../src/documents/seal/self-signed-certificate.js';
import type { SettingKey } from '../../src/kernel/config/settings.js';
import { Notices } from '../../src/notices/notices.public.js';
import { openTestApp, type TestApp } from '../app.js';
import { sampleNotice } from '../notices/sample-notice.js';
import { anEntry, anOrder } from './order.js';

/** Settings of a server that is no demonstration; the test database is used all the same. */
const real: Partial<Record<SettingKey, string>> = {
  DATABASE_URL: 'postgres://somewhere/else',
  SECRET_KEY: randomBytes(32).toString('base64'),
};
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ea-seal-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function withApp(settings: Partial<Record<SettingKey, string>>, work: (app: TestApp) => Promise<void>) {
  const app = await openTestApp({ ...real, ...settings });
  try {
    await work(app);
  } finally {
    await app.close();
  }
}

async function sealedOf(app: TestApp): Promise<boolean | undefined> {
  const { id } = await app.verb(Documents).produce(anOrder(await anEntry(app)));
  return (await app.database.row<{ sealed: boolean }>(`select sealed from documents where id = $1`, [id]))?.sealed;
}

describe('on a real server', () => {
  it('without a certificate, documents are kept unsealed; without a mail server, mails wait unseen', async () => {
    await withApp({}, async (app) => {
      expect(await sealedOf(app)).toBe(false);
      await app.verb(Notices).plan(null, [sampleNotice('fr')]);
      expect(await app.database.rows(`select state from mails`)).toEqual([{ state: 'planned' }]);
      const fastify = app.app.getHttpAdapter().getInstance();
      for (const url of ['/mailbox', '/api/v1/mails']) {
        expect((await fastify.inject({ method: 'GET', url })).statusCode).toBe(404);
      }
    });
  });

  it('with a certificate, documents are sealed', async () => {
    const path = join(folder, 'seal.p12');
    const validFrom = new Date('2026-01-01T00:00:00Z');
    writeFileSync(path, await selfSignedCertificate({ commonName: 'Test', password: 'secret', validFrom, years: 5 }));
    await withApp({ SEAL_P12: path, SEAL_PASSPHRASE: 'secret' }, async (app) => {
      expect(await sealedOf(app)).toBe(true);
    });
    await expect(withApp({ SEAL_P12: path, SEAL_PASSPHRASE: 'wrong' }, async () => undefined)).rejects.toThrow(
      /SEAL_P12, SEAL_PASSPHRASE/,
    );
  });
});
