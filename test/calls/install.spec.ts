import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { system } from '../../src/kernel/access/actor.js';
import { Calls, InstallEntreprendreAutrement } from '../../src/calls/calls.public.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildCall, type BuiltCall } from '../build/calls.js';

let app: TestApp;
let built: BuiltCall;

beforeAll(async () => {
  app = await openTestApp();
  built = await buildCall(app);
});
afterAll(() => app.close());

describe('the real call, once installed', () => {
  it('is published with its rules, form, grid, round and envelope', async () => {
    expect(built.call.state).toBe('published');
    expect(built.revision.parameters).toMatchObject({ maxGrant: 3_000_000, maxShare: 3_000, startAgeYears: 5 });
    expect(built.form.definition.sections.length).toBeGreaterThan(5);
    const grid = await app.verb(Calls).grid(built.call.id, built.start.id);
    expect(grid.definition.criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(10_000);
    const year = new Date().getFullYear();
    const envelope = await app.database.transaction((tx) =>
      app.verb(Calls).envelope(tx, built.call.id, year, built.development.id),
    );
    expect(envelope).toMatchObject({ year, axisId: null, amount: 40_000_000 });
  });

  it('stays as it is when installed again', async () => {
    const again = await app.verb(InstallEntreprendreAutrement).run(system('installation'));
    expect(again).toEqual(built.call);
  });

  it('gives its form compiled, the same object each time', async () => {
    const form = await app.verb(Calls).form(built.form.id);
    expect(await app.verb(Calls).form(built.form.id)).toBe(form);
  });

  it('never lets a published rule, form or grid change', async () => {
    for (const table of ['call_revisions', 'form_revisions', 'grids']) {
      await expect(app.database.rows(`update ${table} set number = number + 1`)).rejects.toThrow(/frozen/);
    }
  });
});
