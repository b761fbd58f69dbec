import { request, type IncomingMessage } from 'node:http';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config } from '../../src/kernel/config/config.js';
import { openTestApp, type TestApp } from '../app.js';
import { advanceTo, buildPayments, samplePdf } from '../build/payments.js';
import { buildCast, cast, signIn, type CastPerson } from '../cast.js';
import { EICAR, openFakeClamd, type FakeClamd } from '../support/fake-clamd.js';

let app: TestApp;
let scanner: FakeClamd;
let base: string;
let advanceId: string;
let proofs: string;

beforeAll(async () => {
  scanner = await openFakeClamd();
  app = await openTestApp({ CLAMD: scanner.where });
  await buildCast(app);
  const conditions = [{ code: 'bail', text: 'Bail signé', blocks: 'advance' as const }];
  ({ advanceId } = await buildPayments(app, { conditions }));
  proofs = `instalments/${advanceId}/proofs?condition=bail&name=bail.pdf`;
  await app.app.listen(0, '127.0.0.1');
  base = `${await app.app.getUrl()}/api/v1`;
});
afterAll(async () => {
  await app.close();
  scanner.close();
});

interface Answer {
  readonly status: number;
  readonly body: { readonly code?: string; readonly detail?: string };
}

/** Opens a request over a real connection; `send` writes what it wants of the body, then the answer is awaited. */
async function post(
  who: CastPerson,
  path: string,
  headers: Record<string, string>,
  send: (body: ReturnType<typeof request>) => void,
): Promise<Answer> {
  const signed = await signIn(app, who);
  const sending = request(`${base}/${path}`, {
    method: 'POST',
    agent: false,
    headers: { ...signed.headers, ...headers },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sending.on('response', resolve).on('error', reject);
  });
  sending.flushHeaders();
  send(sending);
  const answer = await answered;
  const pieces: Buffer[] = [];
  for await (const piece of answer as AsyncIterable<Buffer>) pieces.push(piece);
  sending.destroy();
  return { status: answer.statusCode ?? 0, body: JSON.parse(Buffer.concat(pieces).toString()) as Answer['body'] };
}

const sendPdf = (bytes: Buffer) => post(cast.jules, proofs, pdf, (body) => body.end(bytes));
const pdf = { 'content-type': 'application/pdf' };
const announced = (bytes: number) => ({ ...pdf, 'content-length': String(bytes) });
const kept = () => app.database.rows(`select 1 from stored_files where policy = 'payment-proof'`);
const stored = () =>
  readdirSync(app.verb(Config).dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

describe('a paper for a payment', () => {
  it('is not read when its sender has no right to bring it', async () => {
    const unread = () => undefined;
    expect(await post(cast.nora, proofs, announced(5_000_000), unread)).toMatchObject({ status: 404 });
    expect(await post(cast.karim, proofs, announced(5_000_000), unread)).toMatchObject({ status: 404 });
    const unknown = proofs.replace('condition=bail', 'condition=autre');
    const answer = await post(cast.jules, unknown, announced(5_000_000), unread);
    expect(answer.body.code).toBe('condition_unknown');
  });

  it('that is too large is refused in words its sender hears, announced or not', async () => {
    const words = { status: 413, body: { code: 'body_too_large', detail: expect.stringContaining('10 Mo') } };
    expect(await post(cast.jules, proofs, announced(10_000_001), () => undefined)).toMatchObject(words);
    expect(await sendPdf(Buffer.alloc(12_000_000, '%PDF-1.4'))).toMatchObject(words);
    const inPieces = (body: ReturnType<typeof request>) => {
      for (let piece = 0; piece < 12; piece += 1) body.write(Buffer.alloc(1_000_000, '%PDF-1.4'));
      body.end();
    };
    expect(await post(cast.jules, proofs, pdf, inPieces)).toMatchObject(words);
  });

  it('with a virus is refused and nothing of it is kept', async () => {
    expect(await sendPdf(Buffer.concat([samplePdf(), Buffer.from(EICAR)]))).toMatchObject({
      status: 422,
      body: { code: 'paper_infected' },
    });
    expect([await kept(), stored()]).toEqual([[], []]);
  });

  it('is not taken while the scanner gives no answer, and is taken after', async () => {
    for (const mood of ['away', 'full'] as const) {
      scanner.mood = mood;
      expect(await sendPdf(samplePdf())).toMatchObject({ status: 503, body: { code: 'paper_not_scanned' } });
    }
    expect([await kept(), stored()]).toEqual([[], []]);
    scanner.mood = 'well';
    expect(await sendPdf(samplePdf())).toMatchObject({ status: 201 });
    expect(scanner.last?.equals(samplePdf())).toBe(true);
    expect([(await kept()).length, stored().length]).toEqual([1, 1]);
  });

  it('is no body of a route that takes none, nor are the pieces of an upload', async () => {
    for (const type of ['application/pdf', 'image/png', 'application/offset+octet-stream']) {
      const answer = await post(cast.finance, 'payment-orders', { 'content-type': type }, (body) => body.end('%PDF'));
      expect(answer).toMatchObject({ status: 415, body: { code: 'media_type_unknown' } });
    }
    expect(await post(cast.jules, 'nowhere', pdf, (body) => body.end('%PDF'))).toMatchObject({ status: 404 });
    const json = await post(cast.jules, proofs, { 'content-type': 'application/json' }, (body) => body.end('{"a":1}'));
    expect(json).toMatchObject({ status: 415, body: { code: 'paper_form' } });
  });

  it('leaves nothing where it is no longer awaited once its bytes have come', async () => {
    const before = [await kept(), stored().length];
    scanner.meanwhile = () => advanceTo(app, advanceId, 'requested');
    expect(await sendPdf(samplePdf())).toMatchObject({ status: 409, body: { code: 'proof_settled' } });
    scanner.meanwhile = null;
    expect([await kept(), stored().length]).toEqual(before);
  });
});
