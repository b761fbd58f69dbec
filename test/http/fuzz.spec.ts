import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { LightMyRequestResponse } from 'fastify';
import { openApiDocument } from '../../src/kernel/http/openapi.js';
import { openScenario, type Scenario, type Someone } from '../access/scenario.js';
import { admitted, bodyOf as exampleBody, known, particular, subjectsOf } from '../access/subjects.js';
import { hostileText, seeded, twisted, type Dice } from './hostile.js';
import { exampleOf, operationsOf, type ApiOperation } from './operations.js';

const REQUESTS = 2_000;
const senders: readonly Someone[] = [
  'owner',
  'stranger',
  'member',
  'conflicted',
  'chair',
  'officer',
  'lead',
  'finance',
  'admin',
  'guest',
  'nobody',
];

/** What one request was, to send it again by hand. */
interface Shot {
  readonly who: Someone;
  readonly method: ApiOperation['method'];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | undefined;
}

describe(`${REQUESTS} hostile requests`, () => {
  let story: Scenario;
  let document: OpenAPIObject;
  let operations: ApiOperation[];
  const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_123);
  const shots: { shot: Shot; status: number; type: string; body: string }[] = [];
  let grown = 0;

  beforeAll(async () => {
    story = await openScenario();
    document = openApiDocument(story.app.app);
    // the outlines are large and take nothing; a moved clock would end every session
    const left = ['Territory_outlines', 'Demo_move'];
    operations = operationsOf(document).filter(({ id }) => !left.includes(id));
    const dice = seeded(seed);
    let before = 0;
    for (let count = 0; count < REQUESTS; count += 1) {
      if (count === REQUESTS / 2) before = memory();
      const shot = aimed(dice, operations[count % operations.length] as ApiOperation);
      const answer = await fire(shot);
      shots.push({
        shot,
        status: answer.statusCode,
        type: String(answer.headers['content-type'] ?? ''),
        body: answer.body.slice(0, 2_000),
      });
    }
    grown = memory() - before;
  }, 120_000);
  afterAll(() => story.close());

  function aimed(dice: Dice, operation: ApiOperation): Shot {
    const values = { ...known(story), ...particular[operation.id] };
    const [, usual] = dice.pick(subjectsOf(operation, story));
    const url = dice.chance(0.1)
      ? operation.path.replace(/\{\w+\}/g, () => (dice.chance(0.5) ? encodedOddly(dice) : escaped(hostileText(dice))))
      : usual;
    const query = operation.query
      .filter(() => dice.chance(0.5))
      .map(({ name, schema }) => {
        const value = dice.chance(0.6) ? hostileText(dice) : String(exampleOf(schema, document, values, name));
        return `${name}=${escaped(value)}`;
      });
    if (dice.chance(0.1))
      query.push(
        dice.pick([
          'after=%00',
          'limit=-1',
          'limit=201',
          'limit=1e3',
          '__proto__[a]=1',
          'a=1&a=2',
          '%',
          'limit=50&limit=60',
        ]),
      );
    const body = operation.body === null ? undefined : exampleBody(operation, document, story);
    return {
      who: dice.chance(0.7) ? admitted(dice, operation) : dice.pick(senders),
      method: operation.method,
      url: `${url}${query.length > 0 ? `?${query.join('&')}` : ''}`,
      ...bodyOf(dice, operation, body),
    };
  }

  async function fire({ who, method, url, headers, payload }: Shot): Promise<LightMyRequestResponse> {
    await story.app.database.rows('delete from rate_limits');
    const answer = await story.send(who, method, `.${url}`, payload, headers);
    if (/\/(sessions|password|second-factor|closure|roles|people)/.test(url) && method !== 'GET')
      await story.enter(who);
    return answer;
  }

  it('never make the server fail', () => {
    const failed = shots.filter(({ status }) => status >= 500);
    expect(
      failed.map(({ shot, status, body }) => ({ ...shot, payload: shot.payload?.slice(0, 300), status, body })),
    ).toEqual([]);
  });

  it('are refused with a code and words, as a problem', () => {
    const bare = shots.filter(({ shot, status, type, body }) => {
      // tus and pages answer in their own ways; HEAD has no body
      if (status < 400 || shot.method === 'HEAD' || /^\/(avis|mailbox|verification)|\/uploads/.test(shot.url))
        return false;
      if (!type.startsWith('application/problem+json')) return true;
      const problem = JSON.parse(body.length < 2_000 ? body : '{}') as {
        code?: string;
        detail?: string;
        status?: number;
      };
      return body.length < 2_000 && !(problem.code && problem.detail && problem.status === status);
    });
    expect(
      bare.map(({ shot, status, body }) => `${shot.method} ${shot.url.slice(0, 100)} ${status} ${body.slice(0, 200)}`),
    ).toEqual([]);
  });

  it('are refused in French and in English alike', async () => {
    const refused = shots.filter(
      ({ status, shot }) =>
        status >= 400 && shot.method !== 'HEAD' && !/^\/(avis|mailbox|verification)|\/uploads/.test(shot.url),
    );
    const codes = new Map(refused.map((each) => [/"code":"(\w+)"/.exec(each.body)?.[1], each]));
    expect(codes.size).toBeGreaterThan(20);
    for (const { shot } of codes.values()) {
      const inFrench = await fire({ ...shot, headers: { ...shot.headers, 'accept-language': 'fr-FR' } });
      const inEnglish = await fire({ ...shot, headers: { ...shot.headers, 'accept-language': 'en-GB' } });
      if (inFrench.statusCode < 400 || inEnglish.statusCode < 400) continue;
      const [fr, en] = [
        inFrench.json<{ code: string; detail: string }>(),
        inEnglish.json<{ code: string; detail: string }>(),
      ];
      if (fr.code === en.code) expect(fr.detail).not.toBe(en.detail);
    }
  });

  it('reach the rules, not only the gate', () => {
    const heard = shots.filter(({ status }) => ![401, 403].includes(status));
    expect(heard.length).toBeGreaterThan(REQUESTS / 3);
    expect(shots.filter(({ status }) => status < 400).length).toBeGreaterThan(REQUESTS / 20);
  });

  it('leave no memory behind', () => {
    // the requests themselves are kept for the report: some megabytes
    expect(grown).toBeLessThan(30 * 1024 * 1024);
  });
});

/** A text in a URL; what UTF-8 cannot carry becomes its replacement character. */
function escaped(text: string): string {
  return encodeURIComponent(Buffer.from(text, 'utf8').toString('utf8'));
}

/** Bytes in use once what nobody holds is gone. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

function bodyOf(dice: Dice, operation: ApiOperation, example: unknown): Pick<Shot, 'headers' | 'payload'> {
  const version = {
    'if-match': dice.pick(['"v1"', '"v1"', '"v1"', '"v1"', '"v2"', '"v3"', 'W/"v1"', '*', '"v99999999999"', 'v1', '']),
  };
  const language = { 'accept-language': dice.pick(['fr', 'en', 'de', '*', 'x'.repeat(3_000), 'fr;q=9', 'en-GB,en']) };
  const headers: Record<string, string> = { ...language, ...(operation.headers.includes('If-Match') ? version : {}) };
  if (dice.chance(0.05)) headers['idempotency-key'] = dice.pick(['', 'court', 'x'.repeat(200), 'clé accentuée']);
  if (example === undefined) return { headers, payload: undefined };
  headers['content-type'] = operation.takes ?? 'application/json';
  if (operation.takes !== 'application/json') return { headers, payload: hostileText(dice) };
  const roll = dice.next();
  if (roll < 0.06)
    headers['content-type'] = dice.pick([
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/json; charset=utf-16',
      'n’importe quoi'.normalize('NFD').replace(/[^\x20-\x7e]/g, ''),
    ]);
  if (roll > 0.94)
    return {
      headers,
      payload: dice.pick([
        '{',
        '',
        'null',
        '[]',
        '"texte"',
        '{"a":1,}',
        '\u0000',
        '{"__proto__":{"admin":true}}',
        '{"constructor":{"prototype":{}}}',
        `{"a":"${'x'.repeat(1_200_000)}"}`,
        '['.repeat(5_000),
        `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`,
      ]),
    };
  return { headers, payload: JSON.stringify(dice.chance(0.3) ? example : twisted(dice, example)) };
}

function encodedOddly(dice: Dice): string {
  return dice.pick([
    '%00',
    '..%2f..%2fetc%2fpasswd',
    '%ff%fe',
    '%',
    "'%20or%201=1--",
    '%E2%80%AE',
    'a'.repeat(400),
    '-1',
    'null',
    '%2e%2e',
    '0199a000-0000-7000-8000-00000000DEAD',
  ]);
}
