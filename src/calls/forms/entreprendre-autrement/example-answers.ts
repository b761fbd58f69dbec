import { cents, share } from '../../../kernel/money/money.js';
import type { Answers, AnswerValue } from '../answers.js';
import type { Budget, BudgetLine } from '../budget.js';
import { askedFields, type AnswersContext } from '../conditions.js';
import { ENTREPRENDRE_AUTREMENT } from '../entreprendre-autrement.js';
import { START_AXIS } from './axes.js';

/** What varies from one example to the next; everything else is written for you. Amounts in cents, whole euros. */
export interface ExampleOptions {
  readonly title?: string;
  readonly summary?: string;
  readonly sector?: string;
  /** INSEE codes: the main commune first. */
  readonly communes?: readonly [string, ...string[]];
  /** Total of the budget without contributions in kind. */
  readonly total?: number;
  readonly asked?: number;
  /** Jobs created, full-time equivalents. */
  readonly jobs?: number;
  readonly legalForm?: string;
  readonly axis?: string;
  readonly esus?: string;
  readonly workIntegration?: string;
  /** Attachment ids by field key; a paper without its own gets `anyPaper`. */
  readonly attachments?: Readonly<Record<string, readonly string[]>>;
  readonly anyPaper?: string;
  /** The authority asked, as on its account 74 line. */
  readonly authority?: { readonly name: string; readonly siren: string };
  /** Civil date of the statements; the project runs over the next calendar year. */
  readonly on?: string;
  readonly contact?: { readonly firstName: string; readonly lastName: string; readonly email: string };
  /** Answers to put in place of the written ones; `undefined` takes one out. */
  readonly change?: Readonly<Record<string, AnswerValue | undefined>>;
}

const MEL = { name: 'Métropole européenne de Lille', siren: '200093201' };
const NO_FILE = '00000000-0000-4000-8000-000000000000';

/** What the product would know of the organization of this example. */
export function exampleContext(options: ExampleOptions = {}): AnswersContext {
  return {
    'organization.legalForm': options.legalForm ?? 'association',
    'organization.esus': options.esus ?? 'none',
    'application.axis': options.axis ?? START_AXIS,
    ...(options.workIntegration ? { 'organization.workIntegration': options.workIntegration } : {}),
  };
}

/** A complete, valid set of answers to the form of the call, only for the questions asked in this example. */
export function exampleAnswers(options: ExampleOptions = {}): Answers {
  const answers: Record<string, AnswerValue | undefined> = {
    ...textsOf(options),
    ...factsOf(options),
    ...statementsOf(options.on ?? '2026-09-01'),
  };
  const context = exampleContext(options);
  for (const field of askedFields(ENTREPRENDRE_AUTREMENT, answers, context)) {
    const own = options.attachments?.[field.key];
    if (field.kind === 'attachment' && (own || field.required))
      answers[field.key] = own ?? [options.anyPaper ?? NO_FILE];
  }
  const asked = new Set(askedFields(ENTREPRENDRE_AUTREMENT, answers, context).map(({ key }) => key));
  const kept = Object.entries({ ...answers, ...options.change }).filter(
    ([key, value]) => value !== undefined && (asked.has(key) || key in (options.change ?? {})),
  );
  return Object.fromEntries(kept);
}

function textsOf({ title, summary, legalForm }: ExampleOptions): Answers {
  const name = title ?? 'La Remise, atelier partagé de réparation';
  return {
    title: name,
    summary:
      summary ?? `${name} : un lieu ouvert où les habitants réparent leurs objets avec des bénévoles et deux salariés.`,
    purpose: 'Nous animons depuis deux ans des rendez-vous de réparation dans les maisons de quartier et les écoles.',
    governance:
      'Un membre, une voix ; les salariés élisent deux représentants au conseil ; l’excédent reste dans le projet.',
    origin:
      'Le projet est né de quatre-vingts ateliers gratuits tenus dans le quartier, où la demande dépasse nos forces.',
    need: 'Aucun lieu de réparation n’est ouvert en soirée ni le samedi dans la commune ; les habitants jettent faute de pièces, d’outils et de conseils, comme le montre notre enquête auprès de deux cents foyers.',
    activities:
      'Ouvrir un atelier équipé quatre jours par semaine, former vingt bénévoles, vendre des pièces d’occasion et proposer aux entreprises des animations payantes qui équilibrent les comptes.',
    audience: 'Les habitants de la commune et des communes voisines, en particulier les foyers modestes.',
    communeTalks: 'Rencontre avec l’adjointe au commerce : la commune cherche un local et relaiera les ateliers.',
    team: 'Une coordinatrice à temps plein, un technicien à recruter, vingt bénévoles formés et un conseil de sept personnes.',
    integration:
      'Les parcours d’insertion mènent à un métier reconnu de la réparation, avec un tuteur et une sortie préparée en entreprise.',
    viability:
      'À partir de la troisième année, les adhésions, les ventes de pièces et les animations couvrent quatre cinquièmes des charges.',
    campaignUse: 'Acheter les outils de l’atelier et les prêter aux habitants.',
    ...(legalForm === 'cae'
      ? { hostedPerson: { firstName: 'Nadia', lastName: 'Benali', email: 'nadia.benali@exemple.fr' } }
      : {}),
  };
}

function factsOf(options: ExampleOptions): Answers {
  const [main, ...others] = options.communes ?? ['59512'];
  const jobs = options.jobs ?? 2;
  const asked = options.asked ?? 2_000_000;
  const [startsOn, endsOn] = projectDates(options.on ?? '2026-09-01');
  return {
    contact: {
      ...(options.contact ?? { firstName: 'Inès', lastName: 'Delattre', email: 'ines.delattre@exemple.fr' }),
      role: 'Coordinatrice',
      phone: '03 20 00 00 00',
    },
    employees: 1.5,
    volunteers: 20,
    taxed: 'no',
    networks: ['none'],
    sector: options.sector ?? 'circular',
    audienceCount: 900,
    startsOn,
    endsOn,
    indicators: [
      { label: 'Objets réparés', unit: 'objets par an', target: 1500 },
      { label: 'Emplois créés', unit: 'ETP', target: jobs },
    ],
    mainCommune: main,
    ...(others.length > 0 ? { otherCommunes: others } : {}),
    priorityDistrict: 'yes',
    communeMet: 'yes',
    jobs,
    asked,
    budget: exampleBudget(options.total ?? asked * 4, asked, options.authority ?? MEL),
    difficulty: 'no',
    campaignPlanned: 'no',
    deMinimisReceived: 'no',
    publicAid: 'upTo500k',
  };
}

/** The project starts on the first of January that follows and lasts a year. */
function projectDates(on: string): [string, string] {
  const year = Number(on.slice(0, 4)) + 1;
  return [`${year}-01-01`, `${year}-12-31`];
}

function statementsOf(on: string): Answers {
  const statements = ENTREPRENDRE_AUTREMENT.sections
    .flatMap(({ fields }) => fields)
    .flatMap((field) =>
      field.kind === 'statement' ? [[field.key, { accepted: true, version: field.version, on }] as const] : [],
    );
  return Object.fromEntries(statements);
}

/**
 * A balanced budget of this total that asks this grant of this authority.
 * @param total cents, whole euros
 * @param asked cents, whole euros, at most the total
 */
export function exampleBudget(total: number, asked: number, authority: { name: string; siren: string } = MEL): Budget {
  const euros = (basisPoints: number) => Math.floor(share(cents(total), basisPoints) / 100) * 100;
  const [supplies, rent, fees] = [euros(1200), euros(1500), euros(800)];
  const region = Math.min(euros(2500), total - asked);
  const line = (account: string, label: string, amount: number, more: Partial<BudgetLine> = {}): BudgetLine[] =>
    amount > 0 ? [{ account, label, amount, ...more }] : [];
  return {
    charges: [
      ...line('60', 'Petit outillage et pièces', supplies),
      ...line('61', 'Loyer et assurance', rent),
      ...line('62', 'Communication, honoraires', fees),
      ...line('64', 'Salaires et charges sociales', total - supplies - rent - fees),
    ],
    products: [
      ...line('70', 'Ventes et animations', total - asked - region),
      ...line('74', 'Appel à projets Entreprendre autrement', asked, {
        funder: authority.name,
        funderSiren: authority.siren,
        state: 'asked',
      }),
      ...line('74', 'Aide à l’emploi associatif', region, { funder: 'Région Hauts-de-France', state: 'asked' }),
    ],
    inKind: {
      charges: [{ account: '86', label: 'Bénévolat', amount: 480_000 }],
      products: [{ account: '87', label: 'Bénévolat', amount: 480_000 }],
    },
  };
}
