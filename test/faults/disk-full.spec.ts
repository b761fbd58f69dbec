import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FolderStorage } from '../../src/kernel/storage/folder-storage.js';
import type { Running } from '../journeys/stage/processes.js';
import { openStage, type Stage } from '../journeys/stage/stage.js';
import { prepareDrafts, type Drafts } from './stage/drafts.js';

const PAPER = 700_000;

describe('a store that fails in the middle', () => {
  it('shows nothing half written, and nothing of it stays', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ea-store-'));
    const storage = new FolderStorage(folder);
    const broken = Readable.from(
      (function* () {
        yield Buffer.alloc(70_000, 'a');
        throw new Error('the line was cut');
      })(),
    );
    await expect(storage.put('paper-1', broken)).rejects.toThrow('the line was cut');
    await expect(storage.get('paper-1')).rejects.toThrow();
    expect(bytesUnder(folder)).toBe(0);
    rmSync(folder, { recursive: true });
  });
});

/** A disk of two megabytes, where this account may mount one. */
const disk = mkdtempSync(join(tmpdir(), 'ea-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]).status === 0;
if (!mounted) process.stderr.write('Not checked: a full disk (this account may not mount one)\n');

afterAll(() => {
  if (mounted) execFileSync('umount', ['-l', disk]);
  rmSync(disk, { recursive: true, force: true });
});

(mounted ? describe : describe.skip)('the disk is full', () => {
  let stage: Stage;
  let api: Running;
  let drafts: Drafts;
  let id: string;

  beforeAll(async () => {
    stage = await openStage({ DATA_DIR: join(disk, 'data') });
    mkdirSync(join(disk, 'data'));
    drafts = await prepareDrafts(stage.app, 2);
    id = drafts.ids[0] ?? '';
    await stage.rows(`delete from attachments where application_id = any($1::uuid[]) and field = 'statutes'`, [
      drafts.ids,
    ]);
    api = await stage.start('api');
    await stage.start('worker');
    fill();
  }, 60_000);

  afterAll(() => stage.close());

  it('an upload is refused in plain words, as something that may pass', async () => {
    const answer = await upload();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).not.toBeNull();
    expect(await answer.text()).toMatch(/Rien n’est perdu/);
  });

  it('and nothing half stored is to be seen', async () => {
    const list = await ask('GET', `applications/${id}/attachments`);
    const { items } = (await list.json()) as { items: { field: string; state: string }[] };
    expect(items.filter(({ field, state }) => field === 'statutes' && state !== 'uploading')).toEqual([]);
    expect(await stage.count(`select count(*) from stored_files where policy = 'attachment'`)).toBe(0);
  });

  it('while drafts are still saved', async () => {
    const read = (await (await ask('GET', `applications/${id}`)).json()) as { version: number };
    const saved = await ask(
      'PUT',
      `applications/${id}/answers`,
      { answers: { title: 'Saved all the same' } },
      read.version,
    );
    expect(saved.status).toBe(200);
    expect((await fetch(`${api.address}/ready`)).status).toBe(200);
  });

  it('and once there is room again the same paper comes through', async () => {
    rmSync(join(disk, 'ballast'));
    expect((await upload()).status).toBe(204);
    await stage.settled();
    expect(
      await stage.count(
        `select count(*) from attachments where application_id = $1 and field = 'statutes' and state = 'clean'`,
        [id],
      ),
    ).toBe(1);
    expect(await stage.broken()).toEqual([]);
  });

  function ask(method: string, path: string, body?: object, version?: number): Promise<Response> {
    const headers = {
      authorization: `Bearer ${drafts.token}`,
      'idempotency-key': `disk-${method}-${path}`.slice(-70),
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(version ? { 'if-match': `"v${version}"` } : {}),
    };
    return fetch(`${api.address}/api/v1/${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  }

  /** Sends one paper by tus; answers the first refusal, or the last answer. */
  async function upload(): Promise<Response> {
    const authorization = `Bearer ${drafts.token}`;
    const metadata = { applicationId: id, field: 'statutes', name: 'statuts.pdf', type: 'application/pdf' };
    const begun = await fetch(`${api.address}/api/v1/uploads`, {
      method: 'POST',
      headers: {
        authorization,
        'tus-resumable': '1.0.0',
        'upload-length': String(PAPER),
        'upload-metadata': Object.entries(metadata)
          .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
          .join(','),
      },
    });
    if (begun.status >= 400) return begun;
    const location = new URL(begun.headers.get('location') ?? '', api.address);
    return fetch(location, {
      method: 'PATCH',
      headers: {
        authorization,
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      },
      body: Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(PAPER - 9, '\n')]),
    });
  }
});

/** Leaves about a hundred kilobytes of room. */
function fill(): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - 120_000)));
}

function bytesUnder(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => statSync(join(folder, path)))
    .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
}
