import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { system } from '../../src/kernel/access/actor.js';
import { uuidv7 } from '../../src/kernel/database/uuid.js';
import { Effects } from '../../src/kernel/jobs/effects.js';
import { HandlerRegistry } from '../../src/kernel/jobs/handler-registry.js';
import { Queues } from '../../src/kernel/jobs/queues.js';
import { Relay } from '../../src/kernel/jobs/relay.js';
import { Journal, type JournalEntry } from '../../src/kernel/journal/journal.js';
import { openTestApp, type TestApp } from '../app.js';

/** A handler of the test itself, put beside the real ones: it counts, and fails as often as it is told. */
class Counter {
  readonly seen: string[] = [];
  failures = 0;

  handle(entry: JournalEntry): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      return Promise.reject(new Error('not this time'));
    }
    this.seen.push(entry.subjectId);
    return Promise.resolve();
  }
}

describe('the relay carries what was committed, once', () => {
  let app: TestApp;
  let relay: Relay;
  let effects: Effects;
  const counter = new Counter();

  beforeAll(async () => {
    app = await openTestApp();
    relay = app.verb(Relay);
    effects = app.verb(Effects);
    const registry = app.verb(HandlerRegistry);
    registry.collect();
    const subscription = { handler: 'test.count', on: ['thing.counted'], queue: 'chores' as const };
    registry.journal.set('test.count', { subscription, provider: counter });
    (registry as unknown as { byAct: Map<string, unknown[]> }).byAct.set('thing.counted', [subscription]);
  });
  afterAll(() => app.close());
  beforeEach(() => {
    counter.seen.length = 0;
    counter.failures = 0;
  });

  const write = (id: string, fail = false) =>
    app.database.transaction(async (tx) => {
      await app.verb(Journal).write(tx, { actor: system('test'), subject: { type: 'thing', id }, verb: 'counted' });
      if (fail) throw new Error('rolled back');
    });

  it('an act that was rolled back has no effect', async () => {
    await expect(write(uuidv7(), true)).rejects.toThrow('rolled back');
    await app.settle();
    expect(counter.seen).toEqual([]);
  });

  it('an effect that was done is not done again', async () => {
    const id = uuidv7();
    await write(id);
    const expanded = await relay.expand(10);
    const row = expanded?.rows[0];
    expect(row).toMatchObject({ handler: 'test.count', queue: 'chores' });
    await effects.run(row?.entry_id ?? '', 'test.count');
    await effects.run(row?.entry_id ?? '', 'test.count');
    expect(counter.seen).toEqual([id]);
  });

  it('a failed effect stays, says why, and is done later', async () => {
    const id = uuidv7();
    counter.failures = 1;
    await write(id);
    const row = (await relay.expand(10))?.rows[0];
    await expect(effects.run(row?.entry_id ?? '', 'test.count')).rejects.toThrow('not this time');
    expect(
      await app.database.row('select attempts, last_error, done_at from effects where entry_id = $1', [row?.entry_id]),
    ).toEqual({
      attempts: 1,
      last_error: 'not this time',
      done_at: null,
    });
    await effects.run(row?.entry_id ?? '', 'test.count');
    expect(counter.seen).toEqual([id]);
  });

  it('two relays at once take each entry once', async () => {
    const ids = Array.from({ length: 40 }, () => uuidv7());
    for (const id of ids) await write(id);
    const taken = await Promise.all([relay.expand(25), relay.expand(25)]);
    const again = await relay.expand(50);
    const rows = [...taken, again].flatMap((each) => each?.rows ?? []);
    expect(new Set(rows.map((row) => row.entry_id)).size).toBe(40);
    expect(rows).toHaveLength(40);
  });

  it('what the queue store lost is put back by the sweep', async () => {
    const id = uuidv7();
    await write(id);
    await relay.carry();
    const queues = app.verb(Queues);
    await app.database.rows(`truncate bullmq.job cascade`);
    expect((await queues.counts()).chores).toMatchObject({ waiting: 0 });
    expect(await relay.sweep(0)).toBeGreaterThanOrEqual(1);
    expect((await queues.counts()).chores['waiting']).toBeGreaterThanOrEqual(1);
  });
});
