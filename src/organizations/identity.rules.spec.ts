import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { identityFaults, payable, tidyIdentity, type Identity } from './identity.rules.js';
import { legalForms } from './organization-facts.js';

const today = '2026-05-04';
const good: Identity = {
  legalForm: 'association',
  siret: '20009320100016',
  rna: 'W595001234',
  foundedOn: '2024-03-12',
  esus: 'none',
  esusApprovedOn: null,
  esusValidUntil: null,
  singleUndertaking: [],
};
const codes = (change: Partial<Identity>) =>
  identityFaults(tidyIdentity({ ...good, ...change }), today).map(({ code, pointer }) => `${code} ${pointer ?? ''}`);

describe('the identity of a structure', () => {
  it('may be typed with spaces and small letters', () => {
    expect(tidyIdentity({ ...good, siret: ' 200 093 201 000 16', rna: 'w59 5001234' })).toEqual(good);
    expect(tidyIdentity({ ...good, siret: '  ', rna: '' })).toMatchObject({ siret: null, rna: null });
  });

  it('of an association is its RNA number, its SIRET, or both', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ siret: null })).toEqual([]);
    expect(codes({ rna: null })).toEqual([]);
    expect(codes({ siret: null, rna: null })).toEqual(['siret_or_rna_needed /siret']);
  });

  it('of any other structure is its SIRET, without an RNA number', () => {
    for (const legalForm of legalForms.filter((form) => form !== 'association')) {
      expect(codes({ legalForm, rna: null })).toEqual([]);
      expect(codes({ legalForm, rna: null, siret: null })).toEqual(['siret_needed /siret']);
      expect(codes({ legalForm })).toEqual(['rna_for_associations_only /rna']);
    }
  });

  it('may be empty while the structure does not exist in law', () => {
    expect(codes({ foundedOn: null, siret: null, rna: null })).toEqual([]);
    expect(codes({ legalForm: 'company', foundedOn: null, siret: null, rna: null })).toEqual([]);
  });

  it('takes the branches of La Poste by their own rule', () => {
    expect(codes({ legalForm: 'company', rna: null, siret: '35600000049837' })).toEqual([]);
  });

  it('tells a mistyped number from a misshapen one, all faults at once', () => {
    expect(codes({ siret: '20009320100017' })).toEqual(['siret_key_wrong /siret']);
    expect(codes({ siret: '2000932010001', rna: '595001234', foundedOn: '2026-05-05' })).toEqual([
      'siret_malformed /siret',
      'rna_malformed /rna',
      'founded_in_the_future /foundedOn',
    ]);
  });

  it('refuses every SIRET with one digit changed', () => {
    const place = fc.integer({ min: 0, max: 13 });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const siret = [...(good.siret ?? '')].map((digit, here) =>
          here === at ? (Number(digit) + shift) % 10 : digit,
        );
        expect(codes({ siret: siret.join('') })).not.toEqual([]);
      }),
    );
  });

  it('dates an ESUS approval', () => {
    expect(codes({ esus: 'approved' })).toEqual(['esus_date_needed /esusApprovedOn']);
    expect(codes({ esus: 'approved', esusApprovedOn: '2025-01-01', esusValidUntil: '2024-12-31' })).toEqual([
      'esus_dates_reversed /esusValidUntil',
    ]);
    expect(codes({ esus: 'approved', esusApprovedOn: '2025-01-01' })).toEqual([]);
  });

  it('names the wrong SIREN of a single undertaking', () => {
    expect(codes({ singleUndertaking: ['200 093 201', '123456789'] })).toEqual(['siren_wrong /singleUndertaking/1']);
  });

  it('without a SIRET cannot be paid', () => {
    expect(payable({ siret: null })?.code).toBe('siret_needed_to_be_paid');
    expect(payable(good)).toBeNull();
  });
});
