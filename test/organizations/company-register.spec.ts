import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openTestApp, type TestApp } from '../app.js';
import { buildCast, cast, signIn } from '../cast.js';

const recorded = (name: string) =>
  readFileSync(new URL(`../../src/organizations/register/recordings/${name}.json`, import.meta.url), 'utf8');

let register: Server;
let app: TestApp;
let asked: string[] = [];
let answer: (reply: ServerResponse) => void;
const says =
  (body: string, status = 200) =>
  (reply: ServerResponse) => {
    reply.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };

beforeAll(async () => {
  register = createServer((request, reply) => {
    asked.push(request.url ?? '');
    answer(reply);
  });
  await new Promise<void>((ready) => register.listen(0, '127.0.0.1', ready));
  app = await openTestApp({ REGISTER_API: `http://127.0.0.1:${(register.address() as AddressInfo).port}` });
  await buildCast(app);
});
afterAll(async () => {
  await app.close();
  await new Promise((closed) => register.close(closed));
});
beforeEach(() => {
  asked = [];
});

const read = async (siret: string, who: (typeof cast)['amina'] | null = cast.amina, on = app) => {
  const headers = who ? (await signIn(on, who)).headers : {};
  const url = `/api/v1/company-register${siret && `/${encodeURIComponent(siret)}`}`;
  const { statusCode, body } = await on.app.inject({ method: 'GET', url, headers });
  return { status: statusCode, body: JSON.parse(body) as Record<string, unknown> };
};

describe('the public company register', () => {
  it('says what it fetched, from where and when, and is asked once a quarter of an hour', async () => {
    answer = says(recorded('association'));
    const first = await read('880 001 011 00019');
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ legalName: 'LES FILS TENDUS', foundedOn: '2019-04-02', source: '127.0.0.1' });
    expect(Date.parse(String(first.body['fetchedAt']))).not.toBeNaN();
    expect((await read('88000101100019', cast.nora)).body['fetchedAt']).toBe(first.body['fetchedAt']);
    expect(asked).toEqual(['/search?q=88000101100019&page=1&per_page=1']);
  });

  it('is not asked for numbers that cannot be', async () => {
    expect((await read('123')).body['code']).toBe('siret_malformed');
    expect((await read('88000101100018')).body['code']).toBe('siret_key_wrong');
    expect((await read('../admin')).status).toBe(422);
    expect(asked).toEqual([]);
  });

  it('says plainly when it does not know, does not answer, or answers nonsense', async () => {
    answer = says(recorded('nothing'));
    expect(await read('88000102900011')).toMatchObject({ status: 404, body: { code: 'register_unknown' } });
    answer = says('{}', 429);
    expect(await read('88000103700014')).toMatchObject({ status: 503, body: { code: 'register_unavailable' } });
    answer = says('<html>');
    expect((await read('88000103700014')).body['code']).toBe('register_unavailable');
    answer = (reply) => reply.destroy();
    expect((await read('88000103700014')).body['code']).toBe('register_unavailable');
    answer = (reply) => reply.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    expect((await read('88000103700014')).body['code']).toBe('register_unavailable');
  });

  it('is asked by those who are signed in, and not without end', async () => {
    expect((await read('88000101100019', null)).status).toBe(401);
    answer = says('{}', 500);
    const answers = [];
    for (let time = 0; time < 13; time += 1) answers.push((await read('88000104500017', cast.jules)).status);
    expect(answers.slice(0, 12)).toEqual(Array(12).fill(503));
    expect(answers[12]).toBe(429);
  });

  it('is off unless a setting names it, and nothing depends on it', async () => {
    const plain = await openTestApp();
    await buildCast(plain);
    expect((await read('', cast.amina, plain)).body).toEqual({ on: false, source: null });
    expect((await read('88000101100019', cast.amina, plain)).body['code']).toBe('register_off');
    await plain.close();
    expect((await read('')).body).toEqual({ on: true, source: '127.0.0.1' });
  });
});
