import type { AidRegime, LegalForm } from '../../organizations/organizations.public.js';
import type { AuthorityFacts } from '../../territory/territory.public.js';
import type { AwardCondition } from '../award-condition.js';
import type { DeliberationBody } from '../deliberation.rules.js';

/** Who the decision is about, as the letter addresses it. */
export interface Addressee {
  readonly legalName: string;
  readonly legalForm: LegalForm;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly rna: string | null;
  readonly address: string;
  /** The person who acts for it in law, where it is known. */
  readonly representative: { readonly name: string; readonly capacity: string } | null;
}

/** What a decision letter or an agreement says. Amounts in cents, shares in basis points, civil dates. */
export interface DecisionFacts {
  readonly authority: AuthorityFacts;
  readonly callTitle: string;
  readonly axis: string;
  readonly applicationNumber: string;
  readonly project: string;
  readonly submittedOn: string | null;
  readonly addressee: Addressee;
  readonly officer: string | null;
  readonly deliberation: {
    readonly number: string;
    readonly body: DeliberationBody;
    readonly votedOn: string;
    readonly executoryOn: string;
  };
  /** Null for a refusal. */
  readonly awardNumber: string | null;
  readonly amount: number;
  readonly eligibleCost: number | null;
  readonly object: string;
  readonly grounds: string;
  readonly conditions: readonly AwardCondition[];
  readonly agreementDue: boolean;
  readonly advanceShare: number;
  readonly aidRegime: AidRegime;
  /** Ceiling of the regime on the day of the award; null outside State aid. */
  readonly aidCeiling: number | null;
  readonly paymentDays: number;
  readonly reportMonths: number;
  /** Date of the letter: the day the decision was released, in Paris. */
  readonly writtenOn: string;
}
