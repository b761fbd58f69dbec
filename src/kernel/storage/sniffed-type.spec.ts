import { describe, expect, it } from '@jest/globals';
import { agreedType, kindOfBytes, looksPlain, smallPaperKinds, smallPaperTypes } from './sniffed-type.js';

const kinds = { ...smallPaperKinds, csv: 'text/csv' };
const pdf = { sniffed: 'application/pdf', plainText: false };

describe('the type of a file', () => {
  it('is taken where its name and its bytes agree', () => {
    expect(agreedType('pdf', pdf, kinds)).toBe('application/pdf');
    expect(agreedType('jpeg', { sniffed: 'image/jpeg', plainText: false }, kinds)).toBe('image/jpeg');
    expect(agreedType('png', pdf, kinds)).toBeNull();
    expect(agreedType('exe', pdf, kinds)).toBeNull();
    expect(agreedType('pdf', { sniffed: undefined, plainText: true }, kinds)).toBeNull();
    for (const name of ['', 'constructor', '__proto__', 'toString']) expect(agreedType(name, pdf, kinds)).toBeNull();
  });

  it('of a text is taken where nothing else is recognised and nothing is hidden', () => {
    expect(agreedType('csv', { sniffed: undefined, plainText: true }, kinds)).toBe('text/csv');
    expect(agreedType('csv', { sniffed: undefined, plainText: false }, kinds)).toBeNull();
    expect(agreedType('csv', { sniffed: 'application/pdf', plainText: true }, kinds)).toBeNull();
    expect(looksPlain(Buffer.from('nom;prénom\r\n\tÉlise'))).toBe(true);
    expect(looksPlain(Buffer.from([65, 0, 66]))).toBe(false);
  });

  it('without a name is that of its bytes, with one extension', () => {
    expect(kindOfBytes('image/jpeg', smallPaperKinds)).toEqual({ extension: 'jpg', mediaType: 'image/jpeg' });
    expect(kindOfBytes('application/zip', smallPaperKinds)).toBeNull();
    expect(kindOfBytes(undefined, smallPaperKinds)).toBeNull();
    expect(smallPaperTypes).toEqual(['application/pdf', 'image/jpeg', 'image/png']);
  });
});
