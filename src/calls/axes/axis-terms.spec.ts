import { describe, expect, it } from '@jest/globals';
import { entreprendreAutrementParameters as parameters } from '../call-parameters.js';
import { rulesInAxis, type AxisTerms } from './axis-terms.js';

const start = { code: 'start', rules: { age: 'at_most' } } as const;
const asTheCall: AxisTerms = {
  axis: 'start',
  age: null,
  ageYears: null,
  legalForms: null,
  maxGrant: null,
  maxShare: null,
  minOwnShare: null,
};

describe('the rules in one axis', () => {
  it('are those of the call where the axis says nothing', () => {
    expect(rulesInAxis(parameters, start)).toEqual({ parameters, axis: start });
    const silent = { ...parameters, axes: [asTheCall] };
    expect(rulesInAxis(silent, start)).toEqual({ parameters: silent, axis: start });
  });

  it('are its own where it has some, and never those of another axis', () => {
    const own: AxisTerms = {
      axis: 'start',
      age: 'over',
      ageYears: 2,
      legalForms: ['scic'],
      maxGrant: 1_000_000,
      maxShare: 5_000,
      minOwnShare: 1_000,
    };
    const ruled = { ...parameters, axes: [own] };
    expect(rulesInAxis(ruled, start)).toMatchObject({
      parameters: { startAgeYears: 2, legalForms: ['scic'], maxGrant: 1_000_000, maxShare: 5_000, minOwnShare: 1_000 },
      axis: { code: 'start', rules: { age: 'over' } },
    });
    expect(rulesInAxis(ruled, { code: 'development', rules: { age: 'over' } }).parameters).toBe(ruled);
  });

  it('may ask no own resources at all where the call asks some', () => {
    const asking = { ...parameters, minOwnShare: 2_000, axes: [{ ...asTheCall, minOwnShare: 0 }] };
    expect(rulesInAxis(asking, start).parameters.minOwnShare).toBe(0);
  });
});
