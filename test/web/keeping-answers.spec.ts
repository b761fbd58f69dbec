import { describe, expect, it } from '@jest/globals';
import { Problem } from '../../web/src/api/problem.js';
import { Keeper, type Stored } from '../../web/src/pages/apply/keeper.js';
import { reconcile, same, type Change, type Changes } from '../../web/src/pages/apply/merge.js';

const changes = (list: Readonly<Record<string, Change>>): Changes => new Map(Object.entries(list));

/** A server that holds one draft, and a copy in the browser. */
function stage(answers: Stored['answers'] = {}) {
  const server = { version: 1, answers, sent: [] as Stored['answers'][], cut: false };
  let copied: Changes = new Map();
  const copy = { read: () => copied, write: (_: number, now: Changes) => void (copied = now) };
  const send = (version: number, sent: Stored['answers']) => {
    if (server.cut) return Promise.reject(new Error('no connection'));
    if (version !== server.version) {
      return Promise.reject(new Problem(412, { current: { version: server.version, answers: server.answers } }));
    }
    server.sent.push(sent);
    server.answers = { ...server.answers, ...sent };
    server.version += 1;
    return Promise.resolve({ version: server.version, savedAt: '2026-09-01T12:00:00.000Z' });
  };
  const open = () =>
    new Keeper({ version: server.version, answers: server.answers }, { copy, send, onKept: () => undefined });
  return { server, open, copied: () => copied };
}

describe('keeping the answers of a draft', () => {
  it('sends only what changed, and says when it is kept', async () => {
    const { server, open, copied } = stage({ title: 'Un', summary: 'Deux' });
    const keeper = open();
    keeper.set('title', 'Trois');
    expect(copied().size).toBe(1);
    expect(await keeper.flush()).toBe(true);
    expect(server.sent).toEqual([{ title: 'Trois' }]);
    expect(keeper.read().saving).toEqual({ kind: 'saved', at: '2026-09-01T12:00:00.000Z' });
    expect(copied().size).toBe(0);
  });

  it('takes back in another window what a cut line left behind', async () => {
    const { server, open } = stage();
    server.cut = true;
    const keeper = open();
    keeper.set('title', 'Gardé');
    expect(await keeper.flush()).toBe(false);
    expect(keeper.read().saving.kind).toBe('waiting');
    server.cut = false;
    const later = open();
    later.restore();
    expect(later.read().answers['title']).toBe('Gardé');
    expect(await later.flush()).toBe(true);
    expect(server.answers['title']).toBe('Gardé');
    await keeper.flush();
  });

  it('merges what others wrote elsewhere, and asks where both wrote', async () => {
    const { server, open } = stage({ title: 'Un', jobs: 1 });
    const keeper = open();
    server.answers = { title: 'Le leur', jobs: 2 };
    server.version = 2;
    keeper.set('title', 'Le mien');
    keeper.set('asked', 100);
    await keeper.flush();
    expect(keeper.read().clashes).toEqual([{ key: 'title', mine: 'Le mien', theirs: 'Le leur' }]);
    expect(keeper.read().answers).toEqual({ title: 'Le mien', jobs: 2, asked: 100 });
    await keeper.flush();
    expect(server.answers).toEqual({ title: 'Le leur', jobs: 2, asked: 100 });
    keeper.choose('title', 'mine');
    expect(await keeper.flush()).toBe(true);
    expect(server.answers['title']).toBe('Le mien');
  });
});

describe('laying changes over answers that moved', () => {
  it('finds no clash where one side only wrote, or both the same', () => {
    const mine = changes({ a: { base: 1, mine: 2 }, b: { base: 1, mine: 3 } });
    expect(reconcile(mine, { a: 1, b: 3 })).toEqual({ changes: changes({ a: { base: 1, mine: 2 } }), clashes: [] });
  });

  it('reads answers as a person does: order of parts, empty parts and the day of a statement do not count', () => {
    expect(same({ a: 1, b: '' }, { b: null, a: 1 })).toBe(true);
    expect(same({ accepted: true, version: '1' }, { accepted: true, version: '1', on: '2026-09-01' })).toBe(true);
    expect(same([1, 2], [2, 1])).toBe(false);
    expect(same({ on: '2026-01-01' }, { on: '2026-01-02' })).toBe(false);
  });
});
