import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transformFileSync } from '@swc/core';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { renderPdf } from './render-pdf.js';
import { RenderPool } from './render-pool.js';
import { sampleLetter } from './sample-documents.js';

const SOURCES = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const FOLDERS = ['src/documents/render', 'src/kernel/text'];

/** Compiles what a thread needs, as the build does; inside the project, so that packages are found. */
function compile(): string {
  const cache = join(SOURCES, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const target = mkdtempSync(join(cache, 'render-pool-'));
  writeFileSync(join(target, 'package.json'), '{"type":"module"}');
  for (const folder of FOLDERS) {
    mkdirSync(join(target, folder), { recursive: true });
    for (const file of readdirSync(join(SOURCES, folder)).filter((name) => /(?<!\.spec|\.d)\.ts$/.test(name))) {
      const { code } = transformFileSync(join(SOURCES, folder, file), { configFile: join(SOURCES, '.swcrc') });
      writeFileSync(join(target, folder, file.replace(/ts$/, 'js')), code);
    }
  }
  return target;
}

describe('the rendering pool', () => {
  const { blocks, meta } = sampleLetter();
  let target: string;
  let worker: URL;
  beforeAll(() => {
    target = compile();
    worker = pathToFileURL(join(target, 'src/documents/render/render-worker.js'));
  });
  afterAll(() => rmSync(target, { recursive: true }));

  it('renders in its threads the bytes that the renderer gives', async () => {
    const pool = new RenderPool({ size: 2, worker });
    const expected = await renderPdf(blocks, meta);
    const made = await Promise.all([1, 2, 3, 4, 5].map(() => pool.render(blocks, meta)));
    for (const pdf of made) expect(Buffer.compare(pdf, expected)).toBe(0);
    await pool.close();
  });

  it('passes on a refusal and goes on with the next document', async () => {
    const pool = new RenderPool({ size: 1, worker });
    await expect(pool.render(blocks, { ...meta, createdAt: 'hier' })).rejects.toThrow('Not an instant: hier');
    await expect(pool.render(blocks, meta)).resolves.toBeInstanceOf(Uint8Array);
    await pool.close();
  });

  it('finishes what is under way when it closes, and refuses the rest', async () => {
    const pool = new RenderPool({ size: 1, worker });
    const first = pool.render(blocks, meta);
    const second = pool.render(blocks, meta);
    const closed = pool.close();
    await expect(second).rejects.toThrow('closed');
    await expect(first).resolves.toHaveProperty('length');
    await closed;
    await expect(pool.render(blocks, meta)).rejects.toThrow('closed');
  });

  it('says so when a thread dies, and starts another', async () => {
    const script = join(target, 'dying.mjs');
    writeFileSync(
      script,
      "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(1));",
    );
    const pool = new RenderPool({ size: 1, worker: pathToFileURL(script) });
    await expect(pool.render(blocks, meta)).rejects.toThrow('The rendering thread stopped');
    await expect(pool.render(blocks, meta)).rejects.toThrow('The rendering thread stopped');
    await pool.close();
  });

  it('renders in place where there is no compiled thread', async () => {
    const pool = new RenderPool();
    expect(Buffer.compare(await pool.render(blocks, meta), await renderPdf(blocks, meta))).toBe(0);
    await pool.close();
  });
});
