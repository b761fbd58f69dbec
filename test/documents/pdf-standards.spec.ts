import { beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { renderPdf } from '../../src/documents/render/render-pdf.js';
import { sampleLetter, sampleMinutes, type SampleDocument } from '../../src/documents/render/sample-documents.js';
import { canRun, inspect, type Inspected, onDisk, output, readAloud, scan } from './pdf-inspection.js';

const render = (sample: SampleDocument) => renderPdf(sample.blocks, sample.meta);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const words = (text: string) => text.split(/\s+/u).filter(Boolean);

describe('a decision letter', () => {
  let pdf: Uint8Array;
  let read: Inspected;
  beforeAll(async () => {
    pdf = await render(sampleLetter());
    read = await inspect(pdf);
  });

  it('says its language and title, is tagged, and fits on one page', () => {
    expect(read).toMatchObject({ pages: 1, marked: true, language: 'fr-FR' });
    expect(read.title).toBe("Notification d'attribution d'une subvention");
  });

  it('declares PDF/A-2a and PDF/UA-1', () => {
    expect(read.xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    expect(read.xmp).toMatch(/<pdfuaid:part>1</);
  });

  it('is structured as one reads it', () => {
    const [page = []] = read.roles;
    expect(page.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2']);
    expect(page.filter((role) => ['L', 'Figure', 'Link'].includes(role))).toEqual(['L', 'Link', 'Figure', 'Link']);
    expect(read.alternatives).toContain('Code à scanner pour vérifier que cette lettre est authentique');
  });

  it('is well formed, with every font embedded, cut down and readable', () => {
    if (!canRun('qpdf', 'pdffonts')) return;
    expect(output('qpdf', '--check', onDisk(pdf))).toContain('No syntax or stream encoding errors');
    const fonts = output('pdffonts', onDisk(pdf)).trim().split('\n').slice(2);
    expect(fonts).toHaveLength(3);
    for (const font of fonts) expect(font).toMatch(/\+SourceSans3-\S+ +CID TrueType +Identity-H +yes yes yes /);
  });

  it('is read aloud word for word', () => {
    if (!canRun('pdfinfo')) return;
    const heard = readAloud(pdf).join(' ');
    expect(heard).toContain(
      'le conseil métropolitain a décidé d’accorder à votre structure une subvention de 18 500 €',
    );
    expect(heard).toContain(
      'recours contentieux devant le tribunal administratif de Lille, par courrier ou par l’application www.telerecours.fr',
    );
    expect(heard).toContain(
      'Association Les Bobines du Ferrain À l’attention de Mme Awa Lefèvre, présidente 14, rue du Tissage 59200 Tourcoing',
    );
    expect(heard).not.toContain('Page 1');
  });

  it('carries a code that a telephone can read', () => {
    if (!canRun('pdftoppm', 'zbarimg')) return;
    expect(scan(pdf)).toBe('https://entreprendre.example/verifier/EA-2026-0001');
  });

  it('is the same to the byte when made again, and another when the data change', async () => {
    expect(sha256(await render(sampleLetter()))).toBe(sha256(pdf));
    expect(sha256(await render(sampleLetter('EA-2026-0002')))).not.toBe(sha256(pdf));
  });
});

describe('minutes over several pages', () => {
  const ROWS = 30;
  let pdf: Uint8Array;
  let read: Inspected;
  beforeAll(async () => {
    pdf = await render(sampleMinutes(ROWS));
    read = await inspect(pdf);
  });

  it('number their pages and repeat the header of the table without saying it twice', () => {
    expect(read.pages).toBe(3);
    expect(read.roles.flat().filter((role) => role === 'TH')).toHaveLength(4 + 5 + ROWS + 1);
    if (!canRun('pdfinfo')) return;
    expect(readAloud(pdf).filter((word) => word === 'Commune')).toHaveLength(1);
  });

  it('say every cell of the table, in order', () => {
    if (!canRun('pdfinfo')) return;
    const heard = readAloud(pdf).join(' ');
    const table = sampleMinutes(ROWS).blocks.find((block) => block.kind === 'table');
    const rows = table?.kind === 'table' ? table.rows : [];
    const said = rows.map((row) => words(row.join(' ')).join(' ').replace(/'/g, '’'));
    expect(said.filter((row) => !heard.includes(row))).toEqual([]);
  });

  it('never leave a heading alone at the foot of a page', async () => {
    for (let rows = 20; rows < 40; rows += 1) {
      const { roles } = await inspect(await render(sampleMinutes(rows)));
      for (const page of roles) expect(page.at(-1)).not.toMatch(/^H\d$/);
    }
  });
});

describe('difficult data', () => {
  const { meta } = sampleLetter();

  it('keep the file valid: markup in the title, missing characters, a word wider than the page, a cell taller than it', async () => {
    const pdf = await renderPdf(
      [
        { kind: 'title', text: 'Coutures & <Cie>' },
        {
          kind: 'paragraph',
          text: 'Un sourire 😀, du chinois 中文, un trait\u00ad d’union caché\tet une tabulation\nà la ligne',
        },
        { kind: 'paragraph', text: 'x'.repeat(300) },
        { kind: 'table', columns: [{ header: 'Un' }, { header: 'Deux' }], rows: [['a', 'mot '.repeat(2_000)], []] },
        { kind: 'list', items: [] },
        { kind: 'pageBreak' },
        { kind: 'heading', text: 'Seul titre de la page', level: 2 },
      ],
      { ...meta, title: 'Coutures & <Cie> 😀', language: 'en' },
    );
    const read = await inspect(pdf);
    expect(read).toMatchObject({ title: 'Coutures & <Cie> [?]', language: 'en-GB', marked: true });
    expect(read.xmp).toContain('Coutures &amp; &lt;Cie&gt; [?]');
    if (!canRun('qpdf', 'pdfinfo')) return;
    expect(output('qpdf', '--check', onDisk(pdf))).toContain('No syntax or stream encoding errors');
    const heard = readAloud(pdf);
    expect(heard.join(' ')).toContain(
      'Un sourire [?], du chinois [?], un trait d’union caché et une tabulation à la ligne',
    );
    expect(heard.filter((word) => word === 'mot')).toHaveLength(2_000);
  });

  it('refuse a moment that is none', async () => {
    await expect(renderPdf([], { ...meta, createdAt: 'demain' })).rejects.toThrow(RangeError);
  });
});
