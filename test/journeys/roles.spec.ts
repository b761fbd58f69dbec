import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { request } from 'node:http';
import { eventually } from './stage/eventually.js';
import { launch } from './stage/processes.js';
import { installPeople, openStage, type Stage } from './stage/stage.js';

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

describe('each role alone', () => {
  it('a worker starts first and listens nowhere', async () => {
    const worker = await stage.start('worker');
    expect(worker.said()).toBe('Worker ready.\n');
    expect(await fetch(`${worker.address}/health`).catch(() => 'nobody')).toBe('nobody');
    expect(await worker.end('SIGTERM')).toBe(0);
  });

  it('an API alone takes requests; what follows waits for a worker, then happens once', async () => {
    await installPeople(stage);
    const api = await stage.start('api');
    const asked = await post(`${api.address}/api/v1/sign-in-links`, { email: 'amina@atelier-du-lin.example' });
    expect(asked.status).toBeLessThan(300);
    expect(await stage.count('select count(*) from mails')).toBe(0);
    expect(await stage.count('select count(*) from relay_pending')).toBeGreaterThan(0);
    await stage.start('worker');
    await stage.settled();
    expect(await stage.count(`select count(*) from mails where notice like 'accounts.sign_in%'`)).toBe(1);
  });
});

describe('the demonstration', () => {
  it('is loaded once and whole, though the first start is killed in the middle and two start together after it', async () => {
    const cut = launch(['dist/src/main.js'], { ...stage.settings, DEMO_DATA: '1', ROLE: 'api', PORT: '0' });
    const applications = () => stage.count('select count(*) from applications');
    await eventually('it is half loaded', async () => (await applications()) > 3, 60);
    await cut.end('SIGKILL');
    const left = await applications();
    const started = await Promise.all([
      stage.start('api', { DEMO_DATA: '1' }),
      stage.start('worker', { DEMO_DATA: '1' }),
    ]);
    expect(started.filter((each) => each.said().includes('Loading the demonstration'))).toHaveLength(1);
    await stage.settled(90);
    expect(await applications()).toBeGreaterThan(left);
    expect(await stage.count(`select count(*) from calls where slug = 'entreprendre-autrement'`)).toBe(1);
    expect(
      await stage.count(`select count(*) from journal where subject_type = 'authority' and verb = 'installed'`),
    ).toBe(1);
    expect(await stage.broken()).toEqual([]);
  }, 200_000);
});

describe('a process told to stop', () => {
  it('answers what it has begun, takes nothing new and ends with 0', async () => {
    const api = await stage.start('api');
    const { sent, answer } = begin(`${api.address}/api/v1/sign-in-links`);
    await eventually('the request is on its way', () => sent.socket?.connecting === false);
    const ended = api.end('SIGTERM');
    await eventually('it takes nothing new', async () => {
      const reply = await fetch(`${api.address}/ready`).catch(() => null);
      return reply === null || reply.status === 503;
    });
    sent.end('ple"}');
    expect(await answer).toBeLessThan(500);
    expect(await ended).toBe(0);
  });

  it('is not held by idle connections', async () => {
    const api = await stage.start('api');
    await fetch(`${api.address}/health`);
    const began = Date.now();
    expect(await api.end('SIGTERM')).toBe(0);
    expect(Date.now() - began).toBeLessThan(5_000);
  });
});

function post(url: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'roles-spec-1' };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** A request whose last bytes are still to come. */
function begin(url: string) {
  const headers = { 'content-type': 'application/json', 'content-length': '24', 'idempotency-key': 'roles-spec-2' };
  const sent = request(url, { method: 'POST', headers });
  const answer = once(sent, 'response').then(([reply]) => {
    const { statusCode = 599, ...stream } = reply as { statusCode?: number; resume(): void };
    void stream;
    (reply as { resume(): void }).resume();
    return statusCode;
  });
  sent.write('{"email":"a@lin.exa');
  return { sent, answer };
}
