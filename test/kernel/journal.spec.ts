import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, system } from '../../src/kernel/access/actor.js';
import { uuidv7 } from '../../src/kernel/database/uuid.js';
import { Journal } from '../../src/kernel/journal/journal.js';
import { invariants } from '../../src/invariants.js';
import { openTestApp, type TestApp } from '../app.js';

describe('the journal', () => {
  let app: TestApp;
  let journal: Journal;
  const chain = invariants[0];

  beforeAll(async () => {
    app = await openTestApp();
    journal = app.verb(Journal);
  });
  afterAll(() => app.close());

  const write = (id: string, verb: string, data: Record<string, unknown> = {}) =>
    app.database.transaction((tx) =>
      journal.write(tx, { actor: system('test'), subject: { type: 'thing', id }, verb, data }),
    );

  it('numbers the acts of a subject and chains their digests', async () => {
    const id = uuidv7();
    await write(id, 'born', { at: 'Lille' });
    await write(id, 'grown');
    const [first, second] = await app.database.rows<{
      position: number;
      digest: string;
      previous_digest: string | null;
    }>('select position, digest, previous_digest from journal where subject_id = $1 order by position', [id]);
    expect(first).toMatchObject({ position: 1, previous_digest: null });
    expect(second).toMatchObject({ position: 2, previous_digest: first?.digest });
    expect((await journal.of('thing', id)).map(({ verb }) => verb)).toEqual(['born', 'grown']);
  });

  it('can be neither changed nor shortened', async () => {
    const id = uuidv7();
    await write(id, 'born');
    await expect(app.database.rows(`update journal set verb = 'unborn' where subject_id = $1`, [id])).rejects.toThrow(
      'append-only',
    );
    await expect(app.database.rows('delete from journal where subject_id = $1', [id])).rejects.toThrow('append-only');
  });

  it('shows a forged entry to the doctor', async () => {
    const id = uuidv7();
    await write(id, 'born');
    await write(id, 'grown');
    const faults = () => app.database.rows<{ what: string }>(chain?.sql ?? '');
    expect(await faults()).toEqual([]);
    await app.database.rows('alter table journal disable trigger journal_frozen');
    await app.database.rows(`update journal set data = '{"forged": true}' where subject_id = $1 and position = 1`, [
      id,
    ]);
    await app.database.rows('alter table journal enable trigger journal_frozen');
    expect(await faults()).toEqual([{ what: `thing ${id} #1` }]);
    await app.database.rows('alter table journal disable trigger journal_frozen');
    await app.database.rows(`update journal set data = '{}' where subject_id = $1 and position = 1`, [id]);
    await app.database.rows('alter table journal enable trigger journal_frozen');
  });

  it('keeps writers of one subject apart: positions never collide when the subject is locked', async () => {
    const ids = [uuidv7(), uuidv7(), uuidv7()];
    await Promise.all(
      Array.from({ length: 30 }, (_, turn) => write(ids[turn % 3] ?? '', `turn_${turn}`).catch(() => null)),
    );
    expect(await app.database.rows(chain?.sql ?? '')).toEqual([]);
  });

  it('names an anonymous writer as such and takes its time from the database', async () => {
    await app.moveClockTo('2027-03-28T00:30:00Z');
    const id = uuidv7();
    await app.database.transaction((tx) =>
      journal.write(tx, { actor: anonymous, subject: { type: 'thing', id }, verb: 'seen' }),
    );
    const [entry] = await journal.of('thing', id);
    expect(entry).toMatchObject({ actorKind: 'anonymous', actorId: null, actorName: 'anonymous' });
    expect(entry?.at.toISOString().slice(0, 13)).toBe('2027-03-28T00');
  });
});
