import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extensionOf, nameUnder, safeName } from './file-name.js';

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
    expect(safeName('a'.repeat(400))).toBe('a'.repeat(150));
  });

  it('never holds a separator, a control mark or a leading dot', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        for (const name of [safeName(given), nameUnder(given, 'pdf')]) {
          expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
          expect(name.startsWith('.')).toBe(false);
          expect(name.length).toBeLessThanOrEqual(150);
        }
        expect(nameUnder(given, 'pdf')).toMatch(/^.+\.pdf$/u);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it.each([
    ['RIB 2026.pdf', 'RIB 2026.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\docs\\bail.exe', 'bail.pdf'],
    ['bail\r\nX: y.html', 'bailX_ y.pdf'],
    ['...', 'piece.pdf'],
    ['é'.repeat(300), `${'é'.repeat(146)}.pdf`],
  ])('says what the bytes are: %j', (given, kept) => {
    expect(nameUnder(given, 'pdf')).toBe(kept);
  });
});
