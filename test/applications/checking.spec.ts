import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LapseUnanswered, WarnOfLapses } from '../../src/applications/supplements/supplements.jobs.js';
import { WatchLegalClock } from '../../src/applications/clock/clock.jobs.js';
import { bar } from '../../src/kernel/access/standings.js';
import { buildPaper } from '../build/applications.js';
import { cast } from '../cast.js';
import { openScene, type Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.close());

const post = (who: Parameters<Scene['send']>[0], url: string, body: object = {}) =>
  scene.send(who, { method: 'POST', url, body });
const read = async (id: string, who: Parameters<Scene['send']>[0] = cast.officer) =>
  (await scene.send(who, { url: `/applications/${id}` })).body;
const item = (field: string, indispensable = true) => ({ field, reason: 'À préciser', indispensable });
const ask = (id: string, items: object[], dueOn: string, who = cast.officer) =>
  post(who, `/applications/${id}/supplement-requests`, { items, dueOn });

describe('asking for supplements', () => {
  it('puts the legal clock off by the days left to answer', async () => {
    await scene.app.moveClockTo('2026-12-01T09:00:00Z');
    const { id } = await scene.filed();
    await scene.app.moveClockTo('2026-12-11T09:00:00Z');
    const asked = await ask(id, [item('need'), item('viability', false)], '2026-12-31');
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({ state: 'incomplete', implicitRefusalOn: '2027-02-21' });
    expect(await read(id, cast.amina)).toMatchObject({
      state: 'incomplete',
      supplements: { dueOn: '2026-12-31', items: [{ field: 'need' }, { field: 'viability' }] },
    });
  });

  it('refuses an empty list, unknown questions and no time to answer, each with its place', async () => {
    const { id } = await scene.filed();
    expect((await ask(id, [], '2027-01-31')).body.code).toBe('no_item_named');
    const wrong = await ask(id, [item('title'), item('nulle')], '2020-01-01');
    expect(wrong.body.errors?.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'item_unknown /items/1/field',
      'due_date_too_early /dueOn',
    ]);
  });

  it('is for officers with their second factor, unlinked to the structure', async () => {
    const { id, organizationId } = await scene.filed();
    expect((await ask(id, [item('need')], '2027-01-31', cast.amina)).status).toBe(403);
    expect((await ask(id, [item('need')], '2027-01-31', cast.finance)).status).toBe(403);
    await scene.app.database.rows(
      `insert into standings (id, person_id, subject_type, subject_id, standing, source)
       values (gen_random_uuid(), $1, 'organization', $2, 'reader', 'test')`,
      [cast.lead.id, organizationId],
    );
    expect((await ask(id, [item('need')], '2027-01-31', cast.lead)).body.code).toBe('officer_in_conflict');
    await scene.app.database.transaction((tx) => bar(tx, cast.officer.id, id, 'family'));
    expect((await ask(id, [item('need')], '2027-01-31')).body.code).toBe('not_found');
  });
});

describe('answering supplements', () => {
  const answer = (id: string, answers: object, who = cast.amina) =>
    post(who, `/applications/${id}/supplement-answers`, { answers });

  it('changes only what was asked, keeps before and after, and lets the clock run again', async () => {
    await scene.app.moveClockTo('2026-12-01T09:00:00Z');
    const { id } = await scene.filed();
    await scene.app.moveClockTo('2026-12-11T09:00:00Z');
    await ask(id, [item('title'), item('viability', false)], '2026-12-31');
    expect((await answer(id, { need: 'Autre' })).body).toMatchObject({ code: 'item_not_asked' });
    expect((await answer(id, {})).body).toMatchObject({ code: 'supplement_item_missing' });
    await scene.app.moveClockTo('2026-12-15T09:00:00Z');
    const done = await answer(id, { title: 'La Remise, atelier de Tourcoing' });
    expect(done.body).toMatchObject({ state: 'submitted', implicitRefusalOn: '2027-02-05' });
    expect(await read(id)).toMatchObject({ title: 'La Remise, atelier de Tourcoing', supplements: null });
    const { body } = await scene.send(cast.officer, { url: `/applications/${id}/supplement-requests` });
    expect(body.items?.[0]).toMatchObject({
      state: 'answered',
      answers: { title: { after: 'La Remise, atelier de Tourcoing' } },
    });
  });

  it('takes a paper as the answer to a paper asked for, once it is checked', async () => {
    const { id } = await scene.filed();
    const [{ field }] = (await scene.app.database.rows<{ field: string }>(
      `select field from attachments where application_id = $1 limit 1`,
      [id],
    )) as [{ field: string }];
    await ask(id, [item(field)], '2027-01-20');
    const paper = await buildPaper(scene.app, id, { field, name: 'statuts.pdf', state: 'quarantined' });
    expect((await answer(id, {})).body.code).toBe('attachment_waiting');
    await scene.app.database.rows(`update attachments set state = 'clean' where id = $1`, [paper]);
    expect((await answer(id, {})).body['state']).toBe('submitted');
    const view = await read(id);
    expect((view['answers'] as unknown as Record<string, string[]>)[field]).toContain(paper);
  });

  it('refuses wrong answers with their place', async () => {
    const { id } = await scene.filed();
    await ask(id, [item('jobs')], '2027-01-20');
    const wrong = await answer(id, { jobs: 'trois' });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors?.[0]?.pointer).toBe('/answers/jobs');
  });
});

describe('requests nobody answers', () => {
  it('are recalled to the structure seven days and one day before the end', async () => {
    await scene.app.moveClockTo('2026-12-01T09:00:00Z');
    const { id } = await scene.filed();
    await ask(id, [item('need'), item('viability', false)], '2026-12-21');
    const told = () =>
      scene.app.database.rows<{ recipient: string; text: string }>(
        `select recipient, text from mails where about_id = $1 and notice = 'applications.supplements_due_near'`,
        [id],
      );
    for (const [day, mails] of [
      ['2026-12-13', 0],
      ['2026-12-14', 2],
      ['2026-12-15', 2],
      ['2026-12-20', 4],
      ['2026-12-21', 4],
    ] as const) {
      await scene.app.moveClockTo(`${day}T09:00:00Z`);
      await scene.app.verb(WarnOfLapses).run();
      await scene.app.settle();
      expect([day, (await told()).length]).toEqual([day, mails]);
    }
    const [mail] = await told();
    expect(mail?.text).toContain('deviendra caduc');
    expect(mail?.text).toContain(`/dossiers/${id}/complements`);
  });

  it('lapse the application after the due date if something was indispensable, not before', async () => {
    await scene.app.moveClockTo('2026-12-01T09:00:00Z');
    const { id } = await scene.filed();
    const { id: lenient } = await scene.filed();
    await ask(id, [item('need')], '2026-12-10');
    await ask(lenient, [item('need', false)], '2026-12-10');
    await scene.app.moveClockTo('2026-12-10T22:30:00Z');
    await scene.app.verb(LapseUnanswered).run();
    expect((await read(id))['state']).toBe('incomplete');
    await scene.app.moveClockTo('2026-12-10T23:30:00Z');
    await scene.app.verb(LapseUnanswered).run();
    expect((await read(id))['state']).toBe('lapsed');
    expect((await read(lenient))['state']).toBe('submitted');
  });
});

describe('admissibility', () => {
  const check = (id: string) => post(cast.officer, `/applications/${id}/rule-check`);
  const accept = (id: string, body: object = {}) => post(cast.officer, `/applications/${id}/acceptance`, body);

  it('needs a rule check of this version of the file', async () => {
    const { id } = await scene.filed();
    expect((await accept(id)).body.code).toBe('rule_check_needed');
    const report = await check(id);
    expect(report.status).toBe(201);
    const verdicts = (report.body['report'] as unknown as { verdicts: { rule: string; verdict: string }[] }).verdicts;
    expect(verdicts.map(({ rule, verdict }) => `${rule} ${verdict}`)).toEqual([
      'identifiers met',
      'age met',
      'ceiling met',
      'share met',
      'own_share met',
      'territory met',
      'exclusions met',
      'approval met',
      'de_minimis met',
      'earlier_reports met',
    ]);
    expect((await accept(id)).body).toMatchObject({ state: 'admissible' });
    expect((await accept(id)).body.code).toBe('wrong_state');
  });

  it('needs reasons where a rule stands against it', async () => {
    const { id, organizationId } = await scene.filed();
    await scene.app.database.rows(
      `insert into past_aids (id, organization_id, siren, funder, amount, granted_on, regime, source)
       select gen_random_uuid(), id, siren, 'Région', 29500000, '2026-01-10', 'de_minimis', 'declared' from organizations where id = $1`,
      [organizationId],
    );
    await check(id);
    const refused = await accept(id);
    expect(refused.body).toMatchObject({
      code: 'rule_against',
      errors: [expect.objectContaining({ pointer: '/reasons' })],
    });
    expect((await accept(id, { reasons: 'Aide de la Région annulée.' })).body['state']).toBe('admissible');
  });

  it('is denied by the lead alone, with a ground the holder reads', async () => {
    const { id } = await scene.filed();
    const url = `/applications/${id}/inadmissibility`;
    expect((await post(cast.officer, url, { ground: 'Hors territoire' })).status).toBe(403);
    expect((await post(cast.lead, url, { ground: '  ' })).body.errors?.[0]?.pointer).toBe('/ground');
    expect((await post(cast.lead, url, { ground: 'Hors territoire' })).body['state']).toBe('inadmissible');
    expect((await read(id, cast.amina))['ground']).toBe('Hors territoire');
  });
});

describe('assigning and withdrawing', () => {
  it('hands a file to an officer, not to anybody else', async () => {
    const { id } = await scene.filed();
    const put = (officerId: string) =>
      scene.send(cast.lead, { method: 'PUT', url: `/applications/${id}/officer`, body: { officerId } });
    expect((await put(cast.amina.id)).body.code).toBe('officer_unknown');
    expect((await put(cast.officer.id)).body['officerId']).toBe(cast.officer.id);
    expect((await read(id))['officer']).toEqual({ id: cast.officer.id, name: cast.officer.name });
    expect((await read(id, cast.amina))['officer']).toBeNull();
  });

  it('lets the holder give up before a decision', async () => {
    const { id } = await scene.filed();
    await ask(id, [item('need')], '2027-01-20');
    expect((await post(cast.officer, `/applications/${id}/withdrawal`)).status).toBe(403);
    expect((await post(cast.jules, `/applications/${id}/withdrawal`)).body['state']).toBe('withdrawn');
    expect((await post(cast.jules, `/applications/${id}/withdrawal`)).body.code).toBe('wrong_state');
  });
});

describe('the legal clock', () => {
  const acts = async (id: string) =>
    (
      await scene.app.database.rows<{ verb: string; days: number | null }>(
        `select verb, (data ->> 'daysBefore')::int as days from journal
         where subject_id = $1 and verb like 'implicit%' order by position`,
        [id],
      )
    ).map(({ verb, days }) => (days === null ? verb : `${verb} ${days}`));

  it('warns 15 and 3 days before, flags on the day, and lets a decision follow', async () => {
    await scene.app.moveClockTo('2026-12-01T09:00:00Z');
    const { id } = await scene.filed();
    const watch = scene.app.verb(WatchLegalClock);
    await scene.app.moveClockTo('2027-01-16T10:00:00Z');
    await watch.run();
    expect(await acts(id)).toEqual([]);
    await scene.app.moveClockTo('2027-01-17T10:00:00Z');
    await watch.run();
    await watch.run();
    await scene.app.moveClockTo('2027-01-29T10:00:00Z');
    await watch.run();
    await scene.app.moveClockTo('2027-01-31T23:30:00Z');
    await watch.run();
    await watch.run();
    expect(await acts(id)).toEqual(['implicit_refusal_near 15', 'implicit_refusal_near 3', 'implicit_refusal_flagged']);
    expect(await read(id)).toMatchObject({
      state: 'submitted',
      refusedBySilence: true,
      implicitRefusalOn: '2027-02-01',
    });
    await post(cast.officer, `/applications/${id}/rule-check`);
    expect((await post(cast.officer, `/applications/${id}/acceptance`)).body['state']).toBe('admissible');
  });

  it('runs on until the decision is released: one kept back is silence', async () => {
    await scene.app.moveClockTo('2026-12-01T09:00:00Z');
    const { id } = await scene.filed();
    const { id: told } = await scene.filed();
    await scene.app.database.rows(`update applications set state = 'awarded' where id = any($1)`, [[id, told]]);
    await scene.app.database.rows(`update applications set announced_at = clock_now() where id = $1`, [told]);
    await scene.app.moveClockTo('2027-02-01T09:00:00Z');
    await scene.app.verb(WatchLegalClock).run();
    expect([await acts(id), await acts(told)]).toEqual([['implicit_refusal_flagged'], []]);
    expect(await read(id, cast.amina)).toMatchObject({ state: 'recommended', refusedBySilence: true });
  });
});
