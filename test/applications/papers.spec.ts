import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Upload } from 'tus-js-client';
import { Quarantine } from '../../src/applications/attachments/quarantine.js';
import { TidyUploads } from '../../src/applications/attachments/attachments.jobs.js';
import { cast, signIn, type CastPerson } from '../cast.js';
import { EICAR, openFakeClamd, type FakeClamd } from '../support/fake-clamd.js';
import { openScene, refusalOf, type Scene } from './scene.js';
import { papersOf as allPapers, sendPaper, type SentPaper } from './sending.js';

const pdf = (size: number, inside = '') =>
  Buffer.concat([Buffer.from(`%PDF-1.7\n${inside}`), Buffer.alloc(size, 0x20)]);

let scene: Scene;
let base: string;
let scanner: FakeClamd;
let field: string;

beforeAll(async () => {
  scanner = await openFakeClamd();
  scene = await openScene({ CLAMD: scanner.where });
  await scene.app.app.listen(0, '127.0.0.1');
  base = await scene.app.app.getUrl();
  const { id } = await scene.draft();
  field = String((await papersOf(id))[0]?.['field']);
});
afterAll(async () => {
  await scene.app.close();
  scanner.close();
});

const papersOf = (id: string, who?: CastPerson) => allPapers(scene, id, who);
const newest = async (id: string) => (await papersOf(id)).at(-1) ?? {};

type Paper = Omit<SentPaper, 'field'> & { readonly field?: string };

const upload = (paper: Paper) => sendPaper(scene, base, { field, ...paper });

/** What the server answered to a refused upload. */
const answerTo = async (paper: Paper): Promise<string> => {
  const fault = (await refusalOf(upload(paper))) as unknown as { originalResponse: { getBody(): string } };
  return fault.originalResponse.getBody();
};

describe('a paper', () => {
  it('goes through quarantine, is checked, stored and read by those who see the file', async () => {
    const { id } = await scene.draft({ withoutPapers: true });
    const bytes = pdf(200_000);
    await upload({ applicationId: id, name: 'Statuts signés.pdf', bytes });
    expect(await newest(id)).toMatchObject({ name: 'Statuts signés.pdf', state: 'quarantined', href: null });
    await scene.app.settle();
    const paper = await newest(id);
    expect(paper).toMatchObject({ state: 'clean', scanned: true, size: bytes.length });
    const { headers } = await signIn(scene.app, cast.jules);
    const file = await fetch(`${base}${String(paper['href'])}`, { headers: { ...headers } });
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    expect(file.headers.get('x-frame-options')).toBe('DENY');
    expect(sha256(Buffer.from(await file.arrayBuffer()))).toBe(sha256(bytes));
    const beside = await fetch(`${base}${String(paper['href'])}?as=inline`, { headers: { ...headers } });
    expect(beside.headers.get('content-disposition')).toMatch(/^inline;/);
    expect(beside.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(beside.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'self'$/);
    expect(readdirSync(scene.app.verb(Quarantine).folder)).toEqual([]);
    const stranger = await fetch(`${base}${String(paper['href'])}`, {
      headers: { ...(await signIn(scene.app, cast.nora)).headers },
    });
    expect(stranger.status).toBe(404);
    expect((await fetch(`${base}${String(paper['href'])}`)).status).toBe(404);
  });

  it('goes on where a cut connection stopped', async () => {
    const { id } = await scene.draft({ withoutPapers: true });
    const bytes = pdf(300_000);
    const { headers } = await signIn(scene.app, cast.amina);
    const made = await fetch(`${base}/api/v1/uploads`, {
      method: 'POST',
      headers: {
        ...headers,
        'tus-resumable': '1.0.0',
        'upload-length': String(bytes.length),
        'upload-metadata': `applicationId ${b64(id)},field ${b64(field)},name ${b64('bilan.pdf')}`,
      },
    });
    expect(made.status).toBe(201);
    const url = new URL(String(made.headers.get('location')), base);
    await fetch(url, {
      method: 'PATCH',
      headers: {
        ...headers,
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      },
      body: bytes.subarray(0, 100_000),
    });
    const resumed = await new Promise<number>((resolve, reject) => {
      const sending = new Upload(bytes, {
        endpoint: `${base}/api/v1/uploads`,
        uploadUrl: url.href,
        headers: { ...headers },
        onError: reject,
        onSuccess: () => resolve(sending.options.uploadSize ?? bytes.length),
      });
      sending.start();
    });
    expect(resumed).toBe(bytes.length);
    await scene.app.settle();
    expect(await newest(id)).toMatchObject({ state: 'clean', size: bytes.length });
  });

  it('whose last bytes came just before a crash is found by the tidying', async () => {
    const { id } = await scene.draft({ withoutPapers: true });
    const bytes = pdf(1_000);
    const paper = '0199b000-0000-7000-8000-0000000000aa';
    writeFileSync(scene.app.verb(Quarantine).path(paper), bytes);
    await scene.app.database.rows(
      `insert into attachments (id, application_id, field, name, declared_type, size, state, upload_id, uploaded_by, created_at)
       values ($1, $2, $3, 'fin.pdf', '', $4, 'uploading', $6, $5, clock_now() - interval '1 hour')`,
      [paper, id, field, bytes.length, cast.amina.id, paper],
    );
    await scene.app.verb(TidyUploads).run();
    await scene.app.settle();
    expect(await newest(id)).toMatchObject({ state: 'clean' });
  });
});

describe('a paper that cannot be taken', () => {
  it('is refused when its bytes are not what its name says, with the reason in both languages', async () => {
    const { id } = await scene.draft({ withoutPapers: true });
    await upload({
      applicationId: id,
      name: 'programme.pdf',
      bytes: Buffer.from('MZ\x90\0 not a pdf at all'.repeat(10)),
    });
    await scene.app.settle();
    const paper = await newest(id);
    expect(paper).toMatchObject({ state: 'refused', href: null });
    expect((paper['why'] as { fr: string }).fr).toContain('programme.pdf');
    const mails = await scene.app.database.rows<{ recipient: string }>(
      `select recipient from mails where notice = 'applications.paper_refused'`,
    );
    expect(mails).toContainEqual({ recipient: cast.amina.email });
  });

  it('is refused when the scanner finds a virus, and waits while the scanner is away', async () => {
    const { id } = await scene.draft({ withoutPapers: true });
    await upload({ applicationId: id, name: 'virus.pdf', bytes: pdf(1_000, EICAR) });
    scanner.mood = 'away';
    await expect(scene.app.settle()).rejects.toThrow();
    expect(await newest(id)).toMatchObject({ state: 'quarantined' });
    scanner.mood = 'well';
    await runAgain();
    expect(await newest(id)).toMatchObject({ state: 'refused' });
    const kept = readdirSync(scene.app.verb(Quarantine).folder);
    expect(kept).toEqual([]);
  });

  it('is refused before a byte comes: kind, emptiness, size, question, number', async () => {
    const { id } = await scene.draft({ withoutPapers: true });
    expect(await answerTo({ applicationId: id, name: 'macro.exe', bytes: pdf(10) })).toContain(
      'attachment_kind_refused',
    );
    expect(await answerTo({ applicationId: id, name: 'x.pdf', bytes: pdf(10), field: 'title' })).toContain(
      'attachment_question_unknown',
    );
    const { headers } = await signIn(scene.app, cast.amina);
    const huge = await fetch(`${base}/api/v1/uploads`, {
      method: 'POST',
      headers: {
        ...headers,
        'tus-resumable': '1.0.0',
        'upload-length': '20000001',
        'upload-metadata': `applicationId ${b64(id)},field ${b64(field)},name ${b64('x.pdf')}`,
      },
    });
    expect(huge.status).toBe(413);
    expect(await huge.json()).toMatchObject({ code: 'attachment_too_large' });
    const bare = await fetch(`${base}/api/v1/uploads`, {
      method: 'POST',
      headers: { ...headers, 'tus-resumable': '1.0.0' },
    });
    expect(bare.status).toBe(422);
  });

  it('comes from strangers', async () => {
    const { id } = await scene.draft({ withoutPapers: true });
    expect(await answerTo({ applicationId: id, name: 'x.pdf', bytes: pdf(10), who: cast.nora })).toContain('not_found');
    expect(await answerTo({ applicationId: id, name: 'x.pdf', bytes: pdf(10), who: cast.grace })).toContain(
      'reader_cannot_change',
    );
    const url = await upload({ applicationId: id, name: 'x.pdf', bytes: pdf(10) });
    const { headers } = await signIn(scene.app, cast.nora);
    const spied = await fetch(url, { method: 'HEAD', headers: { ...headers, 'tus-resumable': '1.0.0' } });
    expect(spied.status).toBe(404);
    expect((await fetch(url, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } })).status).toBe(401);
  });

  it('plays tricks with its name', async () => {
    const { id } = await scene.draft({ withoutPapers: true });
    const names = ['../../etc/passwd.pdf', 'C:\\temp\\..\\compte.pdf', '\u202efdp.exe.pdf', '...caché\0.pdf'];
    for (const name of names) await upload({ applicationId: id, name, bytes: pdf(100) });
    await scene.app.settle();
    const kept = (await papersOf(id)).map(({ name }) => name);
    expect(kept).toEqual(['passwd.pdf', 'compte.pdf', 'fdp.exe.pdf', 'caché.pdf']);
    expect(existsSync(join(scene.app.verb(Quarantine).folder, '../../etc/passwd.pdf'))).toBe(false);
  });
});

describe('a new version', () => {
  it('takes the place of the former once it is good; both stay readable, with who and when', async () => {
    const { id } = await scene.draft({ withoutPapers: true });
    const readable = async (paper: Record<string, unknown>, who: CastPerson) =>
      (await fetch(`${base}${String(paper['href'])}`, { headers: { ...(await signIn(scene.app, who)).headers } }))
        .status;
    await upload({ applicationId: id, name: 'statuts.pdf', bytes: pdf(10) });
    await scene.app.settle();
    const first = await newest(id);
    await upload({ applicationId: id, name: 'faux.pdf', bytes: Buffer.from('MZ'), replaces: String(first['id']) });
    expect(
      await answerTo({ applicationId: id, name: 'x.pdf', bytes: pdf(9), replaces: String(first['id']) }),
    ).toContain('attachment_version_coming');
    await scene.app.settle();
    expect((await papersOf(id)).map(({ state }) => state)).toEqual(['clean', 'refused']);
    await upload({
      applicationId: id,
      name: 'statuts 2.pdf',
      bytes: pdf(20),
      replaces: String(first['id']),
      who: cast.jules,
    });
    expect((await papersOf(id)).at(0)).toMatchObject({ state: 'clean' });
    await scene.app.settle();
    const [former, , current] = await papersOf(id);
    expect(former).toMatchObject({
      id: first['id'],
      state: 'replaced',
      by: 'Amina Belkacem',
      endedBy: 'Jules Carpentier',
    });
    expect(String(former?.['endedAt'])).toMatch(/^20/);
    expect(current).toMatchObject({ state: 'clean', replaces: first['id'], endedAt: null, by: 'Jules Carpentier' });
    expect(await readable(former ?? {}, cast.amina)).toBe(200);
    expect(await readable(former ?? {}, cast.nora)).toBe(404);
    expect(
      await answerTo({ applicationId: id, name: 'x.pdf', bytes: pdf(9), replaces: String(first['id']) }),
    ).toContain('attachment_version_unknown');
    const verbs = await scene.app.database.rows<{ verb: string }>(
      `select verb from journal where subject_id = $1 order by at, id`,
      [first['id']],
    );
    expect(verbs.map(({ verb }) => verb)).toEqual(['received', 'cleaned', 'replaced']);
  });

  it('takes no more room than the former, and may not be of another question', async () => {
    const { id } = await scene.draft({ withoutPapers: true });
    const one = { applicationId: id, field: 'bankDetails', name: 'rib.pdf', bytes: pdf(10) };
    await upload(one);
    await scene.app.settle();
    const rib = String((await newest(id))['id']);
    expect(await answerTo(one)).toContain('attachment_too_many');
    expect(await answerTo({ ...one, field, replaces: rib })).toContain('attachment_version_unknown');
    await upload({ ...one, replaces: rib });
    await scene.app.settle();
    expect((await papersOf(id)).map(({ state }) => state)).toEqual(['replaced', 'clean']);
  });

  it('and the former of a draft may both be taken out for good', async () => {
    const { id } = await scene.draft({ withoutPapers: true });
    await upload({ applicationId: id, name: 'a.pdf', bytes: pdf(10) });
    await scene.app.settle();
    const first = await newest(id);
    await upload({ applicationId: id, name: 'b.pdf', bytes: pdf(20), replaces: String(first['id']) });
    await scene.app.settle();
    for (const paper of await papersOf(id)) {
      const url = `/applications/${id}/attachments/${String(paper['id'])}`;
      expect((await scene.send(cast.amina, { method: 'DELETE', url })).body).toMatchObject({ removed: true });
    }
    await scene.app.settle();
    expect(await papersOf(id)).toEqual([]);
    expect((await fetch(`${base}${String(first['href'])}`)).status).toBe(404);
  });
});

describe('papers of a draft', () => {
  it('are taken out again', async () => {
    const { id } = await scene.draft({ withoutPapers: true });
    await upload({ applicationId: id, name: 'x.pdf', bytes: pdf(10) });
    await scene.app.settle();
    const paper = await newest(id);
    const url = `/applications/${id}/attachments/${String(paper['id'])}`;
    expect((await scene.send(cast.nora, { method: 'DELETE', url })).status).toBe(404);
    expect((await scene.send(cast.amina, { method: 'DELETE', url })).body).toMatchObject({ removed: true });
    await scene.app.settle();
    expect(await papersOf(id)).toEqual([]);
    expect((await fetch(`${base}${String(paper['href'])}`)).status).toBe(404);
  });

  it('are closed once filed', async () => {
    const { id } = await scene.filed();
    expect(await answerTo({ applicationId: id, name: 'x.pdf', bytes: pdf(10) })).toContain('attachment_not_asked');
  });
});

/** What the relay's sweep does: the effects nobody finished run again. */
async function runAgain(): Promise<void> {
  const { Effects } = await import('../../src/kernel/jobs/effects.js');
  const undone = await scene.app.database.rows<{ entry_id: string; handler: string }>(
    `select entry_id, handler from effects where done_at is null`,
  );
  for (const { entry_id, handler } of undone) await scene.app.verb(Effects).run(entry_id, handler);
  await scene.app.settle();
}

function b64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
