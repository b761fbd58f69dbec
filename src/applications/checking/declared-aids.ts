import type { Answers } from '../../calls/calls.public.js';
import type { AidFacts, AidRegime } from '../../organizations/organizations.public.js';

/** One aid the holder declared in the form (question `deMinimis`). Amount in cents, civil date. */
export interface DeclaredAid {
  readonly funder: string;
  readonly amount: number;
  readonly grantedOn: string;
  readonly regime: AidRegime;
}

/** The aids declared in the answers; lines that are not whole are left out. */
export function declaredAids(answers: Answers): DeclaredAid[] {
  const lines: unknown = answers['deMinimis'];
  return Array.isArray(lines) ? lines.filter(isDeclaredAid) : [];
}

/** Those of the declared aids that the register does not hold yet: same day, same amount is the same aid. */
export function unknownAids(declared: readonly DeclaredAid[], known: readonly AidFacts[]): DeclaredAid[] {
  return declared.filter(
    (aid) => !known.some(({ amount, grantedOn }) => amount === aid.amount && grantedOn === aid.grantedOn),
  );
}

function isDeclaredAid(line: unknown): line is DeclaredAid {
  if (typeof line !== 'object' || line === null) return false;
  const { funder, amount, grantedOn, regime } = line as Record<string, unknown>;
  return (
    typeof funder === 'string' &&
    Number.isSafeInteger(amount) &&
    typeof grantedOn === 'string' &&
    (regime === 'de_minimis' || regime === 'sgei')
  );
}
