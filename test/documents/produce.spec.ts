import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Documents, DocumentsQueries, type DocumentOrder } from '../../src/documents/documents.public.js';
import { Files } from '../../src/kernel/storage/files.js';
import { Storage } from '../../src/kernel/storage/storage.js';
import { openTestApp, type TestApp } from '../app.js';
import { anEntry, anOrder } from './order.js';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ PUBLIC_URL: 'https://aides.example.fr' });
});
afterAll(() => app.close());

describe('a document', () => {
  it('is produced once, sealed, stored, recorded and journaled', async () => {
    const entry = await anEntry(app);
    const order = anOrder(entry);
    const ref = await app.verb(Documents).produce(order);

    expect(ref.checkCode).toMatch(/^[2-9B-DF-HJ-NP-TV-XZ]{4}(-[2-9B-DF-HJ-NP-TV-XZ]{4}){2}$/);
    const file = await app.verb(Files).find(ref.fileId);
    const bytes = await buffer(await app.verb(Files).open(file));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.includes('/ByteRange')).toBe(true);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(ref.sha256);
    expect(file).toMatchObject({ name: 'lettre.pdf', policy: 'test.letters', sha256: ref.sha256 });

    const latest = await app.verb(DocumentsQueries).latest('award', order.subject.id, 'award_letter');
    expect(latest).toMatchObject({ id: ref.id, sealed: true, issuedAt: entry.at });
    const journal = await app.database.rows<{ data: unknown }>(
      `select data from journal where subject_type = 'document' and subject_id = $1 and verb = 'produced'`,
      [ref.id],
    );
    expect(journal).toEqual([
      { data: { kind: 'award_letter', subjectType: 'award', subjectId: order.subject.id, entryId: entry.id } },
    ]);
  });

  it('is the same document when it is asked again', async () => {
    const order = anOrder(await anEntry(app));
    const first = await app.verb(Documents).produce(order);
    expect(await app.verb(Documents).produce(order)).toEqual(first);
  });

  it('is one document when four workers produce it at the same time, and no bytes of the others stay', async () => {
    const order = anOrder(await anEntry(app));
    const kept: string[] = [];
    const storage = app.app.get(Storage);
    const put = storage.put.bind(storage);
    storage.put = (key, ...rest) => {
      kept.push(key);
      return put(key, ...rest);
    };
    const refs = await Promise.all([1, 2, 3, 4].map(() => app.verb(Documents).produce(order)));
    storage.put = put;

    expect(new Set(refs.map((ref) => ref.id)).size).toBe(1);
    const rows = await app.database.rows(`select 1 from documents where entry_id = $1`, [order.entry.id]);
    expect(rows).toHaveLength(1);
    expect(kept).toHaveLength(4);
    const stillThere = await Promise.all(kept.map((key) => storage.get(key).then(closed, () => false)));
    expect(stillThere.filter(Boolean)).toHaveLength(1);
  });

  it('makes nothing visible when the database refuses it', async () => {
    const order: DocumentOrder = { ...anOrder(await anEntry(app)), locale: 'de' as 'fr' };
    await expect(app.verb(Documents).produce(order)).rejects.toThrow();
    expect(await app.database.rows(`select 1 from stored_files where subject_id = $1`, [order.subject.id])).toEqual([]);
  });
});

async function closed(stream: { destroy(): unknown }): Promise<boolean> {
  stream.destroy();
  return true;
}
