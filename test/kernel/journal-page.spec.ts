import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { system, type Actor } from '../../src/kernel/access/actor.js';
import { uuidv7 } from '../../src/kernel/database/uuid.js';
import type { JournalPageView } from '../../src/kernel/journal/journal.dto.js';
import { Journal } from '../../src/kernel/journal/journal.js';
import { openTestApp, type TestApp } from '../app.js';
import { send } from '../build/accounts.js';
import { buildApplication } from '../build/applications.js';
import { buildCall } from '../build/calls.js';
import { actorOf, buildCast, cast, signIn } from '../cast.js';

describe('the journal before an administrator', () => {
  let app: TestApp;
  let headers: Record<string, string>;
  let file: string;
  const [award, instalment] = [uuidv7(), uuidv7()];

  beforeAll(async () => {
    app = await openTestApp();
    await app.moveClockTo('2026-11-18T09:00:00Z');
    await buildCast(app);
    await buildCall(app);
    headers = (await signIn(app, cast.admin)).headers;
    await app.moveClockTo('2026-11-20T22:30:00Z');
    file = (await buildApplication(app, {})).id;
    await write('application', file, 'submitted', { score: 8_765 }, actorOf(cast.amina));
    await app.moveClockTo('2026-11-20T23:30:00Z');
    await write('award', award, 'proposed', { applicationId: file, amount: 1_234_567 });
    await write('instalment', instalment, 'planned', { awardId: award });
    await write('thing', uuidv7(), 'moved', {});
  });
  afterAll(() => app.close());

  const write = (type: string, id: string, verb: string, data: object, actor: Actor = system('test')) =>
    app.database.transaction((tx) =>
      app.verb(Journal).write(tx, { actor, subject: { type, id }, verb, data: data as Record<string, unknown> }),
    );
  const read = async (query = '') => {
    const answer = await send(app, 'GET', `/journal${query}`, undefined, headers);
    return { status: answer.statusCode, body: answer.body, ...answer.json<JournalPageView>() };
  };
  const acts = ({ items }: JournalPageView) => items.map(({ subjectType, verb }) => `${subjectType}.${verb}`);

  it('says who did what to which subject, and nothing of what was written', async () => {
    const { items, body } = await read(`?subjectId=${file}&verb=application.submitted`);
    expect(items).toEqual([
      {
        id: expect.any(String),
        at: expect.stringMatching(/^2026-11-20T22:30/),
        verb: 'submitted',
        subjectType: 'application',
        subjectId: file,
        actorKind: 'person',
        actorName: 'Amina Belkacem',
      },
    ]);
    expect((await read()).body + body).not.toMatch(/8765|1234567|"data"/);
  });

  it('turns its pages by keyset, the latest first', async () => {
    const whole = acts(await read('?limit=200'));
    expect(whole.slice(0, 3)).toEqual(['thing.moved', 'instalment.planned', 'award.proposed']);
    const paged: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: JournalPageView = await read(`?limit=2${after ? `&after=${after}` : ''}`);
      paged.push(...acts(page));
      after = page.next;
    }
    expect(paged).toEqual(whole);
    expect((await read('?after=WyJ4IiwieSJd')).status).toBe(400);
  });

  it('counts days in Paris', async () => {
    expect(acts(await read('?from=2026-11-21&to=2026-11-21'))).toEqual([
      'thing.moved',
      'instalment.planned',
      'award.proposed',
    ]);
    expect(acts(await read('?verb=application.submitted&to=2026-11-20'))).toEqual(['application.submitted']);
    expect(acts(await read('?verb=application.submitted&from=2026-11-21'))).toEqual([]);
    expect((await read('?from=2026-02-30')).status).toBe(422);
  });

  it('hides what a conflict of interest or an own structure hides, down to awards and payments', async () => {
    await app.database.rows(
      `insert into bars (id, person_id, application_id, reason) values (gen_random_uuid(), $1, $2, 'test')`,
      [cast.admin.id, file],
    );
    expect(acts(await read('?from=2026-11-21'))).toEqual(['thing.moved']);
    expect((await read(`?subjectId=${file}`)).items).toEqual([]);
    await app.database.rows('delete from bars');
    await app.database.rows(
      `insert into standings (id, person_id, subject_type, subject_id, standing, source)
       select gen_random_uuid(), $1, 'organization', organization_id, 'reader', 'test' from applications where id = $2`,
      [cast.admin.id, file],
    );
    expect(acts(await read('?from=2026-11-21'))).toEqual(['thing.moved']);
    await app.database.rows(`delete from standings where person_id = $1`, [cast.admin.id]);
    expect(acts(await read('?from=2026-11-21'))).toHaveLength(3);
  });

  it('is for administrators alone', async () => {
    for (const who of [cast.lead, cast.finance, cast.amina]) {
      const answer = await send(app, 'GET', '/journal', undefined, (await signIn(app, who)).headers);
      expect(answer.statusCode).toBe(403);
    }
  });
});
