import { describe, expect, it } from '@jest/globals';
import { judgeContent, limitsOf, mayBeSent, mayCome } from './attachment.rules.js';

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

describe('one more paper', () => {
  const two = { ...usual, count: 2 };
  const clean = (id: string) => ({ id, state: 'clean', replacesId: null });
  const coming = (id: string, replacesId: string | null) => ({ id, state: 'quarantined', replacesId });

  it.each([
    ['beside one', [clean('a')], undefined, undefined],
    ['beside too many', [clean('a'), coming('b', null)], undefined, 'attachment_too_many'],
    ['beside one whose next version is coming', [clean('a'), coming('b', 'a')], undefined, undefined],
    ['in the place of one', [clean('a'), clean('b')], 'a', undefined],
    ['in the place of one that is not there', [clean('a')], 'z', 'attachment_version_unknown'],
    ['in the place of one that is not checked yet', [coming('a', null)], 'a', 'attachment_version_unknown'],
    ['in a place already promised', [clean('a'), coming('b', 'a')], 'a', 'attachment_version_coming'],
    ['in the place of a version that took one', [{ ...clean('b'), replacesId: 'a' }], 'b', undefined],
  ])('may come %s or not', (_story, there, replaces, code) => {
    expect(mayCome(there, two, replaces)?.code).toBe(code);
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
  });
});
