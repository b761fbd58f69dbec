import { checkSiren, normalizeDigits } from '../kernel/identifiers/identifiers.js';
import type { Refusal } from '../kernel/refusals/refusal.js';
import { committeeRefusals } from './committee.refusals.js';

/** What somebody declares of an interest, before records are looked up. Civil dates. */
export interface DeclaredInterest {
  readonly organizationName?: string | undefined;
  readonly siren?: string | undefined;
  readonly organizationId?: string | undefined;
  readonly applicationId?: string | undefined;
  readonly validFrom: string;
  readonly validUntil?: string | undefined;
}

/**
 * What a declaration needs (law 2013-907, art. 2): a structure one can find, named, and dates in order. All faults in
 * one go: `interest_target_needed`, `interest_siren`, `interest_name_needed`, `interest_dates`.
 */
export function whyNotInterest(declared: DeclaredInterest): readonly Refusal[] {
  const { siren, organizationName, organizationId, applicationId, validFrom, validUntil } = declared;
  const recorded = organizationId !== undefined || applicationId !== undefined;
  const faults: Refusal[] = [];
  if (siren === undefined && !recorded) faults.push(committeeRefusals.interest_target_needed({}, '/siren'));
  if (siren !== undefined && checkSiren(normalizeDigits(siren)) !== null) {
    faults.push(committeeRefusals.interest_siren({}, '/siren'));
  }
  if (!recorded && !organizationName?.trim()) {
    faults.push(committeeRefusals.interest_name_needed({}, '/organizationName'));
  }
  if (validUntil !== undefined && validUntil < validFrom) {
    faults.push(committeeRefusals.interest_dates({}, '/validUntil'));
  }
  return faults;
}
