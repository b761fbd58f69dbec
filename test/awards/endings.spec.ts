import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LapseAward } from '../../src/awards/lapse-award.js';
import { WithdrawAward } from '../../src/awards/withdraw-award.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildAward } from '../build/awards.js';
import { buildOrganization } from '../build/organizations.js';
import { actorOf, buildCast, cast, signIn } from '../cast.js';
import { lead, mailsOf } from './stage.js';

let app: TestApp;
let organizationId: string;
const ground = 'Le projet a été abandonné par la structure, qui l’a écrit le 3 mars.';

beforeAll(async () => {
  app = await openTestApp();
  await buildCast(app);
  organizationId = (await buildOrganization(app, { people: [{ personId: cast.amina.id }] })).id;
});
afterAll(() => app.close());

const send = async (path: string, payload: object, version = 1) => {
  const { headers } = await signIn(app, cast.lead);
  return app.app
    .getHttpAdapter()
    .getInstance()
    .inject({
      method: 'POST',
      url: `/api/v1/awards/${path}`,
      headers: { ...headers, 'if-match': `"v${version}"` },
      payload,
    });
};

describe('an award that came to nothing', () => {
  it('lapses with its ground, and the structure is told with the ways of appeal', async () => {
    const award = await buildAward(app, { state: 'running', organizationId, amount: 1_200_000 });
    const answer = await send(`${award.id}/lapse`, { ground });
    expect(answer.json()).toMatchObject({ id: award.id, state: 'lapsed', version: 2 });
    await app.settle();
    const [mail] = await mailsOf(app, 'awards.lapsed');
    expect(mail).toMatchObject({ recipient: cast.amina.email });
    expect(mail?.text).toContain('abandonné par la structure');
    expect(mail?.text).toContain('tribunal administratif de Lille');
    expect(mail?.text).toContain('Décision prise par Camille Verhaeghe, vice-présidente');
    expect(mail?.text.replace(/\s/gu, ' ')).toContain('12 000 €');
  });

  it('says nothing to a structure that was never told of it', async () => {
    const award = await buildAward(app, { state: 'executory', organizationId });
    await app.verb(LapseAward).run(lead, { id: award.id, version: 1, ground });
    await app.settle();
    expect(await mailsOf(app, 'awards.lapsed')).toHaveLength(1);
  });

  it('needs a ground, the version read, and a state that can lapse', async () => {
    const award = await buildAward(app, { organizationId });
    const short = await send(`${award.id}/lapse`, { ground: 'non' });
    expect(short.statusCode).toBe(422);
    expect((await send(`${award.id}/lapse`, { ground }, 7)).json()).toMatchObject({ code: 'stale_version' });
    const closed = await buildAward(app, { state: 'closed', organizationId });
    await expect(app.verb(LapseAward).run(lead, { id: closed.id, version: 1, ground })).rejects.toMatchObject({
      code: 'wrong_state',
    });
  });
});

describe('an award that is withdrawn', () => {
  it('is so after the structure was heard, never before its notification nor in the future', async () => {
    const award = await buildAward(app, { organizationId, votedOn: '2026-03-02' });
    const withdraw = (heardOn: string) =>
      app.verb(WithdrawAward).run(lead, { id: award.id, version: 1, ground, heardOn });
    for (const day of ['2026-03-01', '2099-01-01']) {
      await expect(withdraw(day)).rejects.toMatchObject({ code: 'hearing_missing', pointer: '/heardOn' });
    }
    expect(await withdraw('2026-04-15')).toMatchObject({ state: 'withdrawn', version: 2 });
    await app.settle();
    const [mail] = await mailsOf(app, 'awards.withdrawn');
    expect(mail?.subject).toContain('Retrait de votre subvention');
    expect(mail?.text).toContain('Après avoir recueilli vos observations');
  });

  it('does not exist for a barred lead, and is not an officer’s act', async () => {
    const award = await buildAward(app, { organizationId });
    const { headers } = await signIn(app, cast.officer);
    const answer = await app.app
      .getHttpAdapter()
      .getInstance()
      .inject({
        method: 'POST',
        url: `/api/v1/awards/${award.id}/withdrawal`,
        headers: { ...headers, 'if-match': '"v1"' },
        payload: { ground, heardOn: '2026-04-15' },
      });
    expect(answer.statusCode).toBe(403);
    await app.database.rows(
      `insert into bars (id, person_id, application_id, reason) values (gen_random_uuid(), $1, $2, 'interest')`,
      [cast.lead.id, award.applicationId],
    );
    await expect(
      app.verb(WithdrawAward).run(actorOf(cast.lead), { id: award.id, version: 1, ground, heardOn: '2026-04-15' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});
