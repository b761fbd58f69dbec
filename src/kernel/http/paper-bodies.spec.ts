import { describe, expect, it } from '@jest/globals';
import { PassThrough, Readable } from 'node:stream';
import { describeRefusal, type Refusal } from '../refusals/refusal.js';
import { SentPaper, readWhole } from './paper-bodies.js';

const limits = { bytes: 1_000, patience: 5_000 };
const codeOf = (reading: Promise<unknown>) => reading.catch((refusal: Refusal) => refusal.code);

describe('the body of a paper', () => {
  it('is read whole up to its limit', async () => {
    const pieces = [Buffer.alloc(600, 1), Buffer.alloc(400, 2)];
    expect(await readWhole(Readable.from(pieces), limits)).toEqual(Buffer.concat(pieces));
    expect(await readWhole(Readable.from([]), limits)).toHaveLength(0);
  });

  it('is refused above it, in words, and what still comes is thrown away so that the answer is heard', async () => {
    const body = new PassThrough();
    const reading = readWhole(body, limits);
    body.write(Buffer.alloc(1_001));
    const refusal = (await reading.catch((fault: unknown) => fault)) as Refusal;
    expect(refusal.code).toBe('body_too_large');
    expect(describeRefusal(refusal, 'fr')).toMatchObject({ status: 413, detail: expect.stringContaining('0.001 Mo') });
    expect(body.destroyed).toBe(false);
    body.end(Buffer.alloc(100_000));
    await new Promise((ended) => body.on('end', ended));
  });

  it('that is announced too large is not read at all', async () => {
    const body = new PassThrough();
    const sent = new SentPaper({ body, headers: { 'content-length': '10000001' } });
    expect(await codeOf(sent.read())).toBe('body_too_large');
    expect(body.readableFlowing).toBeNull();
  });

  it('that does not end in time is given up', async () => {
    const body = new PassThrough();
    body.write('%PDF');
    expect(await codeOf(readWhole(body, { ...limits, patience: 10 }))).toBe('body_too_slow');
  });

  it('that is cut off is no paper', async () => {
    for (const fault of [new Error('aborted'), undefined]) {
      const body = new PassThrough();
      const reading = codeOf(readWhole(body, limits));
      body.write('%PDF');
      body.destroy(fault);
      expect(await reading).toBe('malformed_request');
    }
  });

  it('must be a document, not JSON and not nothing', async () => {
    for (const body of [{ a: 1 }, null, undefined, 'text']) {
      expect(await codeOf(new SentPaper({ body, headers: {} }).read())).toBe('paper_form');
    }
  });
});
