import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { scan } from '../../src/kernel/storage/clamd.js';
import { EICAR, openFakeClamd, type FakeClamd } from '../support/fake-clamd.js';

describe('the virus scanner', () => {
  let clamd: FakeClamd;

  beforeAll(async () => {
    clamd = await openFakeClamd();
  });
  beforeEach(() => {
    clamd.mood = 'well';
  });
  afterAll(() => clamd.close());

  it('reads every byte, whole or in pieces, and says what it found', async () => {
    const bytes = randomBytes(300_001);
    expect(await scan(clamd.where, bytes)).toEqual({ clean: true });
    expect(clamd.last?.equals(bytes)).toBe(true);
    const pieces = Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]);
    expect(await scan(clamd.where, pieces)).toEqual({ clean: true });
    expect(clamd.last?.equals(bytes)).toBe(true);
    const infected = Buffer.concat([bytes, Buffer.from(EICAR)]);
    expect(await scan(clamd.where, infected)).toEqual({ clean: false, found: 'Eicar-Test-Signature' });
  });

  it('gives no verdict rather than a wrong one: away, silent, full, nobody there', async () => {
    for (const mood of ['away', 'silent', 'full'] as const) {
      clamd.mood = mood;
      await expect(scan(clamd.where, randomBytes(2_000_000), 100)).rejects.toThrow();
    }
    await expect(scan(`${clamd.where}-nobody`, randomBytes(10))).rejects.toThrow();
    await expect(scan('127.0.0.1:1', randomBytes(10))).rejects.toThrow();
  });
});
