import { checkEmail } from '../identifiers/identifiers.js';

/** An identifier given by this service. */
export const identifierForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A date that exists, written YYYY-MM-DD, between 1900 and 2200. */
export function isCivilDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** An instant in ISO 8601 with Z or an offset. */
export function isInstant(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  if (!/^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/.test(value)) return false;
  return isCivilDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
}

/** One e-mail address, strict enough that line breaks, lists and comments never pass. */
export function isEmailAddress(value: unknown): boolean {
  return typeof value === 'string' && checkEmail(value) === null;
}
