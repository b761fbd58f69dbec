import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkBic,
  checkEmail,
  checkIban,
  checkInsee,
  checkRna,
  checkSiren,
  checkSiret,
  normalizeDigits,
  normalizeEmail,
  normalizeIban,
  normalizeRna,
  rnaLooksUnusual,
  sirenOf,
} from './identifiers.js';

describe('SIREN and SIRET', () => {
  it('accepts the métropole and refuses one wrong digit', () => {
    expect(checkSiren('200093201')).toBeNull();
    expect(checkSiren('200093202')).toBe('checksum');
    expect(checkSiret('20009320100016')).toBeNull();
    expect(checkSiret('20009320100017')).toBe('checksum');
    expect(sirenOf('20009320100016')).toBe('200093201');
  });

  it('refuses any single altered digit', () => {
    fc.assert(
      fc.property(fc.nat(13), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const good = '20009320100016';
        const altered = (Number(good[place]) + shift) % 10;
        expect(checkSiret(good.slice(0, place) + altered + good.slice(place + 1))).not.toBeNull();
      }),
    );
  });

  it('knows the numbering of La Poste', () => {
    expect(checkSiret('35600000000048')).toBeNull();
    expect(checkSiret('35600000009075')).toBeNull();
    expect(checkSiret('35600000009076')).toBe('checksum');
  });

  it('tells a wrong shape from a wrong key', () => {
    expect(
      ['', '20009320', '2000932010', 'A00093201', '200 093 201', '000000000', '200093201\n'].map(checkSiren),
    ).toEqual(Array(7).fill('format'));
    expect(['200093201', '00000000000000', '20009320100016 '].map(checkSiret)).toEqual(Array(3).fill('format'));
  });

  it('takes away what people type between the digits', () => {
    expect(normalizeDigits(' 200\u202f093\u00a0201 000-16 ')).toBe('20009320100016');
  });
});

describe('RNA', () => {
  it('accepts digits and the rare letters, and says which is rare', () => {
    expect(checkRna('W595012345')).toBeNull();
    expect(checkRna('W9R1000123')).toBeNull();
    expect(rnaLooksUnusual('W9R1000123')).toBe(true);
    expect(rnaLooksUnusual('W595012345')).toBe(false);
    expect(rnaLooksUnusual('nonsense')).toBe(false);
    expect(['W59501234', 'X595012345', 'w595012345', 'W5950123456'].map(checkRna)).toEqual(Array(4).fill('format'));
    expect(normalizeRna(' w595 012 345')).toBe('W595012345');
  });
});

describe('IBAN', () => {
  it('accepts real shapes, French and foreign', () => {
    expect(['FR1420041010050500013M02606', 'FR7630006000011234567890189', 'BE68539007547034'].map(checkIban)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('refuses a wrong modulo 97, and a right one over a wrong RIB key', () => {
    expect(checkIban('FR7730006000011234567890189')).toBe('checksum');
    const forged = withModulo97('FR', '30006000011234567890188');
    expect(checkIban(forged)).toBe('checksum');
  });

  it('refuses wrong shapes', () => {
    const wrong = [
      '',
      'FR76',
      'fr7630006000011234567890189',
      'FR76 3000 6000 0112 3456 7890 189',
      'ZZ7630006000011234567890189',
    ];
    expect(wrong.map(checkIban)).toEqual(Array(5).fill('format'));
    expect(checkIban('FR763000600001123456789018')).toBe('format');
    expect(checkIban(normalizeIban('IBAN : FR76 3000 6000 0112 3456 7890 189'))).toBeNull();
  });
});

describe('BIC', () => {
  it('accepts 8 or 11 characters and nothing else', () => {
    expect(['PSSTFRPPPAR', 'BNPAFRPP'].map(checkBic)).toEqual([null, null]);
    expect(['', 'PSSTFRPPPA', 'psstfrpp', 'PSSTFRPP ', 'PSST1RPP'].map(checkBic)).toEqual(Array(5).fill('format'));
  });
});

describe('INSEE code', () => {
  it('accepts the mainland, Corsica and overseas', () => {
    expect(['59350', '01001', '2A004', '2B033', '97411', '98818'].map(checkInsee)).toEqual(Array(6).fill(null));
  });
  it('refuses what cannot be one', () => {
    expect(['', '5935', '00001', '2C004', '20004', '99100', '96001', '593500', '97011'].map(checkInsee)).toEqual(
      Array(9).fill('format'),
    );
  });
});

describe('e-mail', () => {
  it('accepts ordinary addresses', () => {
    const good = ['leila@exemple.fr', "o'neil+ess@mail.mairie-lille.fr", 'a@xn--caf-dma.fr', 'A.B@exemple.xn--p1ai'];
    expect(good.map(checkEmail)).toEqual(Array(4).fill(null));
    expect(normalizeEmail('\u00a0Leila@Exemple.FR ')).toBe('leila@exemple.fr');
  });

  it('refuses everything that could reach a header or a second recipient', () => {
    const bad = [
      'a@b.fr\r\nBcc: x@y.fr',
      'a@b.fr\n',
      '\na@b.fr',
      'a@b.fr, c@d.fr',
      'a@b.fr;c@d.fr',
      'a (chef)@b.fr',
      'Leila <leila@b.fr>',
      '"a b"@c.fr',
      'a b@c.fr',
      'a@b',
      'a@b..fr',
      '.a@b.fr',
      'a..b@c.fr',
      'a@-b.fr',
      'a@[127.0.0.1]',
      'a@1.2.3.4',
      'é@b.fr',
      'a@b.fr\u0000',
      '@b.fr',
      'a@',
      'b.fr',
      'a@b@c.fr',
      `${'a'.repeat(65)}@b.fr`,
      `a@${'b.'.repeat(130)}fr`,
    ];
    expect(bad.filter((text) => checkEmail(text) === null)).toEqual([]);
  });

  it('never lets a blank, a control character, a bracket, a comma or a quote through', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(...'\r\n\t ,;<>()[]"\\:\u0000\u00a0\u2028'),
        fc.string(),
        (a, odd, b) => {
          expect(checkEmail(`${a}${odd}${b}`)).toBe('format');
          expect(checkEmail(`a${odd}b@exemple.fr`)).toBe('format');
          expect(checkEmail(`ab@exem${odd}ple.fr`)).toBe('format');
        },
      ),
    );
  });
});

function withModulo97(country: string, bban: string): string {
  const digits = `${bban}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${bban}`;
}
