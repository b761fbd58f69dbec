import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Campaigns } from '../../src/crowdfunding/crowdfunding.public.js';
import { ReadPlatformsOnTime } from '../../src/crowdfunding/crowdfunding.jobs.js';
import { LinkCampaign } from '../../src/crowdfunding/link-campaign.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildApplication } from '../build/applications.js';
import { buildCampaign } from '../build/crowdfunding.js';
import { buildOrganization } from '../build/organizations.js';
import { actorOf, buildCast, cast } from '../cast.js';

const recorded = (name: string) =>
  readFileSync(new URL(`../../src/crowdfunding/recordings/ulule-${name}.json`, import.meta.url), 'utf8');

let ulule: Server;
let app: TestApp;
let applicationId: string;
let asked: string[] = [];
let answer: () => { status: number; body: string } = () => ({ status: 200, body: recorded('running') });

beforeAll(async () => {
  ulule = createServer((request, reply) => {
    asked.push(request.url ?? '');
    const { status, body } = answer();
    reply.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((ready) => ulule.listen(0, '127.0.0.1', ready));
  app = await openTestApp({ ULULE_API: `http://127.0.0.1:${(ulule.address() as AddressInfo).port}/v1` });
  await app.moveClockTo('2026-03-10T09:00:00Z');
  await buildCast(app);
  const { id } = await buildOrganization(app, { people: [{ personId: cast.amina.id }] });
  applicationId = (await buildApplication(app, { organizationId: id })).id;
});
afterAll(async () => {
  await app.close();
  await new Promise((closed) => ulule.close(closed));
});
beforeEach(() => {
  asked = [];
});

const only = async () => {
  const [campaign] = await app.verb(Campaigns).of(applicationId);
  if (!campaign) throw new Error('no campaign');
  return campaign;
};
const later = () => app.verb(ReadPlatformsOnTime).run();

describe('a campaign on Ulule', () => {
  it('is read as soon as it is linked, and needs nobody to type its figures', async () => {
    const url = 'https://www.ulule.com/la-louche-filante/';
    await app.verb(LinkCampaign).run(actorOf(cast.amina), { applicationId, url });
    await app.settle();
    expect(asked).toEqual(['/v1/projects/la-louche-filante']);
    expect(await only()).toMatchObject({
      name: 'La Louche Filante, cantine à vélo',
      goal: { amount: 800_000 },
      startsOn: '2026-03-01',
      endsOn: '2026-04-15',
      state: 'running',
      latest: { raised: { amount: 642_000 }, supporters: 143, readOn: '2026-03-10', method: 'api', proofFileId: null },
    });
  });

  it('is not asked again within a quarter of an hour', async () => {
    await later();
    expect(asked).toEqual([]);
  });

  it('keeps its last known figures, with their date, while Ulule is away or answers nonsense', async () => {
    await app.moveClockTo('2026-03-11T09:00:00Z');
    const before = await only();
    for (const [status, body] of [
      [503, '{}'],
      [200, '{"currency":"CHF"}'],
      [200, '<html>'],
    ] as const) {
      answer = () => ({ status, body });
      await later();
    }
    expect(asked).toHaveLength(3);
    expect(await only()).toEqual(before);
  });

  it('keeps one reading while the figures stand still', async () => {
    answer = () => ({ status: 200, body: recorded('running') });
    await later();
    const count = await app.database.row<{ n: number }>('select count(*)::int as n from campaign_readings');
    expect(count?.n).toBe(1);
    expect((await only()).refreshedAt?.toISOString().slice(0, 10)).toBe('2026-03-11');
  });

  it('ends as Ulule says, and is left alone then', async () => {
    await app.moveClockTo('2026-04-16T09:00:00Z');
    answer = () => ({ status: 200, body: recorded('succeeded') });
    await later();
    expect(await only()).toMatchObject({ state: 'succeeded', reached: true, latest: { raised: { amount: 872_500 } } });
    asked = [];
    await app.moveClockTo('2026-04-18T09:00:00Z');
    await later();
    expect(asked).toEqual([]);
  });

  it('waits for the next time after three silences in a row', async () => {
    answer = () => ({ status: 500, body: '' });
    for (const slug of ['un', 'deux', 'trois', 'quatre', 'cinq']) {
      await buildCampaign(app, (await buildApplication(app)).id, { slug });
    }
    await later();
    expect(asked).toHaveLength(3);
  });
});
