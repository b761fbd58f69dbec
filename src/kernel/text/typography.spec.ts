import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateInWords, typeset } from './typography.js';

const N = '\u00a0';
const F = '\u202f';

describe('French typography', () => {
  it.each<[string, string]>([
    ["l'association d'Hellemmes", 'l’association d’Hellemmes'],
    ['Objet : votre demande', `Objet${N}: votre demande`],
    ['Objet: votre demande', `Objet${N}: votre demande`],
    ['Pourquoi ? Attention ! Oui ; non', `Pourquoi${F}? Attention${F}! Oui${F}; non`],
    ['Vraiment?!', `Vraiment${F}?!`],
    ['« Entreprendre autrement »', `«${N}Entreprendre autrement${N}»`],
    ['«Entreprendre autrement» :', `«${N}Entreprendre autrement${N}»${N}:`],
    ['délibération n° 22-C-0026', `délibération n°${N}22-C-0026`],
    ['une aide de 12 500 € soit 30 %', `une aide de 12${F}500${N}€ soit 30${N}%`],
    ['1 180 000 euros', `1${F}180${F}000${N}euros`],
    ['dans un délai de 2 mois', `dans un délai de 2${N}mois`],
    ['le 1 mars 2026 et le 12 mars', `le 1er${N}mars 2026 et le 12${N}mars`],
    ['le 21 mars', `le 21${N}mars`],
    ['le 1er avril', `le 1er${N}avril`],
    ['à Mme Martin et M. Diallo', `à Mme${N}Martin et M.${N}Diallo`],
  ])('sets "%s"', (raw, set) => {
    expect(typeset(raw, 'fr')).toBe(set);
  });

  it.each([
    'à 14:30 précises',
    'voir https://www.telerecours.fr/?a=b;c=1 et ecrire@lille.example',
    'tél. 03 20 21 22 23',
    'Dunkerque 59000 Lille',
  ])('leaves "%s" alone', (text) => {
    expect(typeset(text, 'fr')).toBe(text);
  });
});

describe('English typography', () => {
  it('sets apostrophes and keeps numbers with their months', () => {
    expect(typeset("the applicant's file, the applicants' files, 12 March", 'en')).toBe(
      `the applicant’s file, the applicants’ files, 12${N}March`,
    );
    expect(typeset('Why? Because: no.', 'en')).toBe('Why? Because: no.');
  });
});

describe('both', () => {
  const text = fc.string({ unit: fc.constantFrom(..."aé1 2:;!?«»'’€%n°M.mars\u00a0\u202f"), maxLength: 40 });

  it('change nothing when applied a second time, and never touch letters or figures', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('fr' as const, 'en' as const), (raw, language) => {
        const once = typeset(raw, language);
        expect(typeset(once, language)).toBe(once);
        const bare = (value: string) => value.replace(/1er(?=\u00a0mars)/g, '1').replace(/[\s'‘’]/g, '');
        expect(bare(once)).toBe(bare(raw));
      }),
      { seed: 20_221_216, numRuns: 500 },
    );
  });
});

describe('dates in words', () => {
  it('write the first of the month as 1er in French only', () => {
    expect(dateInWords('2026-03-01', 'fr')).toBe(`1er${N}mars 2026`);
    expect(dateInWords('2026-03-01', 'en')).toBe(`1${N}March 2026`);
    expect(dateInWords('2026-12-25', 'fr')).toBe(`25${N}décembre 2026`);
  });

  it('refuse what is not a date', () => {
    for (const wrong of ['2026-13-01', '01/03/2026', '', '2026-00-10']) {
      expect(() => dateInWords(wrong, 'fr')).toThrow(RangeError);
    }
  });
});
