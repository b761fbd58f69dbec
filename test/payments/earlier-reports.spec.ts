import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openScene, type Scene } from '../applications/scene.js';
import { buildPayments, buildReport } from '../build/payments.js';
import { cast } from '../cast.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.close());

const post = (id: string, act: string) =>
  scene.send(cast.officer, { method: 'POST', url: `/applications/${id}/${act}`, body: {} });
const verdict = async (id: string) => {
  const { body } = await post(id, 'rule-check');
  const { verdicts } = body['report'] as unknown as { verdicts: { rule: string; verdict: string }[] };
  return verdicts.find(({ rule }) => rule === 'earlier_reports')?.verdict;
};
const pay = (instalmentId: string) =>
  scene.app.database.rows(
    `update instalments set state = 'paid', amount = planned_amount, paid_on = paris_today() where id = $1`,
    [instalmentId],
  );
/** A structure paid an advance on an award of that day, and its new application. */
const paidBefore = async (votedOn: string) => {
  const { award, organizationId, advanceId } = await buildPayments(scene.app, { votedOn });
  await pay(advanceId);
  const { id } = await scene.filed({ organizationId });
  return { award, id };
};

describe('the financial report of an earlier grant', () => {
  it('stands against a new application until it comes, once its exercise is over', async () => {
    await scene.app.moveClockTo('2026-11-23T09:00:00Z');
    const { award, id } = await paidBefore('2025-06-13');
    expect(await verdict(id)).toBe('against');
    expect((await post(id, 'acceptance')).body.code).toBe('rule_against');
    await buildReport(scene.app, award.id);
    expect(await verdict(id)).toBe('met');
    expect((await post(id, 'acceptance')).body['state']).toBe('admissible');
  });

  it('is not asked while the exercise runs, nor where nothing was paid', async () => {
    expect(await verdict((await paidBefore('2026-03-27')).id)).toBe('met');
    const { organizationId } = await buildPayments(scene.app, { votedOn: '2025-06-13' });
    expect(await verdict((await scene.filed({ organizationId })).id)).toBe('met');
  });
});
