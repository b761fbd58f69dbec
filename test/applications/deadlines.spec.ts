import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SubmitApplication } from '../../src/applications/submission/submit-application.js';
import { ChangeRound } from '../../src/calls/rounds/change-round.js';
import { ExtendRound } from '../../src/calls/rounds/extend-round.js';
import { actorOf, cast } from '../cast.js';
import { openScene, refusalOf, type Scene } from './scene.js';

let scene: Scene;
let roundId: string;
let callId: string;

beforeAll(async () => {
  scene = await openScene();
  callId = scene.call.call.id;
  roundId = scene.call.round.id;
});
afterAll(() => scene.app.close());
beforeEach(() => closing('2026-05-31T22:00:00Z'));

/** The round of the story closes at this instant; by itself at midnight of 1 June in Paris. */
const closing = (instant: string, graceMinutes = 0) =>
  scene.app.database.rows(`update rounds set closes_at = $2, grace_minutes = $3 where id = $1`, [
    roundId,
    instant,
    graceMinutes,
  ]);
const at = (instant: string) => scene.app.moveClockTo(instant);
const submit = (applicationId: string) => scene.app.verb(SubmitApplication).run(actorOf(cast.amina), { applicationId });
const extend = (closesAt: string, organizationId: string | null = null) =>
  scene.app.verb(ExtendRound).run(actorOf(cast.lead), {
    callId,
    roundId,
    organizationId,
    closesAt: new Date(closesAt),
    reason: 'Panne de la plateforme le 31 mai.',
  });
const round = () => scene.app.database.row<{ version: number }>(`select version from rounds where id = $1`, [roundId]);
const mails = (draftId: string) =>
  scene.app.database.rows<{ subject: string; text: string }>(`select subject, text from mails where about_id = $1`, [
    draftId,
  ]);

describe('the grace', () => {
  it('lets filings under way end, to the second', async () => {
    await closing('2026-05-31T22:00:00Z', 10);
    const [during, after] = [await scene.draft(), await scene.draft()];
    await at('2026-05-31T22:09:50Z');
    await expect(submit(during.id)).resolves.toMatchObject({ state: 'submitted', roundId });
    await at('2026-05-31T22:10:00Z');
    expect((await refusalOf(submit(after.id))).code).toBe('round_closed');
  });
});

describe('the night the clock goes back', () => {
  it('tells one half past two from the other', async () => {
    const [first, second] = [await scene.draft(), await scene.draft()];
    await closing('2026-10-25T01:30:00Z');
    await at('2026-10-25T00:31:00Z');
    await expect(submit(first.id)).resolves.toMatchObject({ state: 'submitted' });
    await closing('2026-10-25T00:30:00Z');
    expect((await refusalOf(submit(second.id))).code).toBe('round_closed');
    await at('2026-10-25T00:29:50Z');
    await expect(submit(second.id)).resolves.toMatchObject({ state: 'submitted' });
  });
});

describe('a closing put off for everyone', () => {
  it('is enforced to the second, kept with its reason, shown to holders and mailed to those with a draft', async () => {
    const [kept, late] = [await scene.draft(), await scene.draft()];
    await at('2026-05-31T20:00:00Z');
    await extend('2026-06-02T22:00:00Z');
    await scene.app.settle();
    const told = await scene.app.database.rows<{ subject: string; text: string; recipient: string }>(
      `select subject, text, recipient from mails where notice = 'applications.round_extended' order by recipient`,
    );
    // once each, however many drafts: Amina owns them, Jules edits them, and Grace, who only reads, is not written to
    expect(told.map(({ recipient }) => recipient)).toEqual([cast.amina.email, cast.jules.email]);
    const [mail] = told;
    expect(mail?.subject.replace(/\s/gu, ' ')).toContain('2 juin 2026 à 23 h 59');
    expect(mail?.text.replace(/\s/gu, ' ')).toContain('Panne de la plateforme le 31 mai.');
    const shown = await scene.send(cast.amina, { url: `/applications/${kept.id}/deadline` });
    expect(shown.body['round']).toMatchObject({
      closesAt: '2026-06-02T22:00:00.000Z',
      extended: 'everyone',
      reason: 'Panne de la plateforme le 31 mai.',
    });
    await at('2026-06-02T21:59:50Z');
    await expect(submit(kept.id)).resolves.toMatchObject({ state: 'submitted' });
    await at('2026-06-02T22:00:00Z');
    expect((await refusalOf(submit(late.id))).code).toBe('round_closed');
  });
});

describe('more time for one structure', () => {
  it('holds for it alone, to the second, and only its people are told', async () => {
    const [granted, other] = [await scene.draft(), await scene.draft()];
    await at('2026-05-31T20:00:00Z');
    await extend('2026-06-03T10:00:00Z', granted.organizationId);
    await scene.app.settle();
    expect((await mails(granted.id)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('un délai vous est accordé'),
      expect.stringContaining('un délai vous est accordé'),
    ]);
    expect(await mails(other.id)).toEqual([]);
    await at('2026-06-03T09:59:50Z');
    expect((await refusalOf(submit(other.id))).code).toBe('round_closed');
    await expect(submit(granted.id)).resolves.toMatchObject({ state: 'submitted', roundId });
  });

  it('ends, and the refusal then names its own last moment', async () => {
    const granted = await scene.draft();
    await at('2026-05-31T20:00:00Z');
    await extend('2026-06-03T10:00:00Z', granted.organizationId);
    await at('2026-06-03T10:00:00Z');
    expect(await refusalOf(submit(granted.id))).toMatchObject({
      code: 'round_closed',
      params: { closed_en: '3 June 2026 at 12:00' },
    });
    const shown = await scene.send(cast.amina, { url: `/applications/${granted.id}/deadline` });
    expect(shown.body['round']).toBeNull();
    expect((await scene.send(cast.karim, { url: `/applications/${granted.id}/deadline` })).status).toBe(404);
  });
});

describe('an open round', () => {
  it('keeps the closing it announced, and takes a committee day and more grace', async () => {
    await at('2026-05-01T08:00:00Z');
    const wanted = {
      name: 'Année 2026',
      opensAt: scene.call.round.opensAt,
      closesAt: new Date('2026-05-31T22:00:00Z'),
      graceMinutes: 15,
      committeeOn: '2026-06-20',
    };
    const change = (part: Partial<typeof wanted>, version: number) =>
      scene.app
        .verb(ChangeRound)
        .run(actorOf(cast.officer), { callId, roundId, version, wanted: { ...wanted, ...part } });
    const { version } = (await round())!;
    await expect(change({}, version)).resolves.toMatchObject({ graceMinutes: 15, committeeOn: '2026-06-20' });
    expect((await refusalOf(change({}, version))).code).toBe('stale_version');
    const earlier = change({ closesAt: new Date('2026-05-20T22:00:00Z') }, version + 1);
    expect((await refusalOf(earlier)).code).toBe('round_closing_promised');
  });
});
