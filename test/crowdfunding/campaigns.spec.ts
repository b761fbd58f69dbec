import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestApp, type TestApp } from '../app.js';
import { buildApplication } from '../build/applications.js';
import { buildOrganization } from '../build/organizations.js';
import { buildCast, cast, signIn, type SignedIn } from '../cast.js';
import { EICAR, openFakeClamd, type FakeClamd } from '../support/fake-clamd.js';

let app: TestApp;
let scanner: FakeClamd;
let amina: SignedIn;
let jules: SignedIn;
let nora: SignedIn;
let officer: SignedIn;
let applicationId: string;
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
let keys = 0;

const call = async (
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  who: SignedIn | null,
  payload?: object | Buffer,
  headers: Record<string, string> = {},
) => {
  keys += 1;
  const idempotency = method === 'POST' ? { 'idempotency-key': `campaign-${keys}` } : {};
  const answer = await app.app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { ...who?.headers, ...idempotency, ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>(), headers: answer.headers };
};
const link = (who: SignedIn, url: string, more: object = {}, id = applicationId) =>
  call('POST', `/applications/${id}/campaigns`, who, { url, ...more });
const prove = (who: SignedIn | null, id: string, bytes = pdf, type = 'application/pdf') =>
  call('POST', `/campaigns/${id}/proofs`, who, bytes, { 'content-type': type });
const campaigns = async (who: SignedIn) =>
  (await call('GET', `/applications/${applicationId}/campaigns`, who)).body['items'] as Record<string, unknown>[];

beforeAll(async () => {
  scanner = await openFakeClamd();
  app = await openTestApp({ CLAMD: scanner.where });
  await app.moveClockTo('2026-03-10T09:00:00Z');
  await buildCast(app);
  [amina, jules, nora, officer] = (await Promise.all(
    [cast.amina, cast.jules, cast.nora, cast.officer].map((who) => signIn(app, who)),
  )) as [SignedIn, SignedIn, SignedIn, SignedIn];
  const { id } = await buildOrganization(app, {
    people: [{ personId: cast.amina.id }, { personId: cast.jules.id, role: 'reader' }],
  });
  applicationId = (await buildApplication(app, { organizationId: id })).id;
});
afterAll(async () => {
  await app.close();
  scanner.close();
});

describe('a campaign', () => {
  let campaignId: string;
  let proofFileId: string;

  it('is linked by the holder, under its canonical address', async () => {
    const { status, body } = await link(amina, 'http://fr.ulule.com/la-louche-filante/');
    expect([status, body['code']]).toEqual([422, 'campaign_address_unsafe']);
    const linked = await link(amina, 'https://fr.ulule.com/la-louche-filante/?utm=x', {
      goal: 800_000,
      startsOn: '2026-03-01',
      endsOn: '2026-03-31',
    });
    expect(linked).toMatchObject({
      status: 201,
      body: { platform: 'ulule', url: 'https://www.ulule.com/la-louche-filante/', state: 'running', version: 1 },
    });
    campaignId = String(linked.body['id']);
  });

  it('is linked once', async () => {
    const { status, body } = await link(amina, 'https://www.ulule.com/la-louche-filante');
    expect([status, body['code']]).toEqual([409, 'campaign_already_linked']);
  });

  it('is linked neither by a reader, an officer nor a stranger', async () => {
    expect((await link(jules, 'https://www.ulule.com/autre/')).body['code']).toBe('campaign_holder_only');
    expect((await link(officer, 'https://www.ulule.com/autre/')).body['code']).toBe('campaign_holder_only');
    expect((await link(nora, 'https://www.ulule.com/autre/')).status).toBe(404);
    expect((await call('GET', `/applications/${applicationId}/campaigns`, nora)).status).toBe(404);
  });

  it('takes a proof by its bytes, not by its word', async () => {
    expect((await prove(amina, campaignId, Buffer.from('<html>'), 'application/pdf')).body['code']).toBe('paper_form');
    expect((await prove(amina, campaignId, Buffer.alloc(10_000_001), 'image/png')).body['code']).toBe('body_too_large');
    expect((await prove(nora, campaignId)).status).toBe(404);
    expect((await prove(null, campaignId)).status).toBe(401);
    const kept = await prove(amina, campaignId, pdf, 'image/png');
    expect(kept).toMatchObject({ status: 201, body: { mediaType: 'application/pdf', size: pdf.length } });
    proofFileId = String(kept.body['fileId']);
  });

  it('takes no proof with a virus, and none while the scanner is away', async () => {
    const infected = Buffer.concat([pdf, Buffer.from(EICAR)]);
    expect(await prove(amina, campaignId, infected)).toMatchObject({ status: 422, body: { code: 'paper_infected' } });
    scanner.mood = 'away';
    const unsure = await prove(amina, campaignId);
    scanner.mood = 'well';
    expect(unsure).toMatchObject({ status: 503, body: { code: 'paper_not_scanned' }, headers: { 'retry-after': '5' } });
    const kept = await app.database.rows(`select 1 from stored_files where policy = 'campaign-proof'`);
    expect(kept).toHaveLength(1);
  });

  it('is read with its proof, on a day gone by', async () => {
    const read = (who: SignedIn, more: object) =>
      call('POST', `/campaigns/${campaignId}/readings`, who, {
        raised: 642_000,
        supporters: 143,
        proofFileId,
        ...more,
      });
    expect((await read(amina, { readOn: '2026-03-11' })).body['code']).toBe('reading_in_future');
    expect((await read(amina, { readOn: '2026-03-10', proofFileId: applicationId })).body['code']).toBe(
      'reading_proof_unknown',
    );
    expect((await read(nora, { readOn: '2026-03-10' })).status).toBe(404);
    expect((await read(amina, { readOn: '2026-03-10' })).status).toBe(201);
    expect((await read(officer, { readOn: '2026-03-10' })).body['code']).toBe('reading_proof_unknown');
    expect(await campaigns(officer)).toMatchObject([
      {
        platformName: 'Ulule',
        goal: { amount: 800_000, currency: 'EUR' },
        state: 'running',
        reached: false,
        latest: { raised: { amount: 642_000 }, supporters: 143, readOn: '2026-03-10', method: 'manual', proofFileId },
        version: 2,
      },
    ]);
  });

  it('shows its proof to those who see the application, to nobody else', async () => {
    const file = (who: SignedIn) => app.app.inject({ url: `/api/v1/files/${proofFileId}`, headers: who.headers });
    expect((await file(officer)).rawPayload.equals(pdf)).toBe(true);
    expect((await file(nora)).statusCode).toBe(404);
  });

  it('ends by itself when its last day is over', async () => {
    await app.moveClockTo('2026-04-01T09:00:00Z');
    expect(await campaigns(amina)).toMatchObject([{ state: 'failed' }]);
    const again = await prove(officer, campaignId);
    const reading = { raised: 810_000, supporters: 170, readOn: '2026-03-31', proofFileId: again.body['fileId'] };
    expect((await call('POST', `/campaigns/${campaignId}/readings`, officer, reading)).body).toMatchObject({
      state: 'succeeded',
    });
    expect((await call('GET', `/campaigns/${campaignId}/readings`, amina)).body['items']).toHaveLength(2);
  });

  it('is hidden from an officer who is barred from the file', async () => {
    const bar = [applicationId, cast.officer.id];
    await app.database.rows(
      `insert into bars (id, application_id, person_id, reason) values (gen_random_uuid(), $1, $2, 'test')`,
      bar,
    );
    expect((await call('GET', `/applications/${applicationId}/campaigns`, officer)).status).toBe(404);
    expect((await prove(officer, campaignId)).status).toBe(404);
    await app.database.rows(`delete from bars where application_id = $1 and person_id = $2`, bar);
  });

  it('is removed with its proofs before the decision, never after', async () => {
    const drop = (version: number) =>
      call('DELETE', `/campaigns/${campaignId}`, amina, undefined, { 'if-match': `"v${version}"` });
    expect((await drop(1)).status).toBe(412);
    await app.database.rows(`update applications set state = 'awarded', announced_at = now() where id = $1`, [
      applicationId,
    ]);
    expect((await drop(3)).body['code']).toBe('campaign_too_late');
    await app.database.rows(`update applications set state = 'submitted' where id = $1`, [applicationId]);
    expect((await drop(3)).status).toBe(200);
    await app.settle();
    const left = await app.database.rows(`select 1 from stored_files where policy = 'campaign-proof'`);
    expect(left).toEqual([]);
    const acts = await app.database.rows<{ verb: string }>(
      `select verb from journal where subject_type = 'campaign' and subject_id = $1 order by position`,
      [campaignId],
    );
    expect(acts.map(({ verb }) => verb)).toEqual(['linked', 'read', 'read', 'removed']);
  });
});
