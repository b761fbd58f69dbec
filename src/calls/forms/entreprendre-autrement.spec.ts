import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { refusalOfFaults } from './faults.js';
import { answersFor } from './audience.js';
import { fieldsOf } from './catalogue.js';
import { checkAnswers, checkDraft, CompiledForms, compileForm } from './compile-form.js';
import { checkDefinition } from './definition.rules.js';
import { eligibilityVerdict } from './eligibility.js';
import { ENTREPRENDRE_AUTREMENT } from './entreprendre-autrement.js';
import { exampleAnswers, exampleContext, type ExampleOptions } from './entreprendre-autrement/example-answers.js';
import { papersAsked } from './papers.js';

const form = compileForm(ENTREPRENDRE_AUTREMENT, { territory: ['59512', '59350', '59599'] });
const check = (options: ExampleOptions = {}) => checkAnswers(form, exampleAnswers(options), exampleContext(options));
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const LEGAL_FORMS = ['association', 'foundation', 'mutual', 'union', 'scop', 'scic', 'cae', 'cooperative', 'company'];

describe('The form of Entreprendre autrement', () => {
  it('is a sound definition', () => {
    expect(checkDefinition(ENTREPRENDRE_AUTREMENT)).toBeNull();
  });

  it.each(LEGAL_FORMS)('accepts a complete application of this legal form: %s', (legalForm) => {
    expect(check({ legalForm })).toEqual([]);
    expect(check({ legalForm, axis: 'development', esus: 'approved', workIntegration: 'EI' })).toEqual([]);
    expect(check({ legalForm, esus: 'seeking', jobs: 0, communes: ['59350', '59512', '59599'] })).toEqual([]);
  });

  it('accepts any amounts its budget can hold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 0, max: 300_000 }), (asked, more) => {
        expect(check({ asked: asked * 100, total: (asked + more) * 100 })).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('asks the republican commitment of associations and foundations only', () => {
    const without = (legalForm: string) => check({ legalForm, change: { republicanCommitment: undefined } });
    expect(without('association')).toMatchObject([{ field: 'republicanCommitment', code: 'statement_missing' }]);
    expect(without('foundation')).toHaveLength(1);
    expect(without('scop')).toEqual([]);
  });

  it('asks the papers of the legal form, the axis and the approval, and nothing else', () => {
    const keys = (options: ExampleOptions) =>
      papersAsked(ENTREPRENDRE_AUTREMENT, {}, exampleContext(options))
        .filter(({ required }) => required)
        .map(({ key }) => key);
    const always = ['statutes', 'leaders', 'bankDetails', 'forecast'];
    expect(keys({ legalForm: 'association' }).sort()).toEqual([...always, 'declaration'].sort());
    expect(keys({ legalForm: 'scop', axis: 'development' })).toEqual(
      expect.arrayContaining(['registration', 'accounts', 'activityReport']),
    );
    expect(keys({ legalForm: 'company', esus: 'seeking' })).toContain('esusRequest');
    expect(keys({ legalForm: 'company', esus: 'approved' })).toContain('esusApproval');
    expect(keys({ legalForm: 'association', esus: 'approved' })).not.toContain('esusApproval');
  });

  it('says what is missing in the budget, naming the question and the way out', () => {
    const answers = exampleAnswers({ total: 8_000_000 });
    const budget = answers['budget'] as { products: readonly object[] };
    const products = [...budget.products.slice(1), { account: '70', label: 'Ventes', amount: 3_300_000 }];
    const [fault] = checkAnswers(form, { ...answers, budget: { ...budget, products } }, exampleContext());
    expect(fault).toMatchObject({ pointer: '/budget', field: 'budget', code: 'budget_unbalanced' });
    expect(plain(fault!.fr)).toBe(
      '« Budget prévisionnel » : le budget n’est pas équilibré, il manque 7 000,00 € en produits. Ajoutez ou corrigez une ligne.',
    );
    expect(fault!.en).toContain('“Forecast budget”: the budget does not balance, €7,000.00 is missing in income');
  });

  it('points at the very line and part of an answer', () => {
    const deMinimis = [{ funder: 'Région', amount: 500_000, grantedOn: '2025-02-30', regime: 'de_minimis' }];
    const faults = check({ change: { deMinimisReceived: 'yes', deMinimis } });
    expect(faults).toMatchObject([{ pointer: '/deMinimis/0/grantedOn', field: 'deMinimis', code: 'answer_date' }]);
    expect(plain(faults[0]!.fr)).toMatch(
      /^« Aides de minimis reçues, aide 1, Date de la décision » : cette date n’existe pas/,
    );
  });

  it('refuses a commune outside the territory, a reversed period, an answer that is not asked', () => {
    expect(check({ communes: ['75056'] })).toMatchObject([{ field: 'mainCommune', code: 'commune_outside_territory' }]);
    expect(check({ change: { endsOn: '2020-01-01' } })).toMatchObject([
      { field: 'endsOn', code: 'answer_dates_reversed' },
    ]);
    expect(check({ change: { campaignUse: 'Outils' } })).toMatchObject([
      { field: 'campaignUse', code: 'answer_not_asked' },
    ]);
    expect(check({ change: { 'organization.legalForm': 'scop' } })).toMatchObject([{ code: 'answer_unknown' }]);
  });

  it('lists everything an empty application lacks in the order of the form, as one refusal', () => {
    const faults = checkAnswers(form, {}, exampleContext());
    const order = fieldsOf(ENTREPRENDRE_AUTREMENT).map(({ key }) => key);
    const places = faults.map(({ field }) => order.indexOf(field));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(faults.length).toBeGreaterThan(30);
    expect(refusalOfFaults(faults)).toMatchObject({ code: 'answers_incomplete', params: { count: faults.length } });
    expect(refusalOfFaults([])).toBeNull();
  });

  it('keeps any half-typed draft, but not what is not an answer at all', () => {
    expect(
      checkDraft(form, { title: 'L', asked: 50, budget: { charges: [{ label: 'Loyer' }] }, startsOn: '2027' }),
    ).toEqual([]);
    expect(checkDraft(form, { title: 12 })).toMatchObject([{ field: 'title', code: 'answer_type' }]);
    expect(checkDraft(form, { stranger: 1 })).toMatchObject([{ code: 'answer_unknown' }]);
    expect(checkDraft(form, [])).toMatchObject([{ code: 'answers_not_an_object' }]);
  });

  it('hides contact and bank details from the committee, and all but the public part once awarded', () => {
    const answers = exampleAnswers();
    const committee = answersFor(ENTREPRENDRE_AUTREMENT, answers, 'committee');
    expect(committee).not.toHaveProperty('contact');
    expect(committee).not.toHaveProperty('bankDetails');
    expect(committee).toHaveProperty('need');
    expect(answersFor(ENTREPRENDRE_AUTREMENT, answers, 'public')).toEqual({});
    expect(Object.keys(answersFor(ENTREPRENDRE_AUTREMENT, answers, 'public', true))).toEqual(
      expect.arrayContaining(['title', 'summary', 'mainCommune', 'jobs', 'asked']),
    );
    expect(answersFor(ENTREPRENDRE_AUTREMENT, answers, 'public', true)).not.toHaveProperty('budget');
  });

  it('stops early those who cannot apply and says why', () => {
    const questions = ENTREPRENDRE_AUTREMENT.eligibility!;
    expect(questions).toHaveLength(5);
    expect(eligibilityVerdict(questions, {})).toMatchObject({ kind: 'ask', question: { key: 'carrier' } });
    expect(eligibilityVerdict(questions, { carrier: 'person' })).toMatchObject({ kind: 'stop', question: 'carrier' });
    expect(eligibilityVerdict(questions, { carrier: 'company', esus: 'none' })).toMatchObject({ kind: 'stop' });
    const fit = { carrier: 'social', registered: 'yes', place: 'yes', kind: 'start' };
    expect(eligibilityVerdict(questions, fit)).toEqual({ kind: 'eligible' });
  });
});

describe('Compiled forms', () => {
  it('are kept by revision, the least used dropped first', () => {
    const forms = new CompiledForms(2);
    const small = { ...ENTREPRENDRE_AUTREMENT, sections: ENTREPRENDRE_AUTREMENT.sections.slice(0, 1) };
    const [first, second] = [forms.of('1', small), forms.of('2', small)];
    expect(forms.of('1', small)).toBe(first);
    forms.of('3', small);
    expect(forms.of('1', small)).toBe(first);
    expect(forms.of('2', small)).not.toBe(second);
  });
});
