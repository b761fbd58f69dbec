import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { system } from '../../src/kernel/access/actor.js';
import { uuidv7 } from '../../src/kernel/database/uuid.js';
import { Effects } from '../../src/kernel/jobs/effects.js';
import { HandlerRegistry } from '../../src/kernel/jobs/handler-registry.js';
import type { QueuesView } from '../../src/kernel/jobs/queues.dto.js';
import { Relay } from '../../src/kernel/jobs/relay.js';
import { Journal } from '../../src/kernel/journal/journal.js';
import { openTestApp, type TestApp } from '../app.js';
import { send } from '../build/accounts.js';
import { buildCast, cast, signIn } from '../cast.js';

const fault = 'mailbox of amina@atelier.example refused: 550';

describe('the work that waits, before an administrator', () => {
  let app: TestApp;
  let headers: Record<string, string>;
  let entryId = '';
  const done: string[] = [];
  let fails = true;

  beforeAll(async () => {
    app = await openTestApp();
    await buildCast(app);
    headers = (await signIn(app, cast.admin)).headers;
    const registry = app.verb(HandlerRegistry);
    registry.collect();
    const subscription = { handler: 'test.fragile', on: ['thing.done'], queue: 'notices' as const };
    const provider = {
      handle: (entry: { id: string }) => {
        if (fails) return Promise.reject(new Error(fault));
        done.push(entry.id);
        return Promise.resolve();
      },
    };
    registry.journal.set('test.fragile', { subscription, provider });
    (registry as unknown as { byAct: Map<string, unknown[]> }).byAct.set('thing.done', [subscription]);
  });
  afterAll(() => app.close());

  const queues = async () => (await send(app, 'GET', '/queues', undefined, headers)).json<QueuesView>();
  const retry = (id: string, key: string) =>
    send(app, 'POST', `/queues/failures/${id}/retry`, undefined, { ...headers, 'idempotency-key': key });
  const attempt = () =>
    app
      .verb(Effects)
      .run(entryId, 'test.fragile')
      .catch(() => undefined);
  const jobs = () => ({ id: `${entryId}-test.fragile`, key: `key-${entryId}` });

  it('is shown queue by queue, the store and what is behind it', async () => {
    const before = await queues();
    expect(before).toMatchObject({ reachable: true, failures: [] });
    expect(before.items.map(({ name }) => name)).toEqual(['notices', 'documents', 'chores', 'schedules']);
    entryId = await app.database.transaction((tx) =>
      app.verb(Journal).write(tx, { actor: system('test'), subject: { type: 'thing', id: uuidv7() }, verb: 'done' }),
    );
    expect((await queues()).backlog).toEqual({ entries: 1, effects: 0 });
    await app.verb(Relay).expand(10);
    await attempt();
    const { items, backlog, failures } = await queues();
    expect(backlog).toEqual({ entries: 0, effects: 1 });
    expect(items.find(({ name }) => name === 'notices')).toMatchObject({
      waiting: 0,
      active: 0,
      delayed: 0,
      failed: 1,
      oldestSeconds: expect.any(Number),
    });
    expect(failures).toMatchObject([{ id: jobs().id, queue: 'notices', handler: 'test.fragile', attempts: 1 }]);
    expect(failures[0]?.reason).toBe('mailbox of … refused: 550');
    expect(Date.parse(String(failures[0]?.failedAt))).toBeGreaterThan(Date.now() - 60_000);
  });

  it('lists the twenty last failures at most', async () => {
    await app.database.rows(
      `insert into effects (entry_id, handler, queue, attempts, last_error, failed_at)
       select $1, 'test.x' || chr(97 + n), 'chores', 1, 'failed', now() - interval '1 day' from generate_series(0, 24) n`,
      [entryId],
    );
    const { failures } = await queues();
    expect(failures).toHaveLength(20);
    expect(failures[0]?.handler).toBe('test.fragile');
    await app.database.rows(`delete from effects where handler like 'test.x%'`);
  });

  it('is tried again at once where the administrator asks, once per key', async () => {
    await app.database.rows(`update effects set attempts = 40, enqueued_at = now() where entry_id = $1`, [entryId]);
    expect(await app.verb(Relay).sweep()).toBe(0);
    const { id, key } = jobs();
    const asked = await retry(id, key);
    expect([asked.statusCode, asked.json()]).toEqual([200, { id, entryId, handler: 'test.fragile' }]);
    expect((await retry(id, key)).headers['idempotent-replayed']).toBe('true');
    expect(await app.verb(Relay).sweep()).toBe(1);
    fails = false;
    await attempt();
    expect(done).toEqual([entryId]);
    expect((await queues()).failures).toEqual([]);
    expect(await app.verb(Journal).of('effect', entryId)).toMatchObject([
      { verb: 'retried', actorId: cast.admin.id, data: { handler: 'test.fragile' } },
    ]);
    expect((await retry(id, 'another-key')).statusCode).toBe(404);
  });

  it('is tried again whatever the name of its handler', async () => {
    const handlers = [...app.verb(HandlerRegistry).journal.keys()];
    expect(handlers).toContain('applications.receipt-mail');
    await app.database.rows(
      `insert into effects (entry_id, handler, queue, attempts, last_error, failed_at)
       select $1, name, 'chores', 1, 'failed', now() from unnest($2::text[]) name where name <> 'test.fragile'`,
      [entryId, handlers],
    );
    const others = handlers.filter((handler) => handler !== 'test.fragile');
    const refused = [];
    for (const handler of others) {
      const { statusCode } = await retry(`${entryId}-${handler}`, `again-${handler}`);
      if (statusCode !== 200) refused.push([handler, statusCode]);
    }
    expect(refused).toEqual([]);
    await app.database.rows(`delete from effects where handler <> 'test.fragile'`);
  });

  it('is for administrators alone', async () => {
    for (const who of [cast.lead, cast.finance, cast.amina]) {
      const answer = await send(app, 'GET', '/queues', undefined, (await signIn(app, who)).headers);
      expect(answer.statusCode).toBe(403);
    }
  });
});
