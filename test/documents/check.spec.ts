import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Documents, type DocumentRef } from '../../src/documents/documents.public.js';
import { openTestApp, type TestApp } from '../app.js';
import { anEntry, anOrder } from './order.js';

let app: TestApp;
let letter: DocumentRef;
let receipt: DocumentRef;

beforeAll(async () => {
  app = await openTestApp();
  const award = anOrder(await anEntry(app));
  letter = await app.verb(Documents).produce(award);
  receipt = await app.verb(Documents).produce({ ...award, kind: 'refusal_letter', publicCheck: false });
});
afterAll(() => app.close());

function inject(method: 'GET' | 'POST', url: string, payload?: object, headers: Record<string, string> = {}) {
  return app.app
    .getHttpAdapter()
    .getInstance()
    .inject({ method, url, headers, ...(payload ? { payload } : {}) });
}

describe('the public check of a document', () => {
  it('tells what a public letter says, and nothing that is not public', async () => {
    const answer = await inject('GET', `/api/v1/document-checks/${letter.checkCode}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      authentic: true,
      code: letter.checkCode,
      issuer: 'Métropole européenne de Lille',
      sha256: letter.sha256,
      sealed: true,
      kind: 'award_letter',
      title: 'Lettre de notification EA-2026-0042',
    });
    const facts = answer.json<{ facts: { name: string; text: string }[] }>().facts;
    expect(facts.map((fact) => fact.name)).toEqual([
      'number',
      'beneficiary',
      'project',
      'amount',
      'deliberation',
      'decidedOn',
    ]);
    expect(facts[3]?.text.replace(/\s/g, ' ')).toBe('18 500,00 €');
    expect(answer.body).not.toContain('secret');
  });

  it('reads a code however it is typed', async () => {
    const typed = ` ${letter.checkCode.toLowerCase().replaceAll('-', ' ')} `;
    const answer = await inject('GET', `/api/v1/document-checks/${encodeURIComponent(typed)}`);
    expect(answer.statusCode).toBe(200);
  });

  it('says of another document only that it is authentic', async () => {
    const answer = await inject('GET', `/api/v1/document-checks/${receipt.checkCode}`);
    expect(Object.keys(answer.json<object>()).sort()).toEqual([
      'authentic',
      'code',
      'issuedAt',
      'issuer',
      'sealed',
      'sha256',
    ]);
    const page = await inject('GET', `/verification/${receipt.checkCode}`);
    expect(page.body).not.toContain('Bobines');
    expect(page.body).not.toContain('notification');
  });

  it('refuses an unknown code clearly, in both languages', async () => {
    const french = await inject('GET', '/api/v1/document-checks/K7QF-2MXB-9TRD');
    expect(french.statusCode).toBe(404);
    expect(french.json()).toMatchObject({ code: 'check_code_unknown' });
    const english = await inject('GET', '/api/v1/document-checks/nothing', undefined, { 'accept-language': 'en-GB' });
    expect(english.json<{ detail: string }>().detail).toMatch(/No document carries this code/);
  });

  it('recognises a file by its fingerprint', async () => {
    const same = await inject('POST', '/api/v1/document-checks', { sha256: letter.sha256.toUpperCase() });
    expect(same.json()).toMatchObject({ matches: true, code: letter.checkCode });
    const other = await inject('POST', '/api/v1/document-checks', { sha256: 'a'.repeat(64) });
    expect(other.json()).toMatchObject({ code: 'document_not_recognised' });
    const swapped = await inject('POST', '/api/v1/document-checks', {
      sha256: receipt.sha256,
      code: letter.checkCode,
    });
    expect(swapped.json()).toMatchObject({ matches: false });
    const wrong = await inject('POST', '/api/v1/document-checks', { sha256: 'no' });
    expect(wrong.statusCode).toBe(422);
  });
});

describe('the check page', () => {
  it('shows a public letter, in French and in English, and is left out of search engines', async () => {
    const french = await inject('GET', `/verification/${letter.checkCode}`);
    expect(french.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(french.body).toContain('Ce document est authentique');
    expect(french.body).toContain('Association Les Bobines &amp; Cie (fictive)');
    expect(french.body).toContain('<meta name="robots" content="noindex">');
    expect(french.body).not.toMatch(/<script>|style=/);
    const english = await inject('GET', `/verification/${letter.checkCode}`, undefined, { 'accept-language': 'en' });
    expect(english.body).toContain('<html lang="en">');
    expect(english.body).toContain('This document is authentic');
  });

  it('compares a fingerprint', async () => {
    const same = await inject('GET', `/verification/${letter.checkCode}?sha256=${letter.sha256}`);
    expect(same.body).toContain('sont identiques');
    const other = await inject('GET', `/verification/${letter.checkCode}?sha256=${receipt.sha256}`);
    expect(other.body).toContain('diffèrent');
  });

  it('says so when a code is unknown, and escapes what was typed', async () => {
    const page = await inject('GET', `/verification/${encodeURIComponent('"><script>alert(1)')}`);
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain('Document non reconnu');
    expect(page.body).not.toContain('<script>');
  });

  it('leads from a typed code to its page', async () => {
    const search = await inject('GET', `/verification?code=${letter.checkCode.toLowerCase()}`);
    expect(search.statusCode).toBe(303);
    expect(search.headers.location).toBe(`/verification/${letter.checkCode.toLowerCase()}`);
    expect((await inject('GET', search.headers.location ?? '')).body).toContain('Ce document est authentique');
    expect((await inject('GET', '/verification?code=')).statusCode).toBe(200);
  });

  it('slows down somebody who asks without end', async () => {
    const answers = [];
    for (let count = 0; count < 80; count += 1) {
      answers.push((await inject('GET', `/api/v1/document-checks/${letter.checkCode}`)).statusCode);
    }
    expect(answers.at(-1)).toBe(429);
    const page = await inject('GET', `/verification/${letter.checkCode}`);
    expect([page.statusCode, page.body]).toEqual([429, expect.stringContaining('Trop de vérifications')]);
  });
});
