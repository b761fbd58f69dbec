import type { Attention, FileFilters, FileState } from '../../api/officer/files';

/** The state of the table of files, as its address says it. */
export interface FilesSearch {
  readonly etat?: FileState;
  readonly suivi?: Attention;
  readonly appel?: string;
  readonly axe?: string;
  readonly commune?: string;
  /** A person, or `moi`. */
  readonly instructeur?: string;
  readonly q?: string;
}

/** The states a filed application may have, in the order of its life. */
export const FILE_STATES = [
  'submitted',
  'incomplete',
  'admissible',
  'scheduled',
  'recommended',
  'proposed',
  'awarded',
  'refused',
  'inadmissible',
  'redirected',
  'lapsed',
  'withdrawn',
] as const satisfies readonly FileState[];

/** Reasons to look at a file today. */
export const ATTENTIONS = [
  'late',
  'closing',
  'answered',
  'supplements_due',
  'unassigned',
  'messages',
  'mentioned',
] as const satisfies readonly Attention[];

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the address; what it does not know is left out, so that an old link still opens. */
export function readFilesSearch(search: Record<string, unknown>): FilesSearch {
  const text = (key: string, form: RegExp) => {
    // an INSEE code in an address is read as a number
    const value = typeof search[key] === 'number' ? String(search[key]).padStart(5, '0') : search[key];
    return typeof value === 'string' && form.test(value) ? { [key]: value } : {};
  };
  return {
    ...(FILE_STATES.some((state) => state === search['etat']) ? { etat: search['etat'] as FileState } : {}),
    ...(ATTENTIONS.some((each) => each === search['suivi']) ? { suivi: search['suivi'] as Attention } : {}),
    ...text('appel', uuid),
    ...text('axe', uuid),
    ...text('commune', /^[0-9][0-9AB][0-9]{3}$/),
    ...text('instructeur', /^moi$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    ...(search['q'] === undefined ? {} : searched(String(search['q']))),
  };
}

/** What the API is asked. @param me who `moi` is */
export function filtersOf(search: FilesSearch, me: string | undefined): FileFilters {
  const { etat, suivi, appel, axe, commune, instructeur, q } = search;
  const officerId = instructeur === 'moi' ? me : instructeur;
  return {
    ...(etat ? { state: etat } : {}),
    ...(suivi ? { attention: suivi } : {}),
    ...(appel ? { callId: appel } : {}),
    ...(axe ? { axisId: axe } : {}),
    ...(commune ? { commune } : {}),
    ...(officerId ? { officerId } : {}),
    ...(q && q.trim().length >= 2 ? { search: q.trim() } : {}),
  };
}

function searched(text: string): { q?: string } {
  return text === '' ? {} : { q: text.slice(0, 100) };
}
