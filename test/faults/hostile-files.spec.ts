import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Quarantine } from '../../src/applications/attachments/quarantine.js';
import { openScene, type Scene } from '../applications/scene.js';
import { papersOf, sendPaper } from '../applications/sending.js';
import { cast, signIn } from '../cast.js';
import { EICAR } from '../support/fake-clamd.js';
import { docx, gifScript, jpeg, overlappingDocx, pdfArchive, pdfPage, png } from '../support/hostile-files.js';

const FIELD = 'otherPapers';

let scene: Scene;
let base: string;
beforeAll(async () => {
  scene = await openScene();
  await scene.app.app.listen(0, '127.0.0.1');
  base = await scene.app.app.getUrl();
});
afterAll(() => scene.app.close());

/** Sends each file, lets it be checked, and answers what the holder then reads of each, by name. */
async function checked(files: Readonly<Record<string, Buffer>>): Promise<Map<unknown, Record<string, unknown>>> {
  const found: Record<string, unknown>[] = [];
  for (const [name, bytes] of Object.entries(files)) {
    const { id } = await scene.draft({ withoutPapers: true });
    await sendPaper(scene, base, { applicationId: id, field: FIELD, name, bytes, pieces: 20_000_000 });
    await scene.app.settle();
    found.push(...(await papersOf(scene, id)));
  }
  return new Map(found.map((paper) => [paper['name'], paper]));
}

const reasonFor = (paper: Record<string, unknown> | undefined) => (paper?.['why'] as { fr: string } | null)?.fr ?? '';

describe('files made to harm', () => {
  it('are refused where they lie about themselves or would overwhelm their reader, and say what to do', async () => {
    const papers = await checked({
      'virus.pdf': Buffer.from(EICAR),
      'caché.pdf': Buffer.from(`%PDF-1.7\n${EICAR}`),
      'script.png': gifScript,
      'page.pdf': Buffer.from(`<html><script>alert(1)</script>%PDF-1.7`),
      'programme.pdf': Buffer.from('MZ\x90\0'),
      'archive.pdf': docx(),
      'macro.docx': Buffer.from('PK\x03\x04 not an archive'),
      'photo.jpg': png(),
      'immense.png': png(60_000, 60_000),
      'immense.jpg': jpeg(65_500, 65_500),
      'bombe.docx': docx(Buffer.alloc(60_000_000)),
      'emboîtée.docx': overlappingDocx(500),
    });
    expect([...papers.values()].map(({ state, href }) => [state, href])).toEqual(
      Array.from({ length: papers.size }, () => ['refused', null]),
    );
    for (const name of ['virus.pdf', 'caché.pdf']) expect(reasonFor(papers.get(name))).toContain('antivirus');
    for (const name of ['immense.png', 'immense.jpg']) expect(reasonFor(papers.get(name))).toContain('démesurée');
    for (const name of ['bombe.docx', 'emboîtée.docx']) expect(reasonFor(papers.get(name))).toContain('se déplie');
    expect(reasonFor(papers.get('script.png'))).toContain('ne contient pas ce que son nom annonce');
    expect(readdirSync(scene.app.verb(Quarantine).folder)).toEqual([]);
  });

  it('are served inert where they are two things at once: one type, no guessing, no script, as an attachment', async () => {
    const papers = await checked({
      'deux.pdf': pdfPage,
      'valise.pdf': pdfArchive(),
      'valise.png': Buffer.concat([png(), docx()]),
      'sain.docx': docx(),
    });
    const { headers } = await signIn(scene.app, cast.amina);
    for (const { name, state, href } of papers.values()) {
      expect([name, state]).toEqual([name, 'clean']);
      const plain = await fetch(`${base}${String(href)}`, { headers: { ...headers } });
      expect(plain.headers.get('content-disposition')).toMatch(/^attachment;/);
      expect(plain.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
      const beside = await fetch(`${base}${String(href)}?as=inline`, { headers: { ...headers } });
      for (const answer of [plain, beside]) {
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        expect(answer.headers.get('content-type')).not.toMatch(/html|script|svg|zip;/);
        expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
        await answer.arrayBuffer();
      }
    }
  });

  it('cost no memory: twenty megabytes of bombs are told without unpacking one', async () => {
    const bombs = { 'a.docx': docx(Buffer.alloc(400_000_000)), 'b.docx': docx(Buffer.alloc(3_000_000), 300) };
    let highest = 0;
    const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage.rss())), 5);
    const before = process.memoryUsage.rss();
    const papers = await checked(bombs);
    clearInterval(watch);
    expect([...papers.values()].map(({ state }) => state)).toEqual(['refused', 'refused']);
    expect(highest - before).toBeLessThan(150_000_000);
  }, 30_000);

  it('stay where they belong, whatever their names say', async () => {
    const names = [
      '../../etc/passwd.pdf',
      '..\\..\\windows\\win.pdf',
      '/etc/cron.d/x.pdf',
      '\u202efdp.exe.pdf',
      'CON\0.pdf',
    ];
    const papers = await checked(Object.fromEntries(names.map((name) => [name, Buffer.from('%PDF-1.7\n%%EOF\n')])));
    expect([...papers.keys()]).toEqual(['passwd.pdf', 'win.pdf', 'x.pdf', 'fdp.exe.pdf', 'CON.pdf']);
    expect(existsSync(join(scene.app.verb(Quarantine).folder, '../../etc/passwd.pdf'))).toBe(false);
  });
});

describe('twenty megabytes over a line that is cut every megabyte', () => {
  it('arrive whole, byte for byte', async () => {
    const { id } = await scene.draft({ withoutPapers: true });
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(19_999_991)]);
    const line = await openBadLine(new URL(base), 1_000_000);
    await sendPaper(scene, line.origin, {
      applicationId: id,
      field: FIELD,
      name: 'comptes.pdf',
      bytes,
      pieces: Infinity,
      tries: Array.from({ length: 60 }, () => 20),
    });
    line.server.close();
    expect(line.cuts()).toBeGreaterThanOrEqual(15);
    await scene.app.settle();
    const [paper] = await papersOf(scene, id);
    expect(paper).toMatchObject({ state: 'clean', size: 20_000_000 });
    const { headers } = await signIn(scene.app, cast.amina);
    const back = await fetch(`${base}${String(paper?.['href'])}`, { headers: { ...headers } });
    const hash = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
    expect(hash(new Uint8Array(await back.arrayBuffer()))).toBe(hash(bytes));
  }, 60_000);
});

/** A line to the server that breaks after so many bytes, each time. */
async function openBadLine(to: URL, bytes: number): Promise<{ origin: string; server: Server; cuts: () => number }> {
  let cuts = 0;
  const server = createServer((near) => {
    let sent = 0;
    const far = connect(Number(to.port), to.hostname);
    const cut = (socket: Socket) => socket.resetAndDestroy();
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
    far.on('data', (chunk) => void near.write(chunk));
    far.on('end', () => near.end());
    near.on('end', () => far.end());
    near.on('data', (chunk: Buffer) => {
      sent += chunk.length;
      if (sent <= bytes) return void far.write(chunk);
      cuts += 1;
      // what came before the cut arrives, as on a real line
      far.write(chunk, () => [near, far].forEach(cut));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the line has no port');
  return { origin: `http://127.0.0.1:${address.port}`, server, cuts: () => cuts };
}
