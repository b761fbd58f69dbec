import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderPdf } from '../../src/documents/render/render-pdf.js';
import { sampleLetter } from '../../src/documents/render/sample-documents.js';
import { developmentCertificate } from '../../src/documents/seal/development-certificate.js';
import { openP12Seal } from '../../src/documents/seal/p12-seal.js';
import { selfSignedCertificate } from '../../src/documents/seal/self-signed-certificate.js';
import { canRun, inspect, onDisk, output } from './pdf-inspection.js';

const NOW = new Date('2026-03-01T09:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'seal-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('sealing a letter', () => {
  let letter: Uint8Array;
  beforeAll(async () => {
    const { blocks, meta } = sampleLetter();
    letter = await renderPdf(blocks, meta);
  });

  it.each(['EC', 'RSA'] as const)(
    'with an %s key keeps its bytes, its standards, and shows any change',
    async (key) => {
      const p12 = await selfSignedCertificate({ commonName: 'Essai', password: 'p', validFrom: NOW, years: 1, key });
      const seal = await openP12Seal({ p12, password: 'p', now: () => NOW, reason: 'Cachet', location: 'Lille' });
      const sealed = await seal.seal(letter);
      expect(Buffer.compare(sealed.subarray(0, letter.length), letter)).toBe(0);
      expect(sealed.length - letter.length).toBeLessThan(14_000);
      const read = await inspect(sealed);
      expect(read.marked).toBe(true);
      expect(read.xmp).toMatch(/<pdfaid:part>2</);
      expect(read.xmp).toMatch(/<pdfuaid:part>1</);

      if (!canRun('pdfsig', 'qpdf')) return;
      expect(output('qpdf', '--check', onDisk(sealed))).toContain('No syntax or stream encoding errors');
      const verified = output('pdfsig', onDisk(sealed));
      expect(verified).toContain('Signature is Valid');
      expect(verified).toContain('Total document signed');
      expect(verified).toContain('ETSI.CAdES.detached');
      const forged = sealed.slice();
      forged[2_000] = (forged[2_000] ?? 0) ^ 1;
      expect(output('pdfsig', onDisk(forged))).not.toContain('Signature is Valid');
    },
  );

  it('refuses a wrong password before any letter is sealed', async () => {
    const p12 = await selfSignedCertificate({ commonName: 'Essai', password: 'p', validFrom: NOW, years: 1 });
    await expect(openP12Seal({ p12, password: 'q', now: () => NOW })).rejects.toThrow();
  });
});

describe('the certificate of a demonstration', () => {
  it('is made once, even when several processes ask at the same time, and read ever after', async () => {
    const path = join(folder, 'var', 'seal.p12');
    const asked = await Promise.all([1, 2, 3].map(() => developmentCertificate(path, NOW)));
    const again = await developmentCertificate(path, new Date('2027-01-01T00:00:00Z'));
    for (const each of asked) expect(Buffer.compare(each.p12, again.p12)).toBe(0);
    expect((await stat(path)).mode & 0o077).toBe(0);
    const seal = await openP12Seal({ ...again, now: () => NOW });
    const { blocks, meta } = sampleLetter();
    expect((await seal.seal(await renderPdf(blocks, meta))).length).toBeGreaterThan(40_000);
  });

  it('stays where it is if it cannot be read', async () => {
    const path = join(folder, 'not-a-folder');
    writeFileSync(path, '');
    await expect(developmentCertificate(join(path, 'seal.p12'), NOW)).rejects.toThrow();
  });
});
