import type { AxisFacts, CallParameters } from '../../calls/calls.public.js';
import { checkIban, checkRna, checkSiret, rnaLooksUnusual } from '../../kernel/identifiers/identifiers.js';
import { cents, share } from '../../kernel/money/money.js';
import type { CivilDate } from '../../kernel/dates/civil-date.js';
import { formatDate } from '../../kernel/dates/format-date.js';
import type { Bilingual } from '../../kernel/refusals/refusal.js';
import type { CheckedRule, RuleVerdict } from '../check-report.js';
import { openTo, type Candidate } from '../draft/eligibility.rules.js';
import { ruleSources } from './rule-sources.js';
import { against, amounts, both, euros, judged, look, met, type Finding } from './verdicts.js';

/** What the automatic check looks at. Amounts in cents; `on` is the day of the check in Europe/Paris. */
export interface CheckedFile {
  readonly candidate: Candidate & { readonly rna: string | null };
  /** As they bind in the axis of the file. */
  readonly parameters: CallParameters;
  readonly axis: Pick<AxisFacts, 'rules'>;
  readonly on: CivilDate;
  readonly asked: number | null;
  readonly budgetTotal: number | null;
  /** What the structure brings itself; null where the budget does not say. */
  readonly ownResources: number | null;
  /** Names of the communes of the territory the project is in, the main one first. */
  readonly communes: readonly string[];
  readonly inDifficulty: boolean;
  /** Answers of kind IBAN. */
  readonly ibans: readonly string[];
  /** De minimis aid over three years: known to the authority and declared, each once. */
  readonly aidReceived: number;
  /** Ceiling of the regime; null where the call has none. */
  readonly aidCeiling: number | null;
  /** Reports of earlier grants that are due and not received; null where none is known. */
  readonly missingReports: number | null;
}

/** What is judged in this order; the verdicts advise, the officer decides. */
const judges: Readonly<Record<CheckedRule, (file: CheckedFile) => Finding>> = {
  identifiers: identifiersRight,
  age: ageRight,
  ceiling: ceilingRight,
  share: shareRight,
  own_share: ownShareRight,
  territory: territoryRight,
  exclusions: exclusionsRight,
  approval: approvalRight,
  de_minimis: deMinimisRight,
  earlier_reports: reportsRight,
};

/** Checks every rule. Sources: `ruleSources`. */
export function checkRules(file: CheckedFile): RuleVerdict[] {
  return (Object.keys(judges) as CheckedRule[]).map((rule) => ({ rule, ...judges[rule](file), ...ruleSources[rule] }));
}

function identifiersRight({ candidate, ibans }: CheckedFile): Finding {
  const { siret, rna, legalForm } = candidate;
  const said = both(
    `SIRET ${siret ?? '–'}, RNA ${rna ?? '–'}${ibans.map((iban) => `, IBAN …${iban.slice(-4)}`).join('')}`,
  );
  if (siret === null || checkSiret(siret) !== null) {
    return against('Le SIRET manque ou sa clé est fausse.', 'The SIRET is missing or its key is wrong.', said);
  }
  if (ibans.some((iban) => checkIban(iban) !== null)) {
    return against('La clé de l’IBAN est fausse.', 'The key of the IBAN is wrong.', said);
  }
  if (legalForm !== 'association') return met('La clé du SIRET est juste.', 'The key of the SIRET is right.', said);
  if (rna === null || checkRna(rna) !== null || rnaLooksUnusual(rna)) {
    return look('Le numéro RNA est absent ou inhabituel.', 'The RNA number is absent or unusual.', said);
  }
  return met('SIRET et RNA sont valides.', 'SIRET and RNA are valid.', said);
}

function ageRight(file: CheckedFile): Finding {
  const { foundedOn } = file.candidate;
  const { startAgeYears: years } = file.parameters;
  const { age } = file.axis.rules;
  const day = (locale: 'fr' | 'en') => (foundedOn ? formatDate(foundedOn as CivilDate, locale) : '–');
  const rule = {
    at_most: both(`${years} ans au plus`, `${years} years at most`),
    over: both(`plus de ${years} ans`, `over ${years} years`),
    any: both('tout âge', 'any age'),
  }[age];
  return refusedBy(file, ['organization_too_old', 'organization_too_young'], {
    fr: `Créée le ${day('fr')} ; l’axe demande : ${rule.fr}`,
    en: `Founded on ${day('en')}; the axis asks: ${rule.en}`,
  });
}

function ceilingRight({ asked, parameters }: CheckedFile): Finding {
  const said = amounts(['Demandé', 'Asked', asked], ['plafond', 'ceiling', parameters.maxGrant]);
  return asked !== null && asked <= parameters.maxGrant
    ? met('Le montant demandé respecte le plafond.', 'The amount asked is within the ceiling.', said)
    : against('Le montant demandé dépasse le plafond.', 'The amount asked is above the ceiling.', said);
}

function shareRight({ asked, budgetTotal, parameters }: CheckedFile): Finding {
  const most = budgetTotal === null ? null : share(cents(budgetTotal), parameters.maxShare);
  const percent = parameters.maxShare / 100;
  const said = amounts(['Demandé', 'Asked', asked], ['budget', 'budget', budgetTotal], ['au plus', 'at most', most]);
  return asked !== null && most !== null && asked <= most
    ? met(
        `La demande tient dans ${percent}\u00a0% du budget.`,
        `The amount asked is within ${percent}% of the budget.`,
        said,
      )
    : against(
        `La demande dépasse ${percent}\u00a0% du budget.`,
        `The amount asked is above ${percent}% of the budget.`,
        said,
      );
}

function ownShareRight({ ownResources, budgetTotal, parameters }: CheckedFile): Finding {
  const { minOwnShare } = parameters;
  if (!minOwnShare) return met('Aucune part d’autofinancement n’est demandée.', 'No own share is asked for.');
  const least = budgetTotal === null ? null : share(cents(budgetTotal), minOwnShare);
  const percent = minOwnShare / 100;
  const said = amounts(['Ressources propres', 'Own resources', ownResources], ['au moins', 'at least', least]);
  return ownResources !== null && least !== null && ownResources >= least
    ? met(`La structure apporte au moins ${percent}\u00a0%.`, `The organization brings at least ${percent}%.`, said)
    : against(
        `La structure apporte moins de ${percent}\u00a0%.`,
        `The organization brings less than ${percent}%.`,
        said,
      );
}

function territoryRight({ communes }: CheckedFile): Finding {
  if (communes.length === 0) {
    return against('Aucune commune du territoire n’est indiquée.', 'No commune of the territory is named.');
  }
  const said = both(communes.slice(0, 5).join(', ') + (communes.length > 5 ? '…' : ''));
  return met('Le projet se déroule sur le territoire.', 'The project takes place in the territory.', said);
}

function exclusionsRight(file: CheckedFile): Finding {
  const { workIntegration, legalForm } = file.candidate;
  const said = workIntegration ? both(`${workIntegration}`) : undefined;
  const excluded = refusedBy(file, ['organization_form_excluded', 'organization_work_integration_excluded'], said);
  if (excluded.verdict === 'against') return excluded;
  if (legalForm === 'cae') {
    return look(
      'Projet porté par une coopérative d’activité : vérifiez la personne hébergée.',
      'Project hosted by an activity cooperative: check the hosted person.',
      said,
    );
  }
  return file.inDifficulty
    ? look('La structure déclare être en difficulté.', 'The organization says it is in difficulty.', said)
    : excluded;
}

function approvalRight(file: CheckedFile): Finding {
  const { esus, esusValidUntil: until, legalForm } = file.candidate;
  if (legalForm !== 'company') return met('La règle ne vise que les sociétés.', 'The rule is for companies only.');
  const held = { approved: ['agréée', 'approved'], seeking: ['demandé', 'applied for'], none: ['non', 'none'] }[esus];
  const day = (locale: 'fr' | 'en') => (until ? `, ${formatDate(until as CivilDate, locale)}` : '');
  return refusedBy(file, ['esus_needed', 'esus_expired'], {
    fr: `ESUS : ${held[0]}${day('fr')}`,
    en: `ESUS: ${held[1]}${day('en')}`,
  });
}

function deMinimisRight({ asked, aidReceived, aidCeiling }: CheckedFile): Finding {
  if (aidCeiling === null) {
    return met('Aucun plafond d’aide ne s’applique à cet appel.', 'No aid ceiling applies to this call.');
  }
  const total = aidReceived + (asked ?? 0);
  const said = amounts(
    ['Reçu en trois ans', 'Received over three years', aidReceived],
    ['demandé', 'asked', asked],
    ['plafond', 'ceiling', aidCeiling],
  );
  const [fr, en] = (['fr', 'en'] as const).map((locale) => euros(total, locale));
  return total > aidCeiling
    ? against(`Les aides atteindraient ${fr}, au-delà du plafond.`, `Aid would reach ${en}, above the ceiling.`, said)
    : met(`Les aides atteindraient ${fr}, sous le plafond.`, `Aid would reach ${en}, below the ceiling.`, said);
}

function reportsRight({ missingReports }: CheckedFile): Finding {
  if (missingReports === null || missingReports === 0) {
    return met('Aucun compte rendu n’est attendu.', 'No report is awaited.');
  }
  return against(
    `Comptes rendus attendus et non reçus : ${missingReports}.`,
    `Reports due and not received: ${missingReports}.`,
  );
}

function refusedBy(file: CheckedFile, codes: readonly string[], compared?: Bilingual): Finding {
  const refusal = openTo(file.candidate, file.parameters, file.axis, file.on).find(({ code }) => codes.includes(code));
  return judged(refusal, compared);
}
