import { describe, expect, it } from '@jest/globals';
import { entreprendreAutrementParameters as parameters } from '../../calls/calls.public.js';
import { addDays, addYears, civilDate } from '../../kernel/dates/civil-date.js';
import { existsInLaw, olderThan, openTo, type Candidate } from './eligibility.rules.js';

const on = civilDate('2026-11-23');
const start = { rules: { age: 'at_most' } } as const;
const development = { rules: { age: 'over' } } as const;
const association: Candidate = {
  legalForm: 'association',
  esus: 'none',
  esusValidUntil: null,
  workIntegration: null,
  foundedOn: '2024-03-12',
  siret: '20009320100016',
};
const codes = (candidate: Partial<Candidate>, axis: typeof start | typeof development = start) =>
  openTo({ ...association, ...candidate }, parameters, axis, on).map(({ code }) => code);

describe('who the call is open to', () => {
  it('takes a young association in the start axis', () => {
    expect(codes({})).toEqual([]);
  });

  it('counts five years date to date: the fifth birthday is still young, the day after is not', () => {
    expect(codes({ foundedOn: '2021-11-23' })).toEqual([]);
    expect(codes({ foundedOn: '2021-11-22' })).toEqual(['organization_too_old']);
    expect(codes({ foundedOn: '2021-11-23' }, development)).toEqual(['organization_too_young']);
    expect(codes({ foundedOn: '2021-11-22' }, development)).toEqual([]);
  });

  it('asks no age of a CAE, which hosts projects, nor of a structure not founded yet', () => {
    expect(codes({ legalForm: 'cae', foundedOn: '1999-01-01' })).toEqual([]);
    expect(codes({ foundedOn: null }, development)).toEqual([]);
  });

  it('leaves ACI out', () => {
    expect(codes({ workIntegration: 'ACI' })).toEqual(['organization_work_integration_excluded']);
    expect(codes({ workIntegration: 'EI' })).toEqual([]);
  });

  it('asks the ESUS approval of companies over three years old, a request of younger ones', () => {
    const company = { legalForm: 'company' } as const;
    expect(codes({ ...company, foundedOn: '2022-01-01' })).toEqual(['esus_needed']);
    expect(codes({ ...company, foundedOn: '2022-01-01', esus: 'seeking' })).toEqual(['esus_needed']);
    expect(codes({ ...company, foundedOn: '2022-01-01', esus: 'approved' })).toEqual([]);
    expect(codes({ ...company, foundedOn: '2025-01-01', esus: 'seeking' })).toEqual([]);
    expect(codes({ ...company, foundedOn: '2025-01-01' })).toEqual(['esus_needed']);
  });

  it('looks at the last day of the ESUS approval', () => {
    const approved = { legalForm: 'company', foundedOn: '2022-01-01', esus: 'approved' } as const;
    expect(codes({ ...approved, esusValidUntil: '2026-11-23' })).toEqual([]);
    const [expired] = openTo({ ...association, ...approved, esusValidUntil: '2026-11-22' }, parameters, start, on);
    expect(expired?.code).toBe('esus_expired');
    expect(expired?.params).toMatchObject({ until_fr: '22 novembre 2026', until_en: '22 November 2026' });
  });

  it('keeps to the legal forms of the call', () => {
    const closed = { ...parameters, legalForms: ['scop'] as const };
    expect(openTo(association, closed, start, on).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'organization_form_excluded /organizationId',
    ]);
  });
});

describe('existing in law on the day of filing', () => {
  it('needs a founding date that has come, and a SIRET', () => {
    expect(existsInLaw(association, on)).toBeNull();
    expect(existsInLaw({ ...association, foundedOn: '2026-11-23' }, on)).toBeNull();
    expect(existsInLaw({ ...association, foundedOn: '2026-11-24' }, on)?.code).toBe('organization_without_existence');
    expect(existsInLaw({ ...association, foundedOn: null }, on)?.code).toBe('organization_without_existence');
    expect(existsInLaw({ ...association, siret: null }, on)?.code).toBe('organization_without_existence');
  });
});

describe('the age of a structure', () => {
  it('agrees with the calendar on every day of founding, leap days included', () => {
    const days = Array.from({ length: 1_500 }, (_, index) => addDays(civilDate('2019-12-31'), index));
    for (const foundedOn of days) {
      for (const years of [1, 3, 5]) {
        const birthday = addYears(foundedOn, years);
        const candidate = { ...association, foundedOn };
        expect(olderThan(candidate, years, birthday)).toBe(false);
        expect(olderThan(candidate, years, addDays(birthday, 1))).toBe(true);
      }
    }
  });
});
