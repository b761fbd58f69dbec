import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  docx,
  gifScript,
  jpeg,
  overlappingDocx,
  pdfArchive,
  pdfPage,
  png,
} from '../../../test/support/hostile-files.js';
import { dangerIn, isTestVirus, piecesOf, type Pieces } from './contents.js';

const look = (bytes: Uint8Array) => dangerIn(piecesOf(bytes));

/** Pieces that count what was read of them. */
function counted(bytes: Uint8Array): Pieces & { total: number } {
  const pieces = piecesOf(bytes);
  const counter = {
    size: pieces.size,
    total: 0,
    read: (from: number, length: number) => {
      counter.total += Math.min(length, Math.max(0, bytes.length - from));
      return pieces.read(from, length);
    },
  };
  return counter;
}

describe('the measures a file declares', () => {
  it('leave usual papers alone', async () => {
    for (const bytes of [
      png(),
      png(4_960, 7_016),
      jpeg(),
      jpeg(12_000, 9_000),
      docx(),
      docx(Buffer.alloc(3_000_000, 0x20)),
    ]) {
      expect(await look(bytes)).toBeNull();
    }
    for (const bytes of [pdfPage, pdfArchive(), gifScript, Buffer.alloc(0), Buffer.from('a;b\n')]) {
      expect(await look(bytes)).toBeNull();
    }
  });

  it('show a picture that would fill the memory of its reader', async () => {
    expect(await look(png(50_000, 50_000))).toBe('picture_too_large');
    expect(await look(png(0xffff_ffff, 0xffff_ffff))).toBe('picture_too_large');
    expect(await look(jpeg(65_500, 65_500))).toBe('picture_too_large');
    expect(await look(png(0, 10))).toBe('broken');
    expect(await look(jpeg().subarray(0, 100))).toBe('broken');
    expect(await look(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(50)]))).toBe('broken');
  });

  it('show an archive that unpacks to thousands of times its size, however it hides it', async () => {
    expect(await look(docx(Buffer.alloc(30_000_000)))).toBe('archive_too_large');
    expect(await look(docx(Buffer.alloc(3_000_000), 200))).toBe('archive_too_large');
    expect(await look(overlappingDocx(100))).toBe('archive_too_large');
    expect(await look(docx(Buffer.alloc(1), 10_001))).toBe('archive_too_large');
    expect(await look(docx().subarray(0, -30))).toBe('broken');
    const wild = docx();
    wild.writeUInt32LE(0xffff_ff00, wild.length - 6);
    expect(await look(wild)).toBe('broken');
  });

  it('are read from a few pieces, however large the file is, and never fail on any bytes', async () => {
    const large = Buffer.concat([docx(), Buffer.alloc(20_000_000)]);
    const pieces = counted(large);
    await dangerIn(pieces);
    expect(pieces.total).toBeLessThan(70_000);
    const endless = counted(Buffer.alloc(20_000_000, 0xff).fill(Buffer.from([0xff, 0xd8, 0xff]), 0, 3));
    expect(await dangerIn(endless)).toBe('broken');
    expect(endless.total).toBeLessThan(10_000);
    const heads = fc.constantFrom(png(), jpeg(), docx()).chain((whole) =>
      fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 40 })).map(([at, noise]) => {
        const bytes = Buffer.from(whole);
        bytes.set(noise.subarray(0, bytes.length - at), at);
        return bytes;
      }),
    );
    await fc.assert(
      fc.asyncProperty(heads, async (bytes) => {
        expect([null, 'broken', 'archive_too_large', 'picture_too_large']).toContain(await look(bytes));
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('the test virus', () => {
  it('is known in the first bytes, alone or inside', () => {
    const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE'}!$H+H*`;
    expect(isTestVirus(Buffer.from(eicar))).toBe(true);
    expect(isTestVirus(Buffer.from(`%PDF-1.7\n${eicar}`))).toBe(true);
    expect(isTestVirus(Buffer.from('%PDF-1.7'))).toBe(false);
  });
});
