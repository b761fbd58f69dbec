import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extensionOf, judgeContent, limitsOf, looksPlain, mayBeSent, safeName } from './attachment.rules.js';

const field = { kind: 'attachment', key: 'statutes', label: { fr: 'Statuts', en: 'Statutes' } } as const;
const usual = limitsOf(field);

describe('what a question takes', () => {
  it('takes five files of 20 MB in the usual formats unless the form says otherwise', () => {
    expect(usual).toMatchObject({ count: 5, bytes: 20_000_000 });
    expect(usual.extensions).toEqual(['pdf', 'jpg', 'jpeg', 'png', 'docx', 'xlsx', 'odt', 'ods']);
    expect(limitsOf({ ...field, max: 1, maxBytes: 10, accept: ['text/csv'] })).toEqual({
      count: 1,
      bytes: 10,
      extensions: ['csv'],
    });
  });

  it('judges name and size before a byte comes', () => {
    expect(mayBeSent({ name: 'a.pdf', size: 1 }, usual)).toBeNull();
    expect(mayBeSent({ name: 'A.PDF', size: 20_000_000 }, usual)).toBeNull();
    expect(mayBeSent({ name: 'a.pdf', size: 20_000_001 }, usual)?.code).toBe('attachment_too_large');
    expect(mayBeSent({ name: 'a.pdf', size: 0 }, usual)?.code).toBe('attachment_empty');
    for (const name of ['a.exe', 'a.pdf.exe', 'a', 'a.docm', 'pdf', 'a.html', 'a.svg']) {
      expect(mayBeSent({ name, size: 1 }, usual)?.code).toBe('attachment_kind_refused');
    }
  });
});

describe('the name that is kept', () => {
  it('is the last part, without marks that hide or reverse', () => {
    expect(safeName('../../etc/passwd.pdf')).toBe('passwd.pdf');
    expect(safeName('C:\\Users\\a\\bilan 2025.xlsx')).toBe('bilan 2025.xlsx');
    expect(safeName('facture\u202efdp.exe')).toBe('facturefdp.exe');
    expect(safeName('a\r\nb.pdf')).toBe('ab.pdf');
    expect(safeName('..')).toBe('');
    expect(safeName('Pièce n°1.pdf')).toBe('Pièce n°1.pdf');
  });

  it('keeps its extension when it is shortened', () => {
    const name = safeName(`${'a'.repeat(400)}.pdf`);
    expect(name).toHaveLength(150);
    expect(extensionOf(name)).toBe('pdf');
  });

  it('never holds a separator, a control mark or a leading dot', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = safeName(given);
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
        expect(name.startsWith('.')).toBe(false);
        expect(name.length).toBeLessThanOrEqual(150);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('what the bytes are', () => {
  const paper = { name: 'a.pdf', size: 10 };
  const content = { size: 10, sniffed: 'application/pdf', plainText: false };

  it('must agree with the name', () => {
    expect(judgeContent(paper, content)).toEqual({ mediaType: 'application/pdf' });
    expect(judgeContent({ ...paper, name: 'a.jpeg' }, { ...content, sniffed: 'image/jpeg' })).toEqual({
      mediaType: 'image/jpeg',
    });
    for (const sniffed of ['application/zip', 'application/x-msdownload', undefined]) {
      expect(judgeContent(paper, { ...content, sniffed })).toMatchObject({
        refusal: { code: 'attachment_kind_differs' },
      });
    }
  });

  it('must all have come', () => {
    expect(judgeContent(paper, { ...content, size: 9 })).toMatchObject({
      refusal: { code: 'attachment_size_differs' },
    });
  });

  it('of a text have no mark of their own and no control characters', () => {
    const csv = { name: 'a.csv', size: 10 };
    expect(judgeContent(csv, { size: 10, sniffed: undefined, plainText: true })).toEqual({ mediaType: 'text/csv' });
    expect(judgeContent(csv, { size: 10, sniffed: undefined, plainText: false })).toHaveProperty('refusal');
    expect(judgeContent(csv, { size: 10, sniffed: 'application/pdf', plainText: true })).toHaveProperty('refusal');
    expect(looksPlain(Buffer.from('nom;prénom\r\n\tÉlise'))).toBe(true);
    expect(looksPlain(Buffer.from([65, 0, 66]))).toBe(false);
  });
});
