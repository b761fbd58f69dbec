import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestApp, type TestApp } from '../app.js';
import { buildCast, cast, signIn, type CastPerson } from '../cast.js';
import { recommended } from './stage.js';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp();
  await buildCast(app);
});
afterAll(() => app.close());

describe('a decision over HTTP', () => {
  it('goes from the proposal to the signed agreement', async () => {
    const { id } = await recommended(app, { asked: 2_600_000, budgetTotal: 9_000_000 });
    const today = (await app.database.row<{ day: string }>('select paris_today()::text as day'))?.day ?? '';

    const proposal = { outcome: 'award', amount: 2_700_000, object: 'Un atelier partagé' };
    const tooMuch = await call(cast.lead, 'POST', `applications/${id}/proposal`, proposal, { key: 'proposal-one' });
    expect(tooMuch.statusCode).toBe(422);
    expect(tooMuch.json()).toMatchObject({ code: 'asked_exceeded' });
    expect(tooMuch.body).toContain('/amount');
    const good = { ...proposal, amount: 2_600_000 };
    const answer = await call(cast.lead, 'POST', `applications/${id}/proposal`, good, { key: 'proposal-two' });
    expect(answer.statusCode).toBe(201);
    const again = await call(cast.lead, 'POST', `applications/${id}/proposal`, good, { key: 'proposal-two' });
    expect(again.json()).toEqual(answer.json());
    const awardId = answer.json<{ id: string }>().id;

    const act = { number: '26-B-0042', body: 'bureau', title: 'Attributions', votedOn: today, outcome: 'adopted' };
    const wrong = await call(cast.lead, 'POST', 'deliberations', { ...act, body: 'council' }, { key: 'act-one' });
    expect(wrong.json()).toMatchObject({ code: 'deliberation_body' });
    const recorded = await call(cast.lead, 'POST', 'deliberations', act, { key: 'act-two' });
    const deliberationId = recorded.json<{ id: string }>().id;
    const awardIds = [awardId];
    const decided = await call(
      cast.lead,
      'POST',
      `deliberations/${deliberationId}/decisions`,
      { awardIds },
      { key: 'vote' },
    );
    expect(decided.json()).toMatchObject({ decided: 1 });
    const early = await call(cast.lead, 'POST', 'decision-releases', { awardIds }, { key: 'release-one' });
    expect(early.json()).toMatchObject({ code: 'not_decided' });
    const path = `deliberations/${deliberationId}/transmission`;
    const transmitted = await call(cast.lead, 'PUT', path, { transmittedOn: today }, { version: 1 });
    expect(transmitted.json()).toMatchObject({ awards: 1, version: 2 });
    expect((await call(cast.officer, 'GET', `deliberations/${deliberationId}`)).json()).toMatchObject({
      number: '26-B-0042',
      executoryOn: today,
      decisions: 1,
      amount: 2_600_000,
    });
    const release = await call(cast.lead, 'POST', 'decision-releases', { awardIds }, { key: 'release-two' });
    expect(release.json()).toEqual({ released: 1 });
    await app.settle();

    const mine = await call(cast.amina, 'GET', `applications/${id}/award`);
    expect(mine.json()).toMatchObject({ state: 'notified', agreementDue: true, agreementState: 'sent' });
    const view = mine.json<{ agreementId: string; agreementVersion: number; agreementFileId: string }>();
    expect((await call(cast.amina, 'GET', `files/${view.agreementFileId}`)).statusCode).toBe(200);
    const signature = await call(
      cast.officer,
      'PUT',
      `agreements/${view.agreementId}/signature`,
      { signedOn: today },
      { version: view.agreementVersion },
    );
    expect(signature.json()).toMatchObject({ state: 'signed' });
    expect((await call(cast.amina, 'GET', `awards/${awardId}`)).json()).toMatchObject({ state: 'running' });
  });
});

async function call(
  who: CastPerson,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  payload?: object,
  needs: { readonly key?: string; readonly version?: number } = {},
) {
  const { headers } = await signIn(app, who);
  return app.app
    .getHttpAdapter()
    .getInstance()
    .inject({
      method,
      url: `/api/v1/${path}`,
      headers: {
        ...headers,
        ...(needs.key ? { 'idempotency-key': `awards-${needs.key}` } : {}),
        ...(needs.version ? { 'if-match': `"v${needs.version}"` } : {}),
      },
      ...(payload ? { payload } : {}),
    });
}
