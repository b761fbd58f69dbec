import QRCode from 'qrcode';
import PDFDocument from 'pdfkit';
import type { DocumentBlock, Inline } from '../src/documents/render/blocks.js';
import type { Font, GlyphRun } from 'fontkit';
import { type Face, faces } from '../src/documents/render/fonts.js';
import { renderPdf } from '../src/documents/render/render-pdf.js';
import { sampleLetter, sampleMinutes, type SampleDocument } from '../src/documents/render/sample-documents.js';

const ROUNDS = 7;

/** Letters a CPU-second against bare pdfkit: the same words, fonts and word memory, without tags, archive format or layout. */
export async function run(): Promise<{ name: string; ratio: number; limit: number; detail: string }[]> {
  const letter = await compare(40, (index) => sampleLetter(`EA-2026-${String(index).padStart(4, '0')}`));
  const minutes = await compare(12, (index) => sampleMinutes(50 + (index % 5)));
  return [
    { name: 'letters of one page against bare pdfkit', limit: 0.85, ...letter },
    { name: 'minutes of four pages against bare pdfkit', limit: 0.85, ...minutes },
  ];
}

/** Median of the ratios of interleaved rounds, so that a busy neighbour weighs on both sides alike. */
async function compare(
  count: number,
  make: (index: number) => SampleDocument,
): Promise<{ ratio: number; detail: string }> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const samples = Array.from({ length: count }, (_unused, index) => make(round * count + index));
    const bareSpeed = await perCpuSecond(samples, drawBare);
    const ourSpeed = await perCpuSecond(samples, (sample) => renderPdf(sample.blocks, sample.meta));
    // The first round warms the fonts and the compiler.
    if (round > 0) (bare.push(bareSpeed), ours.push(ourSpeed));
  }
  const ratio = median(ours.map((speed, index) => speed / (bare[index] ?? 1)));
  return { ratio, detail: `${median(ours).toFixed(1)} against ${median(bare).toFixed(1)} a CPU-second` };
}

async function perCpuSecond(
  samples: readonly SampleDocument[],
  draw: (sample: SampleDocument) => Promise<Uint8Array>,
): Promise<number> {
  const before = process.cpuUsage();
  for (const sample of samples) await draw(sample);
  const { user, system } = process.cpuUsage(before);
  return samples.length / ((user + system) / 1e6);
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

async function drawBare(sample: SampleDocument): Promise<Uint8Array> {
  const { regular, semibold } = faces();
  const options = { size: 'A4', margin: 70, font: cached(regular) } as unknown as PDFKit.PDFDocumentOptions;
  const document = new PDFDocument(options);
  document.registerFont(semibold.name, cached(semibold) as unknown as string);
  const write = (text: Inline, size: number, bold = false) => {
    const whole = typeof text === 'string' ? text : text.map((run) => run.text).join('');
    document.font(bold ? semibold.name : regular.name, size).text(whole);
  };
  const { authority } = sample.meta;
  for (const line of [authority.name, ...authority.address, ...(authority.contact ?? [])]) write(line, 9);
  for (const block of sample.blocks) drawBlock(document, block, write);
  document.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of document) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

const proxies = new Map<string, Font>();

/** The parsed font with a memory of shaped words, whose positions are copied since pdfkit scales them in place. */
function cached(face: Face): Font {
  const known = proxies.get(face.name);
  if (known) return known;
  const parsed = Object.getPrototypeOf(face.font) as Font;
  const words = new Map<string, GlyphRun>();
  const layout = (text: string) => {
    const run = words.get(text) ?? parsed.layout(text);
    words.set(text, run);
    const positions = run.positions.map((position) => ({ ...position }));
    return { glyphs: run.glyphs, positions, advanceWidth: run.advanceWidth };
  };
  const proxy = Object.create(parsed, { layout: { value: layout } }) as Font;
  proxies.set(face.name, proxy);
  return proxy;
}

function drawBlock(
  document: PDFKit.PDFDocument,
  block: DocumentBlock,
  write: (text: Inline, size: number, bold?: boolean) => void,
): void {
  switch (block.kind) {
    case 'letterhead':
      for (const line of block.recipient) write(line, 11);
      for (const { label, value } of block.references ?? []) write(`${label} : ${value}`, 9.5);
      return write(`${block.place}, le ${block.date}`, 10.5);
    case 'title':
    case 'heading':
    case 'subject':
      return write(block.text, 13, true);
    case 'paragraph':
      return write(block.text, 10.5);
    case 'list':
      return block.items.forEach((item) => write(item, 10.5));
    case 'keyValues':
      return block.items.forEach(({ label, value }) => write(`${label} ${value}`, 9.5));
    case 'signature':
      return [block.preamble, block.capacity, block.name, block.note].forEach((line) => line && write(line, 10.5));
    case 'legalNotice':
      return [block.heading ?? '', ...block.paragraphs].forEach((text) => write(text, 8.5));
    case 'table':
      return drawTable(document, [block.columns.map((column) => column.header), ...block.rows, block.totals ?? []]);
    case 'qr':
      drawQr(document, block.payload);
      return write(block.caption, 8.5);
    case 'pageBreak':
      document.addPage();
  }
}

/** Cells placed as the product's table places them: each as high as its text, each row as high as its highest cell. */
function drawTable(document: PDFKit.PDFDocument, rows: readonly (readonly string[])[]): void {
  const widths = [75, 150, 110, 50, 70];
  document.fontSize(9.5);
  for (const row of rows) {
    const heights = row.map((text, index) => document.heightOfString(text, { width: widths[index] ?? 60 }));
    const height = Math.max(0, ...heights);
    if (document.y + height > 770) document.addPage();
    const top = document.y;
    let x = 70;
    row.forEach((text, index) => {
      document.text(text, x, top, { width: widths[index] ?? 60 });
      x += widths[index] ?? 60;
    });
    document.x = 70;
    document.y = top + height + 9;
  }
}

function drawQr(document: PDFKit.PDFDocument, payload: string): void {
  const { modules } = QRCode.create(payload, { errorCorrectionLevel: 'M' });
  const unit = 62 / modules.size;
  modules.data.forEach((dark, index) => {
    if (!dark) return;
    document.rect(70 + (index % modules.size) * unit, document.y + Math.floor(index / modules.size) * unit, unit, unit);
  });
  document.fill('#000000');
}
