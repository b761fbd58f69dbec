import type { AxisFacts, CallParameters } from '../../calls/calls.public.js';
import { cents, formatEuros, share } from '../../kernel/money/money.js';
import type { CivilDate } from '../../kernel/dates/civil-date.js';
import { checkRna, checkSiret, rnaLooksUnusual } from '../../kernel/identifiers/identifiers.js';
import { describeRefusal, type Bilingual, type Refusal } from '../../kernel/refusals/refusal.js';
import type { CheckedRule, RuleVerdict } from '../check-report.js';
import { openTo, type Candidate } from '../draft/eligibility.rules.js';

/** What the automatic check looks at. Amounts in cents; `on` is the day of the check in Europe/Paris. */
export interface CheckedFile {
  readonly candidate: Candidate & { readonly rna: string | null };
  readonly parameters: CallParameters;
  readonly axis: Pick<AxisFacts, 'rules'>;
  readonly on: CivilDate;
  readonly asked: number | null;
  readonly budgetTotal: number | null;
  /** Communes of the territory the project is in. */
  readonly communes: number;
  readonly inDifficulty: boolean;
  /** De minimis aid over three years: known to the authority and declared, each once. */
  readonly aidReceived: number;
  /** Ceiling of the regime; null where the call has none. */
  readonly aidCeiling: number | null;
  /** Reports of earlier grants that are due and not received; null where none is known. */
  readonly missingReports: number | null;
}

type Judge = (file: CheckedFile) => Omit<RuleVerdict, 'rule'>;

/** What is judged in this order; the verdicts advise, the officer decides. */
const judges: Readonly<Record<CheckedRule, Judge>> = {
  identifiers: identifiersRight,
  age: (file) => refusedBy(file, ['organization_too_old', 'organization_too_young']),
  ceiling: ({ asked, parameters }) =>
    asked !== null && asked <= parameters.maxGrant
      ? met('Le montant demandé respecte le plafond.', 'The amount asked is within the ceiling.')
      : against('Le montant demandé dépasse le plafond.', 'The amount asked is above the ceiling.'),
  share: shareRight,
  territory: ({ communes }) =>
    communes > 0
      ? met('Le projet se déroule sur le territoire.', 'The project takes place in the territory.')
      : against('Aucune commune du territoire n’est indiquée.', 'No commune of the territory is named.'),
  exclusions: exclusionsRight,
  approval: (file) => refusedBy(file, ['esus_needed', 'esus_expired']),
  de_minimis: deMinimisRight,
  earlier_reports: reportsRight,
};

/** Checks every rule. Sources: rules of the call; EU 2023/2831 for de minimis; order of 11 October 2006 for reports. */
export function checkRules(file: CheckedFile): RuleVerdict[] {
  return (Object.keys(judges) as CheckedRule[]).map((rule) => ({ rule, ...judges[rule](file) }));
}

function identifiersRight({ candidate }: CheckedFile): Omit<RuleVerdict, 'rule'> {
  const { siret, rna, legalForm } = candidate;
  if (siret === null || checkSiret(siret) !== null) {
    return against('Le SIRET manque ou n’est pas valide.', 'The SIRET is missing or not valid.');
  }
  if (legalForm !== 'association') return met('Le SIRET est valide.', 'The SIRET is valid.');
  if (rna === null || checkRna(rna) !== null || rnaLooksUnusual(rna)) {
    return look('Le numéro RNA est absent ou inhabituel.', 'The RNA number is absent or unusual.');
  }
  return met('SIRET et RNA sont valides.', 'SIRET and RNA are valid.');
}

function shareRight({ asked, budgetTotal, parameters }: CheckedFile): Omit<RuleVerdict, 'rule'> {
  const fits = asked !== null && budgetTotal !== null && asked <= share(cents(budgetTotal), parameters.maxShare);
  const percent = parameters.maxShare / 100;
  return fits
    ? met(`La demande tient dans ${percent} % du budget.`, `The amount asked is within ${percent}% of the budget.`)
    : against(`La demande dépasse ${percent} % du budget.`, `The amount asked is above ${percent}% of the budget.`);
}

function exclusionsRight(file: CheckedFile): Omit<RuleVerdict, 'rule'> {
  const excluded = refusedBy(file, ['organization_form_excluded', 'organization_work_integration_excluded']);
  if (excluded.verdict === 'against' || !file.inDifficulty) return excluded;
  return look('La structure déclare être en difficulté.', 'The organization says it is in difficulty.');
}

function deMinimisRight({ asked, aidReceived, aidCeiling }: CheckedFile): Omit<RuleVerdict, 'rule'> {
  if (aidCeiling === null) {
    return met('Aucun plafond d’aide ne s’applique à cet appel.', 'No aid ceiling applies to this call.');
  }
  const total = aidReceived + (asked ?? 0);
  const [fr, en] = (['fr', 'en'] as const).map((locale) => formatEuros(cents(total), locale));
  return total > aidCeiling
    ? against(
        `Avec cette demande, les aides atteindraient ${fr} sur trois ans.`,
        `With this grant, aid would reach ${en} over three years.`,
      )
    : met(
        `Avec cette demande, les aides atteindraient ${fr} sur trois ans, sous le plafond.`,
        `With this grant, aid would reach ${en} over three years, below the ceiling.`,
      );
}

function reportsRight({ missingReports }: CheckedFile): Omit<RuleVerdict, 'rule'> {
  if (missingReports === null || missingReports === 0) {
    return met('Aucun compte rendu n’est attendu.', 'No report is awaited.');
  }
  return against(
    `Comptes rendus attendus et non reçus : ${missingReports}.`,
    `Reports due and not received: ${missingReports}.`,
  );
}

function refusedBy(file: CheckedFile, codes: readonly string[]): Omit<RuleVerdict, 'rule'> {
  const refusal = openTo(file.candidate, file.parameters, file.axis, file.on).find(({ code }) => codes.includes(code));
  if (!refusal) return met('La règle est respectée.', 'The rule is met.');
  return { verdict: 'against', words: wordsOf(refusal) };
}

function wordsOf(refusal: Refusal): Bilingual {
  return { fr: describeRefusal(refusal, 'fr').detail, en: describeRefusal(refusal, 'en').detail };
}

function met(fr: string, en: string): Omit<RuleVerdict, 'rule'> {
  return { verdict: 'met', words: { fr, en } };
}
function look(fr: string, en: string): Omit<RuleVerdict, 'rule'> {
  return { verdict: 'look', words: { fr, en } };
}
function against(fr: string, en: string): Omit<RuleVerdict, 'rule'> {
  return { verdict: 'against', words: { fr, en } };
}
