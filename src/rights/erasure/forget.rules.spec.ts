import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textWithout, without, type Known } from './forget.rules.js';

const known: Known = {
  email: 'lea.noel@lin.example',
  givenName: 'Léa',
  familyName: 'Noël-Dupré',
  phone: '+33 6 12 34 56 78',
};
const unknown = { name: 'Personne effacée', email: 'efface@efface.invalid' };
const forget = (text: string) => textWithout(text, known, unknown);

describe('a text without somebody', () => {
  it.each([
    ['the whole name, either way round', 'Léa Noël-Dupré et NOËL-DUPRÉ Léa', 'Personne effacée et Personne effacée'],
    ['whatever the accents', 'lea noel-dupre', 'Personne effacée'],
    ['the name composed of two characters', 'Le\u0301a Noe\u0308l-Dupre\u0301', 'Personne effacée'],
    ['with a no-break space', 'Léa\u00a0Noël-Dupré', 'Personne effacée'],
    ['the address', 'Écrire à Lea.Noel@lin.example !', 'Écrire à efface@efface.invalid !'],
    ['the telephone as it is written', 'Tél. 06 12 34 56 78, merci', 'Tél. , merci'],
    ['the telephone in a row', 'au 0612345678.', 'au .'],
    ['not a first name alone', 'Léa Martin est venue', 'Léa Martin est venue'],
  ])('%s', (_, before, after) => {
    expect(forget(before)).toBe(after);
  });

  it('empties an object that is about them, and keeps the office held', () => {
    const answers = {
      president: {
        firstName: 'Léa',
        lastName: 'NOËL-DUPRÉ',
        role: 'Présidente',
        phone: '06',
        email: 'autre@lin.example',
      },
      contact: { firstName: 'Jo', lastName: 'Roy', email: 'jo@lin.example' },
    };
    expect(without(answers, known, unknown)).toEqual({
      president: { firstName: '', lastName: unknown.name, role: 'Présidente', email: unknown.email },
      contact: answers.contact,
    });
  });

  it('finds nobody where nothing is known of them', () => {
    const nobody = { email: '', givenName: '', familyName: '', phone: null };
    expect(textWithout('Rien ne change', nobody, unknown)).toBe('Rien ne change');
  });

  it('leaves no trace in any JSON, and changes nothing else', () => {
    const trace = fc.constantFrom('lea.noel@lin.example', 'Léa Noël-Dupré', 'noel-dupre LÉA', '0612345678');
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const json = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('any')), fc.dictionary(fc.string(), tie('any'))),
    })).any;
    fc.assert(
      fc.property(json, trace, fc.string(), (value, found, around) => {
        const told = JSON.stringify(without({ value, text: `${around} ${found} ${around}` }, known, unknown));
        for (const each of ['lea.noel@lin.example', 'Noël-Dupré', 'noel-dupre', '0612345678'])
          expect(told.toLowerCase()).not.toContain(each.toLowerCase());
        expect(without(value, { ...known, email: 'x@y.zz' }, unknown)).toEqual(value);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});
