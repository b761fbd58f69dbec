import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bar } from '../../src/kernel/access/standings.js';
import { cast, type CastPerson } from '../cast.js';
import { openScene, type Scene } from './scene.js';

let scene: Scene;
let call: string;
beforeAll(async () => {
  scene = await openScene();
  call = scene.call.call.id;
});
afterAll(() => scene.app.close());

interface View {
  id: string;
  name: string;
  version: number;
  [key: string]: unknown;
}

const views = async (who: CastPerson) =>
  ((await scene.send(who, { url: '/saved-views' })).body.items ?? []) as unknown as View[];
const save = (who: CastPerson, view: object) =>
  scene.send(who, { method: 'POST', url: '/saved-views', body: { shared: false, list: {}, columns: [], ...view } });
const change = (who: CastPerson, { id, version, ...view }: View, put: object) =>
  scene.send(who, {
    method: 'PUT',
    url: `/saved-views/${id}`,
    headers: { 'if-match': `"v${version}"` },
    body: { name: view.name, shared: view['shared'], list: view['list'], columns: view['columns'], ...put },
  });

describe('a saved view', () => {
  it('is mine until I share it; then all officers see it, and only the lead and I may change it', async () => {
    const list = { callId: call, state: 'submitted', officerId: 'me', sort: 'clock', field: ['sector:circular'] };
    const columns = ['number', 'asked', 'field.sector'];
    expect((await save(cast.officer, { name: 'À traiter', list, columns })).status).toBe(201);
    expect(await views(cast.secretary)).toEqual([]);
    const [mine] = await views(cast.officer);
    expect(mine).toMatchObject({
      name: 'À traiter',
      mine: true,
      changeable: true,
      shared: false,
      list,
      columns,
      version: 1,
    });
    if (!mine) throw new Error('not saved');
    expect((await change(cast.secretary, mine, { shared: true })).status).toBe(404);
    expect((await change(cast.officer, mine, { shared: true })).status).toBe(200);
    const [seen] = await views(cast.secretary);
    expect(seen).toMatchObject({ mine: false, changeable: false, owner: cast.officer.name });
    expect((await change(cast.secretary, { ...mine, version: 2 }, { name: 'Autre' })).status).toBe(403);
    expect((await change(cast.officer, mine, { name: 'Autre' })).status).toBe(412);
    const [led] = await views(cast.lead);
    expect(led).toMatchObject({ changeable: true });
    expect((await change(cast.lead, { ...mine, version: 2 }, { name: 'À traiter vite', shared: true })).status).toBe(
      200,
    );
    expect((await views(cast.officer)).map(({ name }) => name)).toEqual(['À traiter vite']);
  });

  it('counts for its reader: my files are those of whoever looks, and a barred one is nobody’s business', async () => {
    const one = await scene.filed();
    const two = await scene.filed();
    for (const [{ id }, officer] of [
      [one, cast.officer],
      [two, cast.secretary],
    ] as const) {
      await scene.app.database.rows(`update applications set officer_id = $2 where id = $1`, [id, officer.id]);
    }
    await save(cast.officer, { name: 'Les miens', shared: true, list: { officerId: 'me' } });
    const view = (await views(cast.officer)).find(({ name }) => name === 'Les miens');
    const count = async (who: CastPerson) => (await scene.send(who, { url: `/saved-views/${view?.id}/count` })).body;
    expect(await count(cast.officer)).toEqual({ total: 1, more: false });
    await scene.app.database.transaction((tx) => bar(tx, cast.secretary.id, two.id, 'interest'));
    expect(await count(cast.secretary)).toEqual({ total: 0, more: false });
    await save(cast.officer, { name: 'Sans objet', list: { callId: call, field: ['gone:x'] } });
    const gone = (await views(cast.officer)).find(({ name }) => name === 'Sans objet');
    expect((await scene.send(cast.officer, { url: `/saved-views/${gone?.id}/count` })).body).toEqual({
      total: null,
      more: false,
    });
  });

  it('opens the table where one chooses so, until it is taken away', async () => {
    const shared = (await views(cast.lead)).find(({ name }) => name === 'Les miens');
    const choose = (viewId: string | null) =>
      scene.send(cast.lead, { method: 'PUT', url: '/me/default-view', body: { viewId } });
    const opening = async () => (await views(cast.lead)).filter((view) => view['opensWith']).map(({ name }) => name);
    expect((await choose(shared?.id ?? '')).status).toBe(200);
    expect(await opening()).toEqual(['Les miens']);
    const secret = (await views(cast.officer)).find(({ name }) => name === 'Sans objet');
    expect((await choose(secret?.id ?? '')).status).toBe(404);
    expect(await opening()).toEqual(['Les miens']);
    const owned = (await views(cast.officer)).find(({ name }) => name === 'Les miens');
    if (owned) await change(cast.officer, owned, { shared: false });
    expect(await opening()).toEqual([]);
    expect((await choose(null)).body).toEqual({ viewId: null });
  });

  it('has a name of its own, known columns and filters, and goes when it is deleted', async () => {
    expect((await save(cast.officer, { name: 'a traiter VITE' })).body.code).toBe('view_name_taken');
    expect((await save(cast.officer, { name: 'X', columns: ['a column;'] })).body.code).toBe('view_column_unknown');
    expect((await save(cast.officer, { name: 'X', list: { state: 'open' } })).status).toBe(422);
    expect((await save(cast.officer, { name: 'X', list: { colour: 'blue' } })).status).toBe(422);
    expect((await save(cast.amina, { name: 'X' })).status).toBe(403);
    const [view] = await views(cast.officer);
    const remove = (who: CastPerson) => scene.send(who, { method: 'DELETE', url: `/saved-views/${view?.id}` });
    expect((await remove(cast.secretary)).status).toBe(view?.['shared'] ? 403 : 404);
    expect((await remove(cast.officer)).status).toBe(200);
    expect((await remove(cast.officer)).status).toBe(404);
  });
});
