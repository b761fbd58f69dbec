import { describe, expect, it } from '@jest/globals';
import { entreprendreAutrementParameters as parameters } from '../../calls/calls.public.js';
import { civilDate } from '../../kernel/dates/civil-date.js';
import { checkRules, type CheckedFile } from './rule-check.rules.js';

const sound: CheckedFile = {
  candidate: {
    legalForm: 'association',
    esus: 'none',
    esusValidUntil: null,
    workIntegration: null,
    foundedOn: '2024-03-12',
    siret: '20009320100016',
    rna: 'W595001234',
  },
  parameters,
  axis: { rules: { age: 'at_most' } },
  on: civilDate('2026-11-23'),
  asked: 1_500_000,
  budgetTotal: 5_000_000,
  ownResources: 1_000_000,
  communes: ['Lille'],
  ibans: [],
  inDifficulty: false,
  aidReceived: 0,
  aidCeiling: 30_000_000,
  missingReports: null,
};

const standing = (change: Partial<CheckedFile>) =>
  checkRules({ ...sound, ...change })
    .filter(({ verdict }) => verdict !== 'met')
    .map(({ rule, verdict }) => `${rule} ${verdict}`);

describe('the rule check', () => {
  it('finds nothing against a sound file, and speaks both languages', () => {
    expect(standing({})).toEqual([]);
    for (const { words } of checkRules(sound)) {
      expect(words.fr.length).toBeGreaterThan(10);
      expect(words.en.length).toBeGreaterThan(10);
    }
  });

  it.each([
    ['a SIRET with a bad key', { candidate: { ...sound.candidate, siret: '20009320100017' } }, ['identifiers against']],
    ['an association without RNA', { candidate: { ...sound.candidate, rna: null } }, ['identifiers look']],
    ['an IBAN with a bad key', { ibans: ['FR7630006000011234567890188'] }, ['identifiers against']],
    ['too little of its own', { parameters: { ...parameters, minOwnShare: 2_001 } }, ['own_share against']],
    [
      'a project hosted by a cooperative',
      { candidate: { ...sound.candidate, legalForm: 'cae' as const } },
      ['exclusions look'],
    ],
    ['too much asked', { asked: 3_000_001, budgetTotal: 20_000_000 }, ['ceiling against']],
    ['more than the share of the budget', { budgetTotal: 4_999_999 }, ['share against']],
    ['no commune', { communes: [] }, ['territory against']],
    ['a structure in difficulty', { inDifficulty: true }, ['exclusions look']],
    ['an ACI', { candidate: { ...sound.candidate, workIntegration: 'ACI' as const } }, ['exclusions against']],
    ['aid over three years above the ceiling', { aidReceived: 28_500_001 }, ['de_minimis against']],
    ['a report of an earlier grant missing', { missingReports: 1 }, ['earlier_reports against']],
    ['a structure too old', { candidate: { ...sound.candidate, foundedOn: '2010-01-01' } }, ['age against']],
  ])('tells of %s', (_story, change, found) => {
    expect(standing(change)).toEqual(found);
  });

  it('says what was compared, by which text, and where to mend it', () => {
    const found = checkRules({ ...sound, asked: 3_000_001, budgetTotal: 20_000_000 });
    expect(found.find(({ rule }) => rule === 'ceiling')).toMatchObject({
      compared: { en: 'Asked €30,000.01, ceiling €30,000' },
      mend: 'answers',
    });
    for (const { source, mend } of found) {
      expect(source?.fr.length).toBeGreaterThan(10);
      expect(mend).toBeTruthy();
    }
  });

  it('lets aid reach the ceiling exactly', () => {
    expect(standing({ aidReceived: 28_500_000 })).toEqual([]);
  });
});
