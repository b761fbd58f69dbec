import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from '../../src/kernel/http/openapi.js';
import { cast } from '../cast.js';
import { operationsOf, type ApiOperation } from '../http/operations.js';
import { openScenario, secrets, type Scenario, type Someone } from './scenario.js';
import { bodyOf, known, subjectsOf } from './subjects.js';
import { undoEverything } from './undone.js';

/** Nobody of these may know that Amina's file exists. */
const outsiders: readonly Someone[] = [
  'conflicted',
  'barred-staff',
  'stranger',
  'officer-weak',
  'other-guest',
  'nobody',
];
const nowhere = '0199a000-0000-7000-8000-00000000dead';

/** In the demonstration everybody reads all mails and signs in as anybody; the outlines are nothing but figures. */
const demonstration = /^\/(api\/v1\/(mails|demo|communes\/outlines)|mailbox)/;

/** Queries that might bring a hidden row back. */
const searches: Readonly<Record<string, readonly string[]>> = {
  '/api/v1/applications': [
    '?search=lin',
    '?search=Atelier',
    '?commune=59350',
    '?state=scheduled',
    '?state=proposed',
    '?limit=1',
  ],
  '/api/v1/awards': ['?state=proposed', '?limit=1'],
  '/api/v1/instalments': ['?state=ordered', '?limit=1'],
};

describe('a secret file', () => {
  let story: Scenario;
  let document: OpenAPIObject;
  let reads: { operation: ApiOperation; url: string }[];

  beforeAll(async () => {
    story = await openScenario();
    document = openApiDocument(story.app.app);
    const { meeting } = story.ids;
    const convened = await story.send('lead', 'POST', `/meetings/${meeting}/convocation`);
    expect(convened.statusCode).toBeLessThan(300);
    await story.app.settle();
    undoEverything(story.app.database);
    reads = operationsOf(document)
      .filter(({ method, path }) => method === 'GET' && !demonstration.test(path))
      .flatMap((operation) =>
        subjectsOf(operation, story).flatMap(([, path]) =>
          ['', ...(searches[operation.path] ?? [])].map((query) => ({
            operation,
            url: `${path}${query || queryOf(operation)}`,
          })),
        ),
      );
  }, 60_000);
  afterAll(() => story.close());

  /** What a compulsory query needs. */
  function queryOf({ query }: ApiOperation): string {
    const values = known(story);
    const named = query
      .filter(({ name }) => name in values && name !== 'name')
      .map(({ name }) => `${name}=${String(values[name])}`);
    return named.length > 0 ? `?${named.join('&')}` : '';
  }

  /** The answers to every read that hold one of these words. */
  async function findings(
    who: Someone,
    words: readonly (string | number)[],
    besides: (url: string) => boolean = () => false,
  ) {
    const found: string[] = [];
    for (const { url } of reads) {
      if (besides(url)) continue;
      const { body } = await story.send(who, 'GET', `.${url}`);
      for (const word of words) if (body.includes(String(word))) found.push(`${url} tells ${word}`);
    }
    return found;
  }

  it('is told in full to the lead officer, so that its absence elsewhere means something', async () => {
    for (const word of [...Object.values(secrets), story.number]) {
      expect([word, await findings('lead', [word])]).not.toEqual([word, []]);
    }
  });

  it.each(outsiders)('is in no list, search, page or file for %s', async (who) => {
    const { application, item, consultation, campaign, proposal, proposalApplication } = story.ids;
    const words = [
      ...[
        secrets.title,
        secrets.asked,
        secrets.opinion,
        secrets.comment,
        secrets.proposal,
        secrets.campaign,
        secrets.score,
        secrets.message,
        secrets.note,
        secrets.correction,
      ],
      ...[story.number, application, item, consultation, campaign, proposal, proposalApplication],
    ];
    expect(await findings(who, words)).toEqual([]);
  });

  it.each(outsiders)('does not give its structure away to %s', async (who) => {
    // the register is no secret to staff, a declaration is known to who made it, and paid grants are public
    const open = reads.filter(({ operation }) => operation.policy.startsWith('open')).map(({ url }) => url);
    const told = (url: string) => open.includes(url) || /\/(organizations|me\/interests|interests)/.test(url);
    const paid = (url: string) => who === 'barred-staff' && /payment-orders/.test(url);
    expect(await findings(who, [secrets.structure], (url) => told(url) || paid(url))).toEqual([]);
  });

  it.each(outsiders)('answers %s as one that does not exist, whatever is asked of it', async (who) => {
    const different: string[] = [];
    for (const operation of operationsOf(document)) {
      if (!operation.path.includes('{') || demonstration.test(operation.path) || operation.takes?.includes('octet'))
        continue;
      for (const [, path] of subjectsOf(operation, story)) {
        const here = await ask(who, operation, path);
        if (here.status !== 404) continue;
        const there = await ask(who, operation, path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, nowhere));
        if (here.body !== there.body || there.status !== 404)
          different.push(`${operation.method} ${path}: ${here.body} / ${there.body}`);
      }
    }
    expect(different).toEqual([]);
  });

  it('gives no name to a stranger who declares an interest by identifier', async () => {
    const declare = (who: Someone, organizationId: string) =>
      story.send(who, 'POST', '/interests', { organizationId, kind: 'family', validFrom: '2024-01-01' });
    const [here, there] = [await declare('stranger', story.ids.organization), await declare('stranger', nowhere)];
    expect([here.statusCode, here.body]).toEqual([404, there.body]);
    expect((await declare('member', story.ids.organization)).body).toContain('done');
  });

  it('is in no total', async () => {
    const json = async (who: Someone, path: string) =>
      (await story.send(who, 'GET', path)).json<Record<string, unknown>>();
    const counts = (await json('barred-staff', '/applications/counts')) as { items: { count: number }[] };
    const { items } = (await json('barred-staff', '/applications?limit=200')) as { items: unknown[] };
    expect(counts.items.reduce((sum, { count }) => sum + count, 0)).toBe(items.length);
    expect(items).toHaveLength(1);
    const meeting = (await json('conflicted', `/meetings/${story.ids.meeting}`)) as { items: unknown[] };
    expect(meeting.items).toHaveLength(1);
    expect(await json('conflicted', '/me/assessments')).toMatchObject({ total: 1 });
    const board = await json('barred-staff', `/awards/proposals-board?call=${story.ids.call}`);
    expect(board).toMatchObject({ proposals: [], total: 0 });
  });

  it('is in no mail to somebody it is hidden from', async () => {
    const mails = await story.app.database.rows<{ recipient: string; subject: string; text: string }>(
      `select recipient, subject, text from mails`,
    );
    const hidden = [cast.ines.email, cast.grace.email, cast.nora.email];
    expect(mails.filter(({ recipient }) => recipient === cast.karim.email).length).toBeGreaterThan(0);
    expect(mails.filter(({ recipient }) => recipient === cast.ines.email).length).toBeGreaterThan(0);
    const told = mails
      .filter(({ recipient }) => hidden.includes(recipient))
      .filter(({ subject, text }) =>
        [secrets.title, story.number, secrets.structure].some((word) => `${subject} ${text}`.includes(word)),
      );
    expect(told).toEqual([]);
  });

  it('keeps opinions, scores and the proposal from those who applied', async () => {
    const words = [
      secrets.opinion,
      secrets.comment,
      secrets.proposal,
      secrets.score,
      secrets.note,
      story.ids.proposal,
      '"state":"proposed"',
    ];
    for (const who of ['owner', 'colleague'] as const) {
      expect(await findings(who, words, (url) => url.endsWith('/bank-accounts'))).toEqual([]);
    }
  });

  it('keeps the proposal, the opinions and the comments of others from the committee', async () => {
    const kept = [secrets.message, secrets.note, secrets.correction];
    const words = [secrets.opinion, secrets.comment, secrets.proposal, secrets.score, story.ids.proposal, ...kept];
    expect(await findings('member', words)).toEqual([]);
    expect(await findings('observer', words)).toEqual([]);
  });

  it('keeps messages and notes from staff who handle no files', async () => {
    for (const who of ['finance', 'admin'] as const) {
      expect([who, await findings(who, [secrets.message, secrets.note])]).toEqual([who, []]);
    }
  });

  it('shows the commune the project and its own opinion, nothing of the committee', async () => {
    const kept = [secrets.message, secrets.note, secrets.correction];
    const words = [secrets.comment, secrets.proposal, secrets.score, story.ids.proposal, story.ids.item, ...kept];
    expect(await findings('guest', words)).toEqual([]);
    expect((await story.send('guest', 'GET', '/guest/consultation')).body).toContain(secrets.opinion);
  });

  async function ask(who: Someone, operation: ApiOperation, path: string) {
    const json = operation.takes === 'application/json';
    const answer = await story.send(
      who,
      operation.method,
      `.${path}`,
      json ? bodyOf(operation, document, story) : undefined,
      {
        ...(json ? { 'content-type': 'application/json' } : {}),
        ...(operation.headers.includes('If-Match') ? { 'if-match': '"v1"' } : {}),
      },
    );
    return { status: answer.statusCode, body: answer.body };
  }
});
