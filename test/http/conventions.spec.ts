import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import { Draining } from '../../src/kernel/health/draining.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildOrganization } from '../build/organizations.js';
import { buildCast, cast, signIn } from '../cast.js';

type Headers = Readonly<Record<string, string>>;
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly status: number;
  readonly current?: unknown;
  readonly yours?: unknown;
  readonly errors?: readonly { readonly code: string; readonly pointer: string }[];
}

describe('every route keeps the same conventions', () => {
  let app: TestApp;
  let amina: Headers;
  let nora: Headers;
  let officer: Headers;
  let organizationId: string;

  beforeAll(async () => {
    app = await openTestApp();
    await buildCast(app);
    amina = (await signIn(app, cast.amina)).headers;
    nora = (await signIn(app, cast.nora)).headers;
    officer = (await signIn(app, cast.officer)).headers;
    const people = [{ personId: cast.amina.id }];
    organizationId = (await buildOrganization(app, { people, legalName: 'Atelier 0', legalForm: 'company' })).id;
    for (let count = 1; count < 7; count += 1)
      await buildOrganization(app, { people, legalName: `Atelier ${count}`, legalForm: 'company' });
  });
  afterAll(() => app.close());

  const send = (
    method: Method,
    path: string,
    headers: Headers = {},
    payload?: object | string,
  ): Promise<LightMyRequestResponse> =>
    app.app
      .getHttpAdapter()
      .getInstance()
      .inject({
        method,
        url: path.startsWith('.') ? path.slice(1) : `/api/v1${path}`,
        headers,
        ...(payload ? { payload } : {}),
      });
  const problem = (answer: LightMyRequestResponse) => answer.json<Problem>();

  describe('versions', () => {
    const path = () => `/organizations/${organizationId}`;

    it('are given by ETag and asked for by If-Match', async () => {
      const read = await send('GET', path(), amina);
      expect(read.headers['etag']).toBe('"v1"');
      const bare = await send('PATCH', path(), amina, { website: 'https://exemple.fr' });
      expect([bare.statusCode, problem(bare).code]).toEqual([428, 'version_needed']);
      for (const unlike of ['v1', '*', '"1"', '"v1", "v2"']) {
        const answer = await send('PATCH', path(), { ...amina, 'if-match': unlike }, { website: 'https://exemple.fr' });
        expect([unlike, answer.statusCode]).toEqual([unlike, 428]);
      }
      const changed = await send('PATCH', path(), { ...amina, 'if-match': '"v1"' }, { website: 'https://exemple.fr' });
      expect([changed.statusCode, changed.headers['etag']]).toEqual([200, '"v2"']);
    });

    it('refuse a stale change with both versions', async () => {
      const answer = await send('PATCH', path(), { ...amina, 'if-match': '"v1"' }, { website: 'https://autre.fr' });
      expect(answer.statusCode).toBe(412);
      expect(problem(answer)).toMatchObject({
        code: 'stale_version',
        yours: { website: 'https://autre.fr' },
        current: { version: 2 },
      });
    });
  });

  describe('repeated requests', () => {
    const body = (legalName: string) => ({
      legalName,
      legalForm: 'association',
      address: '1 rue de Lille, 59000 Lille',
    });
    const post = (key: string | null, payload: object, who: Headers = amina) =>
      send('POST', '/organizations', { ...who, ...(key === null ? {} : { 'idempotency-key': key }) }, payload);
    const count = async (legalName: string) =>
      (await app.database.rows(`select 1 from organizations where legal_name = $1`, [legalName])).length;

    it('need a key of 8 to 80 characters', async () => {
      for (const key of [null, 'court', 'x'.repeat(81), 'deux mots ici']) {
        const answer = await post(key, body('Sans clé'));
        expect([key, answer.statusCode, problem(answer).code]).toEqual([key, 400, 'idempotency_key_needed']);
      }
    });

    it('are done once and answered alike', async () => {
      const key = randomUUID();
      const first = await post(key, body('Une fois'));
      const again = await post(key, body('Une fois'));
      expect(first.statusCode).toBe(201);
      expect([again.statusCode, again.body, again.headers['etag']]).toEqual([201, first.body, first.headers['etag']]);
      expect([first.headers['idempotent-replayed'], again.headers['idempotent-replayed']]).toEqual([undefined, 'true']);
      expect(await count('Une fois')).toBe(1);
    });

    it('are done once when they come together', async () => {
      const key = randomUUID();
      const answers = await Promise.all(Array.from({ length: 5 }, () => post(key, body('Ensemble'))));
      expect(new Set(answers.map(({ body: text }) => text)).size).toBe(1);
      expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201]));
      expect(await count('Ensemble')).toBe(1);
    });

    it('may not carry another body, but another person may hold the same key', async () => {
      const key = randomUUID();
      await post(key, body('La mienne'));
      const other = await post(key, body('Une autre'));
      expect([other.statusCode, problem(other).code]).toEqual([422, 'idempotency_key_reused']);
      expect((await post(key, body('La sienne'), nora)).statusCode).toBe(201);
    });

    it('leave the key free after a refusal, which is given again alike', async () => {
      const key = randomUUID();
      const wrong = { ...body('Mal écrite'), siret: '11111111111111' };
      const [first, again] = [await post(key, wrong), await post(key, wrong)];
      expect(first.statusCode).toBe(422);
      expect(again.body).toBe(first.body);
      expect((await post(key, body('Bien écrite'))).statusCode).toBe(201);
    });
  });

  describe('pages', () => {
    it('follow one another by Link, each row once', async () => {
      const seen: string[] = [];
      let next: string | undefined = './api/v1/organizations?limit=3&q=Atelier';
      let pages = 0;
      while (next !== undefined && pages < 10) {
        const answer: LightMyRequestResponse = await send('GET', next, officer);
        expect(answer.statusCode).toBe(200);
        const page = answer.json<{ items: { id: string }[]; next: string | null }>();
        seen.push(...page.items.map(({ id }) => id));
        const link: string | undefined = /^<([^>]+)>; rel="next"$/.exec(String(answer.headers['link'] ?? ''))?.[1];
        expect(link === undefined).toBe(page.next === null);
        next = link === undefined ? undefined : `.${link}`;
        pages += 1;
      }
      expect([pages, seen.length, new Set(seen).size]).toEqual([3, 7, 7]);
    });

    it('hold at most 200 rows and begin where the list does', async () => {
      for (const [query, status, code] of [
        ['limit=201', 422, 'invalid_input'],
        ['limit=0', 422, 'invalid_input'],
        ['limit=beaucoup', 422, 'invalid_input'],
        ['after=nulle-part', 400, 'malformed_request'],
        ['page=2', 422, 'invalid_input'],
      ] as const) {
        const answer = await send('GET', `/organizations?${query}`, officer);
        expect([query, answer.statusCode, problem(answer).code]).toEqual([query, status, code]);
      }
    });
  });

  describe('answers', () => {
    it('stay out of caches and carry the headers that keep browsers safe', async () => {
      const paths = [
        './health',
        '/calls',
        '/me',
        `/organizations/${organizationId}`,
        '/nulle-part',
        './nulle-part',
        '/organizations/%',
      ];
      for (const path of paths) {
        const { headers } = await send('GET', path, amina);
        expect([path, headers['cache-control']]).toEqual([path, 'no-store']);
        expect(headers).toMatchObject({
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'same-origin',
          'x-frame-options': 'DENY',
          'cross-origin-opener-policy': 'same-origin',
          'content-security-policy': expect.stringContaining("default-src 'self'"),
        });
        expect(headers['content-security-policy']).not.toMatch(/unsafe/);
        expect(headers['x-powered-by']).toBeUndefined();
      }
    });

    it('say in French or in English what is wrong and where', async () => {
      const ask = (language?: string) =>
        send(
          'POST',
          '/organizations',
          { ...amina, 'idempotency-key': randomUUID(), ...(language ? { 'accept-language': language } : {}) },
          { legalName: '' },
        );
      const [french, english, other, none] = [
        await ask('fr-FR'),
        await ask('en-GB,en;q=0.9'),
        await ask('de'),
        await ask(),
      ];
      expect(problem(english).detail).toMatch(/needs correcting/);
      for (const answer of [french, other, none]) expect(problem(answer).detail).toMatch(/à corriger/);
      expect(problem(french)).toMatchObject({ status: 422, code: 'invalid_input' });
      const pointers = (problem(french).errors ?? []).map(({ pointer }) => pointer);
      expect(pointers).toEqual(expect.arrayContaining(['/legalName', '/legalForm']));
      expect(new Set(pointers).size).toBe(pointers.length);
    });

    it('are problems for addresses and bodies that cannot be read', async () => {
      const json = { ...amina, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
      const cases: readonly [string, LightMyRequestResponse, number, string][] = [
        ['no such route', await send('GET', '/nulle-part', amina), 404, 'not_found'],
        ['a wrong method', await send('DELETE', '/calls', amina), 404, 'not_found'],
        ['a wrong escape', await send('GET', '/organizations/%', amina), 400, 'malformed_request'],
        ['a long address', await send('GET', `/organizations/${'a'.repeat(400)}`, amina), 400, 'malformed_request'],
        ['broken JSON', await send('POST', '/organizations', json, '{"legalName":'), 400, 'malformed_request'],
        ['a list', await send('POST', '/organizations', json, '[]'), 400, 'malformed_request'],
        [
          'the zero character',
          await send('POST', '/organizations', json, '{"legalName":"a\\u0000b"}'),
          422,
          'invalid_input',
        ],
        [
          'half a character',
          await send('POST', '/organizations', json, '{"legalName":"a\\ud800b"}'),
          422,
          'invalid_input',
        ],
        [
          'endless nesting',
          await send('POST', '/organizations', json, `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
          400,
          'malformed_request',
        ],
        [
          'a prototype',
          await send('POST', '/organizations', json, '{"__proto__":{"admin":true}}'),
          400,
          'malformed_request',
        ],
        [
          'another type',
          await send('POST', '/organizations', { ...json, 'content-type': 'text/xml' }, '<a/>'),
          415,
          'media_type_unknown',
        ],
        [
          'too much',
          await send('POST', '/organizations', json, `{"legalName":"${'x'.repeat(1_100_000)}"}`),
          413,
          'body_too_large',
        ],
      ];
      for (const [name, answer, status, code] of cases) {
        expect([name, answer.statusCode, answer.headers['content-type']]).toEqual([
          name,
          status,
          'application/problem+json; charset=utf-8',
        ]);
        expect([name, problem(answer).code, problem(answer).status]).toEqual([name, code, status]);
      }
    });

    it('refuse a change that another site sends with our cookie', async () => {
      const answer = await send('DELETE', '/sessions/current', { ...amina, origin: 'https://ailleurs.example' });
      expect([answer.statusCode, problem(answer).code]).toEqual([403, 'foreign_origin']);
      expect((await send('GET', '/me', amina)).statusCode).toBe(200);
    });

    it('say when to come back', async () => {
      const ask = () => send('POST', '/sign-in-links', {}, { email: 'personne@exemple.example' });
      let answer = await ask();
      for (let count = 0; count < 12 && answer.statusCode !== 429; count += 1) answer = await ask();
      expect([answer.statusCode, problem(answer).code]).toEqual([429, 'too_many_requests']);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      const draining = app.app.get(Draining);
      draining.on = true;
      const away = await send('GET', './ready');
      draining.on = false;
      expect([away.statusCode, problem(away).code, away.headers['retry-after']]).toEqual([
        503,
        'temporarily_unavailable',
        '5',
      ]);
    });

    it('of the demonstration exist nowhere else', async () => {
      const real = await openTestApp({ DATABASE_URL: 'postgres://localhost/unused', SECRET_KEY: 'a'.repeat(43) });
      const server = real.app.getHttpAdapter().getInstance();
      for (const url of [
        '/api/v1/demo/people',
        '/api/v1/demo/clock',
        '/api/v1/mails',
        '/mailbox',
        `/mailbox/${randomUUID()}`,
      ]) {
        const answer = await server.inject({ method: 'GET', url });
        expect([url, answer.statusCode, problem(answer).code]).toEqual([url, 404, 'not_found']);
      }
      await real.close();
    });

    it('ask for encryption only where the address is encrypted', async () => {
      expect((await send('GET', './health')).headers['strict-transport-security']).toBeUndefined();
      const secure = await openTestApp({ PUBLIC_URL: 'https://subventions.exemple.fr' });
      const { headers } = await secure.app.inject({ method: 'GET', url: '/health' });
      expect(headers['strict-transport-security']).toMatch(/^max-age=31536000/);
      await secure.close();
    });
  });
});
