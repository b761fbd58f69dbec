import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InstallEntreprendreAutrement } from '../../src/calls/calls.public.js';
import { system } from '../../src/kernel/access/actor.js';
import { pagePaths } from '../../src/kernel/pages/page-paths.js';
import { InstallAuthority } from '../../src/territory/territory.public.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildCast, cast, signIn } from '../cast.js';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await buildCast(app);
  await app.verb(InstallAuthority).run(system('test'));
  await app.verb(InstallEntreprendreAutrement).run(system('test'));
}, 60_000);
afterAll(() => app.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  app.app.inject({ method: 'GET', url, headers: { accept: 'text/html', ...headers } });

describe('pages are drawn by the server', () => {
  it('whole, before any script has run', async () => {
    const page = await get('/');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('<html lang="fr"');
    expect(page.body).toMatch(/<h1[^>]*>[^<]+/);
    expect(page.body).toContain('/appels/entreprendre-autrement');
  });

  it('without script or style in the document, so that the policy may refuse both', async () => {
    for (const url of ['/', '/appels/entreprendre-autrement', '/connexion', '/chiffres']) {
      const { body, headers } = await get(url);
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(body).not.toMatch(/\sstyle=|<style|\son\w+="/);
      const scripts = [...body.matchAll(/<script([^>]*)>/g)].map((match) => match[1] ?? '');
      expect(scripts.filter((attributes) => !/src="\/assets\/|type="application\/json"/.test(attributes))).toEqual([]);
    }
  });

  it('in the language chosen by a plain link, kept in a cookie', async () => {
    const chosen = await get('/chiffres?langue=en&depuis=2020');
    expect(chosen.statusCode).toBe(303);
    expect(chosen.headers.location).toBe('/chiffres?depuis=2020');
    expect(chosen.headers['set-cookie']).toMatch(/^langue=en; .*Path=\/; SameSite=Lax/);
    const page = await get('/', { cookie: 'langue=en' });
    expect(page.body).toContain('<html lang="en"');
    expect((await get('/', { 'accept-language': 'en-GB' })).body).toContain('<html lang="en"');
  });

  it('in the theme chosen', async () => {
    expect((await get('/', { cookie: 'theme=dark' })).body).toContain('data-theme="dark"');
    expect((await get('/?theme=system')).headers['set-cookie']).toMatch(/^theme=;/);
  });

  it('packed for those who take it', async () => {
    const page = await get('/', { 'accept-encoding': 'gzip, br' });
    expect(page.headers['content-encoding']).toBe('br');
    expect(page.headers.vary).toContain('accept-encoding');
  });

  it('with the files they name, kept for ever by browsers', async () => {
    const { body } = await get('/');
    const files = [...body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(files.length).toBeGreaterThan(3);
    for (const file of new Set(files)) {
      const answer = await get(file);
      expect([file, answer.statusCode]).toEqual([file, 200]);
      expect(answer.headers['cache-control']).toContain('immutable');
    }
    expect((await get('/assets/..%2f..%2fpackage.json')).statusCode).toBeGreaterThanOrEqual(400);
    expect((await get('/assets/nothing-here.js')).statusCode).toBe(404);
  });
});

describe('a page shows only what its visitor may read', () => {
  it('sends strangers to sign in, and back', async () => {
    const page = await get('/mes-demandes');
    expect(page.statusCode).toBe(303);
    expect(page.headers.location).toBe('/connexion?retour=%2Fmes-demandes');
  });

  it('is drawn with the rights of the cookie, and is kept by nobody', async () => {
    const { token } = await signIn(app, cast.amina);
    const page = await get('/mes-demandes', { cookie: `__Host-session=${token}` });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Belkacem');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  it('tells an absent file and one of somebody else in the same words', async () => {
    const { token } = await signIn(app, cast.nora);
    const page = await get('/dossiers/0199a000-0000-7000-8000-00000000abcd', { cookie: `__Host-session=${token}` });
    expect(page.statusCode).toBe(404);
    expect(page.body).not.toContain('0199a000-0000-7000-8000-00000000abcd"');
  });

  it('closes no element from within its data', async () => {
    const { token } = await signIn(app, cast.amina);
    await app.database.rows(`update persons set given_name = $1 where id = $2`, [
      '</script><script>alert(1)</script>',
      cast.amina.id,
    ]);
    const page = await get('/mes-demandes', { cookie: `__Host-session=${token}` });
    expect(page.body).not.toContain('<script>alert(1)');
  });
});

describe('addresses', () => {
  it('under every first part answer with a page, if only the one that says there is none', async () => {
    for (const path of pagePaths) {
      const page = await get(`/${path}/nothing/at/all/here`);
      expect([path, page.statusCode]).toEqual([path, 404]);
      expect(page.headers['content-type']).toContain('text/html');
    }
  });
});
