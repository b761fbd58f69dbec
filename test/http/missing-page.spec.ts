import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestApp, type TestApp } from '../app.js';

/** What a browser says it wants. */
const browser = { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8' };

describe('an address that does not exist', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  const get = (url: string, headers: Record<string, string> = browser) =>
    app.app.getHttpAdapter().getInstance().inject({ method: 'GET', url, headers });

  it('is told on a page to people, in their language', async () => {
    const french = await get('/nulle-part');
    expect([french.statusCode, french.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(french.body).toContain('Page introuvable');
    const english = await get('/nulle-part', { ...browser, 'accept-language': 'en' });
    expect(english.body).toContain('<html lang="en">');
  });

  it('keeps the language and the theme chosen on that page', async () => {
    const chosen = await get('/nulle-part?langue=en');
    expect([chosen.statusCode, chosen.headers.location]).toEqual([303, '/nulle-part']);
  });

  it('stays a problem for programs, and in the API for everybody', async () => {
    for (const [url, headers] of [
      ['/nulle-part', {}],
      ['/api/v1/nulle-part', browser],
    ] as const) {
      const answer = await get(url, headers);
      expect([url, answer.statusCode, answer.json<{ code: string }>().code]).toEqual([url, 404, 'not_found']);
    }
  });
});
