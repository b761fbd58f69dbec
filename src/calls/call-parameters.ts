import {
  legalForms,
  type AidRegime,
  type LegalForm,
  type WorkIntegration,
} from '../organizations/organizations.public.js';
import type { AxisTerms } from './axes/axis-terms.js';

/** Who decides on awards: the act number says it (`YY-C-NNNN` council, `YY-B-NNNN` bureau). */
export const decisionBodies = ['council', 'bureau', 'president'] as const;
export type DecisionBody = (typeof decisionBodies)[number];

/** The rules of a call, frozen with its revision. Amounts in cents, shares in basis points (3000 is 30 %). */
export interface CallParameters {
  /** Most a project may be given. */
  readonly maxGrant: number;
  /** Most the grant may be of the forecast budget, contributions in kind (accounts 86 and 87) left out. */
  readonly maxShare: number;
  /** Least of the costs the structure must cover without grants (account 74); null where the call asks none. */
  readonly minOwnShare: number | null;
  readonly legalForms: readonly LegalForm[];
  /** Axis "start" takes structures of at most so many years, axis "development" older ones. */
  readonly startAgeYears: number;
  /** A company older than this must hold the ESUS approval. */
  readonly esusAfterYears: number;
  readonly excludedWorkIntegration: readonly WorkIntegration[];
  /** State aid regime of the awards. */
  readonly aidRegime: AidRegime;
  /** Only the legal representative may submit. */
  readonly certifierRequired: boolean;
  /** Months of silence that make a refusal (CRPA, L231-4). */
  readonly silenceMonths: number;
  /** Days usually given to answer a supplement request. */
  readonly supplementDays: number;
  /** Days a commune has to give its opinion. */
  readonly consultationDays: number;
  /** A file is not scheduled while a consultation is open. */
  readonly consultationBlocksScheduling: boolean;
  /** Days between the convocation of the committee and its meeting. */
  readonly convocationDays: number;
  readonly decisionBody: DecisionBody;
  /** Share of the award paid first; the rest is the balance. */
  readonly advanceShare: number;
  /** An agreement is due for every award, below the threshold too. */
  readonly agreementAlways: boolean;
  /** Every award is published, not only those above the threshold. */
  readonly publishAllAwards: boolean;
  /** What single axes ask instead; see `rulesInAxis`. */
  readonly axes?: readonly AxisTerms[];
}

/**
 * The rules of "Entreprendre autrement" since 2024 (facts known of the call; the payment split, the delays and the
 * deciding body are usual values to check with the service).
 */
export const entreprendreAutrementParameters: CallParameters = {
  maxGrant: 3_000_000,
  maxShare: 3_000,
  minOwnShare: null,
  legalForms,
  startAgeYears: 5,
  esusAfterYears: 3,
  excludedWorkIntegration: ['ACI'],
  aidRegime: 'de_minimis',
  certifierRequired: false,
  silenceMonths: 2,
  supplementDays: 30,
  consultationDays: 21,
  consultationBlocksScheduling: true,
  convocationDays: 5,
  decisionBody: 'bureau',
  advanceShare: 7_000,
  agreementAlways: false,
  publishAllAwards: true,
};

/** What a new call starts from until its own rules are written: those of the call that ships with the product. */
export const usualParameters: CallParameters = entreprendreAutrementParameters;
