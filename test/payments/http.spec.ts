import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { symbols } from 'pino';
import { openTestApp, type TestApp } from '../app.js';
import { advanceTo, buildPayments, sampleIbans, samplePdf } from '../build/payments.js';
import { buildCast, cast, signIn, type CastPerson, type Strength } from '../cast.js';

describe('payments over HTTP', () => {
  let app: TestApp;
  let key = 0;
  const logged: string[] = [];

  beforeAll(async () => {
    app = await openTestApp({ LOG_LEVEL: 'debug' });
    const { root } = PinoLogger as unknown as { root: Record<symbol, { write(line: string): void }> };
    const stream = root[symbols.streamSym];
    if (stream) stream.write = (line) => void logged.push(line);
    await buildCast(app);
  });
  afterAll(() => app.close());

  const call = async (who: CastPerson, request: InjectOptions & { version?: number; strength?: Strength }) => {
    const { version, strength, ...rest } = request;
    const { headers } = await signIn(app, who, strength);
    key += 1;
    return app.app
      .getHttpAdapter()
      .getInstance()
      .inject({
        ...rest,
        url: `/api/v1/${String(request.url)}`,
        headers: {
          ...headers,
          'idempotency-key': `payments-${key}`,
          ...(version ? { 'if-match': `"v${version}"` } : {}),
          ...rest.headers,
        },
      });
  };
  const upload = (who: CastPerson, url: string, payload: Buffer, type = 'application/pdf') =>
    call(who, { method: 'POST', url, payload, headers: { 'content-type': type } });

  it('take a proof as the bytes say it is, from the structure alone', async () => {
    const conditions = [{ code: 'bail', text: 'Bail signé', blocks: 'advance' as const }];
    const { award, advanceId } = await buildPayments(app, { conditions });
    const url = `instalments/${advanceId}/proofs?condition=bail&name=..%2F..%2Fbail%20sign%C3%A9.exe`;
    const kept = await upload(cast.jules, url, samplePdf());
    expect(kept.statusCode).toBe(201);
    expect(kept.json()).toMatchObject({ name: 'bail signé.pdf', mediaType: 'application/pdf' });
    const { fileId } = kept.json<{ fileId: string }>();
    const script = Buffer.from('<html><script>alert(1)</script></html>');
    expect((await upload(cast.jules, url, script)).json()).toMatchObject({ status: 415, code: 'paper_form' });
    expect((await upload(cast.jules, url, script, 'text/html')).statusCode).toBe(415);
    expect((await upload(cast.jules, url, Buffer.alloc(10_000_001, '%PDF-1.4'))).statusCode).toBe(413);
    expect((await upload(cast.jules, url, Buffer.alloc(0))).statusCode).toBe(422);
    expect((await upload(cast.nora, url, samplePdf())).statusCode).toBe(404);
    const unknown = url.replace('condition=bail', 'condition=autre');
    expect((await upload(cast.jules, unknown, samplePdf())).json()).toMatchObject({ code: 'condition_unknown' });
    // the bytes of a document are no input of any other route
    expect((await upload(cast.finance, 'payment-orders', samplePdf())).json()).toMatchObject({
      status: 415,
      code: 'media_type_unknown',
    });
    const read = (who: CastPerson) => call(who, { method: 'GET', url: `files/${fileId}` });
    expect((await read(cast.finance)).rawPayload).toEqual(samplePdf());
    expect((await read(cast.amina)).statusCode).toBe(200);
    expect((await read(cast.nora)).statusCode).toBe(404);
    expect((await read(cast.karim)).statusCode).toBe(404);
    await advanceTo(app, advanceId, 'requested');
    expect((await upload(cast.jules, url, samplePdf())).json()).toMatchObject({ code: 'proof_settled' });
    const sheet = await call(cast.amina, { method: 'GET', url: `awards/${award.id}/payments` });
    expect(sheet.json()).toMatchObject({ instalments: [{ conditions: [{ proofs: [{ fileId }] }] }, {}] });
  });

  it('ask again for the second factor at acts that move money', async () => {
    const { award, advanceId } = await buildPayments(app);
    const version = await advanceTo(app, advanceId, 'checked');
    const approval = { method: 'POST', url: `instalments/${advanceId}/approval`, version } as const;
    const old = await call(cast.secondFinance, { ...approval, strength: { fresh: false } });
    expect(old.json()).toMatchObject({ status: 403, code: 'second_factor_needed' });
    const plain = await call(cast.secondFinance, { ...approval, strength: { strong: false } });
    expect(plain.json()).toMatchObject({ status: 403, code: 'second_factor_needed' });
    const sheetOf = async (who: CastPerson) =>
      (await call(who, { method: 'GET', url: `awards/${award.id}/payments` })).json<{
        instalments: { checkedByMe: boolean }[];
      }>();
    expect((await sheetOf(cast.finance)).instalments[0]).toMatchObject({ state: 'checked', checkedByMe: true });
    expect((await sheetOf(cast.secondFinance)).instalments[0]).toMatchObject({ checkedByMe: false });
    const counts = await call(cast.finance, { method: 'GET', url: 'instalments/counts' });
    const found = async (query: string) =>
      (await call(cast.finance, { method: 'GET', url: `instalments?${query}` })).json<{
        items: { awardId: string; late: boolean }[];
      }>().items;
    await app.database.rows('update instalments set due_on = paris_today() - 1 where id = $1', [advanceId]);
    expect(await found('late=true')).toContainEqual(expect.objectContaining({ awardId: award.id, late: true }));
    expect(await found('search=100%25')).toEqual([]);
    expect(counts.json<{ items: unknown[] }>().items).toContainEqual({ state: 'checked', count: expect.any(Number) });
    const approved = await call(cast.secondFinance, approval);
    expect(approved.json()).toMatchObject({ state: 'approved', amount: { amount: 700_000, currency: 'EUR' } });
    const order = { method: 'POST', url: 'payment-orders', payload: { instalmentIds: [advanceId] } } as const;
    const stale = await call(cast.finance, { ...order, strength: { fresh: false } });
    expect(stale.json()).toMatchObject({ code: 'second_factor_needed' });
    expect((await call(cast.officer, order)).statusCode).toBe(403);
  });

  it('give a repeated export the same answer, and one order', async () => {
    const { advanceId } = await buildPayments(app);
    await advanceTo(app, advanceId, 'approved');
    const headers = { 'idempotency-key': 'one-export-only' };
    const order = { method: 'POST', url: 'payment-orders', payload: { instalmentIds: [advanceId] }, headers } as const;
    const first = await call(cast.finance, order);
    expect(first.statusCode).toBe(201);
    const again = await call(cast.finance, order);
    expect([again.statusCode, again.json()]).toEqual([201, first.json()]);
    expect(again.headers['idempotent-replayed']).toBe('true');
  });

  it('say who may list what is to be paid', async () => {
    const list = (who: CastPerson) => call(who, { method: 'GET', url: 'instalments?state=approved' });
    for (const who of [cast.finance, cast.officer, cast.lead, cast.admin])
      expect((await list(who)).statusCode).toBe(200);
    for (const who of [cast.amina, cast.karim, cast.chair]) expect((await list(who)).statusCode).toBe(403);
  });

  it('show no IBAN in answers, faults or logs', async () => {
    const { organizationId } = await buildPayments(app, { account: false });
    const paper = await upload(cast.amina, `organizations/${organizationId}/bank-papers?name=rib.pdf`, samplePdf());
    const { fileId } = paper.json<{ fileId: string }>();
    const url = `organizations/${organizationId}/bank-accounts`;
    const payload = { iban: sampleIbans[1], holder: 'La Fabrique du Blanc Seau', proofFileId: fileId };
    const post = (body: object) => call(cast.amina, { method: 'POST', url, payload: body });
    const wrong = await post({ ...payload, iban: sampleIbans[1].replace('FR14', 'FR15') });
    expect(wrong.json()).toMatchObject({ code: 'iban_wrong', errors: [{ pointer: '/iban' }] });
    const invalid = await post({ ...payload, holder: '' });
    const made = await post(payload);
    expect(made.json()).toMatchObject({ ibanLast4: '2606', holderMatches: true });
    const { id } = made.json<{ id: string }>();
    const confirmed = await call(cast.finance, {
      method: 'POST',
      url: `bank-accounts/${id}/confirmation`,
      version: 1,
    });
    expect(confirmed.json()).toMatchObject({ state: 'confirmed' });
    const list = await call(cast.amina, { method: 'GET', url });
    expect(list.json()).toMatchObject({ items: [{ ibanLast4: '2606', state: 'confirmed', proposedByMe: true }] });
    expect((await call(cast.nora, { method: 'GET', url })).statusCode).toBe(404);
    const answers = [wrong, invalid, made, confirmed, list].map(({ body }) => body);
    expect(answers.filter((body) => /FR\d{2}[\dA-Z]{10}|20041010/.test(body))).toEqual([]);
    expect(logged.some((line) => line.includes(`/organizations/${organizationId}/bank-accounts`))).toBe(true);
    expect(logged.filter((line) => line.includes('20041010'))).toEqual([]);
  });
});
