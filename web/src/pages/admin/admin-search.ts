import type { AccountState, JournalFilters, PeopleFilters, StaffRole } from '../../api/admin';

export const STAFF_ROLES = ['officer', 'lead', 'finance', 'admin'] as const satisfies readonly StaffRole[];
export const ACCOUNT_STATES = ['invited', 'active', 'disabled'] as const satisfies readonly AccountState[];

/** The address of the list of people: what is sought, a role, a state. */
export interface PeopleSearch {
  readonly q?: string;
  readonly role?: StaffRole;
  readonly etat?: AccountState;
}

/** Reads it; what fits nothing is left out. */
export function readPeople(search: Record<string, unknown>): PeopleSearch {
  const role = STAFF_ROLES.find((each) => each === search['role']);
  const etat = ACCOUNT_STATES.find((each) => each === search['etat']);
  return { ...textOf(search, 'q'), ...(role ? { role } : {}), ...(etat ? { etat } : {}) };
}

/** The same as the API takes it. */
export function peopleFilters({ q, role, etat }: PeopleSearch): PeopleFilters {
  return { ...(q ? { search: q } : {}), ...(role ? { role } : {}), ...(etat ? { state: etat } : {}) };
}

/** The two parts of the page of the authority. */
export function readPart(search: Record<string, unknown>): { readonly partie?: 'regles' } {
  return search['partie'] === 'regles' ? { partie: 'regles' } : {};
}

/** The address of the list of communes; `sans`: only those nobody receives requests for. */
export interface CommunesSearch {
  readonly q?: string;
  readonly sans?: true;
}

/** Reads it. */
export function readCommunes(search: Record<string, unknown>): CommunesSearch {
  return { ...textOf(search, 'q'), ...(search['sans'] === true ? { sans: true } : {}) };
}

/** The address of the journal: a subject by its identifier, an act, days in Paris. */
export interface JournalSearch {
  readonly sujet?: string;
  readonly acte?: string;
  readonly du?: string;
  readonly au?: string;
}

const shapes = {
  sujet: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  acte: /^[a-z_]+\.[a-z_]+$/,
  du: /^\d{4}-\d\d-\d\d$/,
  au: /^\d{4}-\d\d-\d\d$/,
} as const;

/** Reads it; what the API could not read is left out. */
export function readJournal(search: Record<string, unknown>): JournalSearch {
  return Object.fromEntries(
    Object.entries(shapes).flatMap(([key, shape]) => {
      const value = search[key];
      return typeof value === 'string' && shape.test(value.trim()) ? [[key, value.trim()]] : [];
    }),
  );
}

/** The same as the API takes it. */
export function journalFilters({ sujet, acte, du, au }: JournalSearch): JournalFilters {
  return {
    ...(sujet ? { subjectId: sujet } : {}),
    ...(acte ? { verb: acte } : {}),
    ...(du ? { from: du } : {}),
    ...(au ? { to: au } : {}),
  };
}

/** A text of the address; a name made of figures is read as a number. */
function textOf<K extends string>(search: Record<string, unknown>, key: K): { readonly [key in K]?: string } {
  const value = search[key];
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 80) : '';
  return (text ? { [key]: text } : {}) as { readonly [key in K]?: string };
}
