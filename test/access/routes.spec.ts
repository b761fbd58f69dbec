import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from '../architecture/sources.js';
import { openTestApp, type TestApp } from '../app.js';
import { mountedPath, mountedRoutes, routeHandlers, type RouteHandler } from './handlers.js';

const reviewed = join(root, 'test/access/routes.txt');

/** POST routes without Idempotency-Key or version, by the reason why a repetition is harmless. */
const repeatable: Readonly<Record<string, readonly string[]>> = {
  'keeps nothing': ['/bulk-acts/preview', '/calls/:slug/eligibility', '/document-checks'],
  'opens another session of the same person': ['/guest-sessions', '/sessions', '/sessions/link', '/sessions/seat'],
  'codes and links are taken once': ['/me/second-factor', '/me/second-factor/confirmation', '/sessions/second-factor'],
  'mails are limited per address, and one link follows another': ['/sign-in-links'],
  'the state reached is the same': ['/consultations/:id/revocation', '/people/:id/closure', '/people/:id/reopening'],
  'a paper counts only where a later act names it; others are swept': [
    '/applications/:id/message-papers',
    '/awards/:id/financial-report/files',
    '/campaigns/:id/proofs',
    '/instalments/:id/proofs',
    '/organizations/:id/bank-papers',
    '/uploads',
  ],
  'a page without script: the opinion is given once by its state': ['/avis', '/avis/:token', '/avis/transmettre'],
  'passing on ends the session that did it': ['/guest/consultation/delegation'],
};

/** The form of a page is read by hand: what it holds is checked as the API checks it. */
const forms = ['OpinionPageController.send: body Object', 'OpinionPageController.pass: body Object'];

describe('every route', () => {
  let app: TestApp;
  let routes: RouteHandler[];

  beforeAll(async () => {
    app = await openTestApp();
    routes = routeHandlers(app);
  });
  afterAll(() => app.close());

  it('declares who may call it', () => {
    expect(routes.length).toBeGreaterThan(150);
    expect(routes.filter(({ access }) => access === '').map(({ handler }) => handler)).toEqual([]);
  });

  it('is mounted by a controller: nothing answers beside the table', () => {
    const mounted = new Set(mountedRoutes(app));
    const known = new Set<string>();
    for (const { method, path } of routes) {
      const at = mountedPath(path, mounted, method);
      expect([path, at]).toEqual([path, expect.any(String)]);
      known.add(`${method} ${at ?? ''}`);
    }
    const others = [...mounted].filter((each) => !known.has(each) && !/^GET \/api\/(docs|openapi)[/.]?/.test(each));
    expect(others).toEqual([]);
  });

  it('checks what it takes: bodies, queries and paths are classes with checks', () => {
    const unchecked = routes.flatMap(({ handler, inputs }) =>
      inputs.filter(({ checked }) => !checked).map(({ place, type }) => `${handler}: ${place} ${type}`),
    );
    expect(unchecked).toEqual(forms);
  });

  it('asks for every compulsory field, whatever its parent classes say', () => {
    const loose = routes.flatMap(({ inputs }) =>
      inputs.flatMap(({ type, loosened }) => loosened.map((field) => `${type}.${field}`)),
    );
    expect(loose).toEqual([]);
  });

  it('takes an Idempotency-Key where it creates or moves something, or says why a repetition is harmless', () => {
    const bare = routes.filter(({ method, idempotent, versioned }) => method === 'POST' && !idempotent && !versioned);
    expect(bare.map(({ path }) => path)).toEqual(Object.values(repeatable).flat().sort());
  });

  it('is the reviewed table (test/access/routes.txt; UPDATE_SNAPSHOTS=1 writes it)', () => {
    const table = `${routes.map(lineOf).join('\n')}\n`;
    if (process.env['UPDATE_SNAPSHOTS']) writeFileSync(reviewed, table);
    expect(table).toBe(readFileSync(reviewed, 'utf8'));
  });
});

function lineOf({ method, path, access, idempotent, versioned, inputs }: RouteHandler): string {
  const taken = inputs.map(({ place, type }) => `${place} ${type}`).sort();
  return [
    `${method.padEnd(6)} ${path}`,
    access,
    ...(idempotent ? ['once per key'] : []),
    ...(versioned ? ['with version'] : []),
    ...taken,
  ].join(' | ');
}
