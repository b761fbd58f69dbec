import { checkBic, checkIban, checkSiret } from '../kernel/identifiers/identifiers.js';
import type { Refusal } from '../kernel/refusals/refusal.js';
import type { ParameterName } from './territory-facts.js';
import { territoryRefusals } from './territory.refusals.js';

/** Whether a value fits each rule: whole numbers in its unit (cents, months, days), identifiers that pass their keys. */
const fits: Readonly<Record<ParameterName, (value: unknown) => boolean>> = {
  agreement_threshold: whole(1_000_000_000),
  de_minimis_ceiling: whole(1_000_000_000),
  sgei_ceiling: whole(1_000_000_000),
  silence_months: whole(24),
  payment_days: whole(365),
  report_months: whole(24),
  consultation_days: whole(365),
  retention_draft_months: whole(60),
  retention_refused_months: whole(600),
  retention_granted_months: whole(1_200),
  siret: (value) => typeof value === 'string' && checkSiret(value) === null,
  debtor_account: (value) =>
    hasExactly(value, 'name', 'iban', 'bic') &&
    isLine(value['name'], 70) &&
    typeof value['iban'] === 'string' &&
    checkIban(value['iban']) === null &&
    (value['bic'] === null || (typeof value['bic'] === 'string' && checkBic(value['bic']) === null)),
  expense_accounts: (value) =>
    hasExactly(value, 'enterprises', 'others') && isAccount(value['enterprises']) && isAccount(value['others']),
};

/** The names of the rules, in the order screens show them. */
export const parameterNames = Object.keys(fits) as readonly ParameterName[];

/** Rules the public does not read: where money leaves from. */
export const privateParameters: readonly ParameterName[] = ['debtor_account'];

/** A value fits its rule. */
export function valueFits(name: ParameterName, value: unknown): Refusal | null {
  return fits[name](value) ? null : territoryRefusals.parameter_value_wrong({ name }, '/value');
}

/**
 * A value that has been in force is never rewritten: acts were taken under it. One still to come may be.
 * @param known whether the rule has a value of that very day already
 */
export function notInForceYet(known: boolean, validFrom: string, today: string): Refusal | null {
  return known && validFrom <= today ? territoryRefusals.parameter_in_force({ on: validFrom }, '/validFrom') : null;
}

function whole(max: number): (value: unknown) => boolean {
  return (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max;
}

function hasExactly(value: unknown, ...keys: readonly string[]): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const own = Object.keys(value);
  return own.length === keys.length && keys.every((key) => own.includes(key));
}

function isLine(value: unknown, max: number): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= max && !/\p{Cc}/u.test(value);
}

/** An account of class 6 of the M57 chart. */
function isAccount(value: unknown): boolean {
  return typeof value === 'string' && /^6\d{2,9}$/.test(value);
}
