import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CopyCall } from '../../src/calls/workshop/copy-call.js';
import { PackExport } from '../../src/calls/pack/pack-export.js';
import type { CallPack } from '../../src/calls/pack/pack.js';
import { demoPassword, demoPerson } from '../../src/demo/demo-people.js';
import { draft, file, missing, register, type Wish } from '../../src/demo/story/acts.js';
import { uploadPaper } from '../../src/demo/story/papers.js';
import { Caller, overHttp } from '../../src/demo/story/caller.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildCall } from '../build/calls.js';
import { actorOf, cast } from '../cast.js';
import { eventually } from '../journeys/stage/eventually.js';
import { freePort, launch } from '../journeys/stage/processes.js';

/*
 * A call in preparation leaves one service as a file and is rehearsed on another, which must leave nothing behind. The
 * temporary folder is the test's own, so that what is left can be counted.
 */
let app: TestApp;
let pack: CallPack;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ea-test-'));
  app = await openTestApp();
  const { call } = await buildCall(app);
  const parts = { texts: true, parameters: true, form: true, grids: true, envelopes: true };
  const title = { fr: 'Appel à répéter', en: 'A call to rehearse' };
  const heading = { slug: 'a-repeter', numberPrefix: 'AR', title, summary: title };
  const copy = await app.verb(CopyCall).run(actorOf(cast.officer), { ...heading, callId: call.id, parts });
  // a permanent call would go on with its next round
  await app.database.rows(`update calls set rhythm = 'rounds' where id = $1`, [copy.id]);
  pack = await app.verb(PackExport).of(copy.id);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const rehearse = (content: unknown, port: number) => {
  const path = join(folder, 'appel.json');
  writeFileSync(path, JSON.stringify(content));
  // what the environment says of the real service must not count: nothing answers there
  const real = {
    DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none',
    SMTP_URL: 'smtp://127.0.0.1:9',
    TMPDIR: temporary(),
  };
  return launch(['dist/src/cli/rehearse.js', path, '--port', String(port)], {
    ...real,
    REDIS_URL: 'redis://127.0.0.1:9',
  });
};
const temporary = () => {
  const path = join(folder, 'tmp');
  mkdirSync(path, { recursive: true });
  return path;
};
const left = () => readdirSync(temporary()).filter((name) => name.startsWith('ea-rehearsal-'));

async function signIn(server: Caller, key: string): Promise<Caller> {
  const { email } = demoPerson(key);
  const { token } = await server.post<{ token: string }>('sessions', { email, password: demoPassword });
  return server.as(token);
}

describe('the rehearsal of a call', () => {
  it('refuses a file that was changed since its export, before it makes anything', async () => {
    const altered = { ...pack, content: { ...(pack.content as object), slug: 'autre' } };
    const run = rehearse(altered, await freePort());
    expect(await run.ended()).toBe(1);
    expect(run.said()).toContain('does not match the content');
    expect(left()).toEqual([]);
  });

  it('opens it to invented people and a clock that moves, then leaves nothing', async () => {
    const killed = join(temporary(), 'ea-rehearsal-killed');
    mkdirSync(killed);
    const port = await freePort();
    const run = rehearse(pack, port);
    try {
      await eventually('the rehearsal is ready', () => run.said().includes('Nothing here is real') || !run.alive(), 90);
      expect(run.said()).toContain(`is at http://localhost:${port}`);
      expect(existsSync(killed)).toBe(false);
      expect(left()).toHaveLength(1);
      await tryOut(new Caller(overHttp(`http://127.0.0.1:${port}`)), port);
    } finally {
      await run.end('SIGTERM');
    }
    expect(run.said()).toContain('The rehearsal is wiped.');
    expect(run.child.exitCode).toBe(0);
    expect(left()).toEqual([]);
    expect(await answers(port)).toBe(false);
  });
});

/** Prepares an application in the round made for the rehearsal, is refused past its closing, then files in time. */
async function tryOut(server: Caller, port: number): Promise<void> {
  const page = await (await fetch(`http://127.0.0.1:${port}/connexion`)).text();
  expect(page).toContain('Répétition : rien de ce qui se fait ici n’est réel.');
  const { items: people } = await server.get<{ items: { key: string }[] }>('demo/people');
  expect(people.map(({ key }) => key)).not.toContain('granted');
  const call = await server.get<{ id: string; axes: { id: string; code: string }[]; rounds: { closesAt: string }[] }>(
    'calls/a-repeter',
  );
  const { instant } = await server.get<{ instant: string }>('demo/clock');
  const wish: Wish = {
    callId: call.id,
    axisId: call.axes.find(({ code }) => code === 'start')?.id ?? '',
    organization: 'Les Répétiteurs',
    legalForm: 'association',
    foundedOn: `${Number(instant.slice(0, 4)) - 2}-03-12`,
    seed: 7_300_000,
    communes: ['59512'],
    total: 9_000_000,
    asked: 2_600_000,
    jobs: 2,
    on: instant.slice(0, 10),
  };
  const holder = await signIn(server, 'newcomer');
  const organizationId = await register(holder, wish);
  const id = await draft(holder, organizationId, wish);
  for (const field of await missing(holder, id)) await uploadPaper(holder, id, field, `Piece ${field}`);
  await server.put('demo/clock', { instant: call.rounds[0]?.closesAt ?? '' });
  const late = await signIn(server, 'newcomer');
  const key = { 'idempotency-key': 'too-late' };
  const refused = await late.answer('POST', `applications/${id}/submission`, undefined, key);
  expect(refused).toMatchObject({ status: 409, body: { code: 'round_closed' } });
  await server.delete('demo/clock');
  expect(await file(holder, id, [])).toMatch(/^AR-/);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const line = createConnection({ port, host: '127.0.0.1' });
    line.on('connect', () => resolve(true)).on('error', () => resolve(false));
    line.on('connect', () => line.destroy());
  });
}
