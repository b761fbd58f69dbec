import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/kernel/config/config.js';
import { FolderStorage } from '../../src/kernel/storage/folder-storage.js';
import { S3Storage } from '../../src/kernel/storage/s3-storage.js';
import type { Storage } from '../../src/kernel/storage/storage.js';

interface S3Server {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
}
type S3rver = new (options: Record<string, unknown>) => S3Server;

const folder = mkdtempSync(join(tmpdir(), 'ea-storage-'));
const bytes = randomBytes(9_000_000);
const sha256 = createHash('sha256').update(bytes).digest('hex');

/** The one contract both stores keep. */
function keepsTheContract(open: () => Storage): void {
  it('gives back what was put, with its size and SHA-256', async () => {
    const storage = open();
    const stored = await storage.put(
      'first',
      Readable.from([bytes.subarray(0, 5_000_000), bytes.subarray(5_000_000)]),
      'application/pdf',
    );
    expect(stored).toEqual({ size: bytes.length, sha256 });
    const read = await buffer(await storage.get('first'));
    expect(createHash('sha256').update(read).digest('hex')).toBe(sha256);
  });

  it('takes bytes as well as streams', async () => {
    const stored = await open().put('small', new TextEncoder().encode('bonjour'), 'text/plain');
    expect(stored.size).toBe(7);
    expect((await buffer(await open().get('small'))).toString()).toBe('bonjour');
  });

  it('shows nothing of a put that failed half-way', async () => {
    async function* cut(): AsyncGenerator<Buffer> {
      yield bytes.subarray(0, 100_000);
      throw new Error('line cut');
    }
    await expect(open().put('broken', Readable.from(cut()), 'application/pdf')).rejects.toThrow('line cut');
    await expect(open().get('broken').then(buffer)).rejects.toThrow();
  });

  it('forgets what is deleted', async () => {
    await open().put('gone', new Uint8Array([1]), 'text/plain');
    await open().delete('gone');
    await expect(open().get('gone').then(buffer)).rejects.toThrow();
  });
}

describe('files in a folder', () => {
  keepsTheContract(() => new FolderStorage(join(folder, 'files')));

  it('never leaves the folder, whatever the key', async () => {
    const storage = new FolderStorage(join(folder, 'files'));
    for (const key of ['../evil', 'a/b', '', 'A', 'é', '..']) {
      await expect(storage.put(key, new Uint8Array([1]))).rejects.toThrow('storage key');
    }
  });

  it('leaves no partial file behind', () => {
    const left = readdirSync(join(folder, 'files'), { recursive: true }).map(String);
    expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('files in an object store', () => {
  let server: S3Server;
  let storage: S3Storage;

  beforeAll(async () => {
    const S3rver = createRequire(import.meta.url)('s3rver') as S3rver;
    server = new S3rver({
      port: 0,
      address: '127.0.0.1',
      silent: true,
      directory: join(folder, 's3'),
      configureBuckets: [{ name: 'files' }],
    });
    const { port } = await server.run();
    storage = new S3Storage(
      readConfig(
        {},
        {
          S3_ENDPOINT: `http://127.0.0.1:${port}`,
          S3_BUCKET: 'files',
          S3_ACCESS_KEY_ID: 'S3RVER',
          S3_SECRET_ACCESS_KEY: 'S3RVER',
        },
      ),
    );
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  keepsTheContract(() => storage);
});
