import type { SavedList, SavedView, SortKey } from '../../api/officer/desk';
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
  readonly tri?: SortKey;
  /** Filters by answers to the form of the call, `key:value` each, between tildes. */
  readonly champs?: string;
  /** The columns shown, in their order, between commas; those of every day unless told. */
  readonly colonnes?: string;
  /** The saved view one is in, or `tous` for none at all. */
  readonly vue?: string;
}

/** The orders of the table. */
export const SORTS = [
  'submittedAt',
  'relevance',
  'asked',
  'clock',
  'title',
  'organization',
  'number',
] as const satisfies readonly SortKey[];

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
    ...(SORTS.some((sort) => sort === search['tri']) ? { tri: search['tri'] as SortKey } : {}),
    ...text('champs', /^[a-z][A-Za-z0-9]{0,39}:.{1,2000}$/),
    ...text('colonnes', /^[A-Za-z0-9.,]{3,1000}$/),
    ...text('vue', /^tous$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  };
}

const answerForm = /^[a-z][A-Za-z0-9]{0,39}:[^~]{1,200}$/;
const columnForm = /^([a-z]{3,20}|field\.[a-z][A-Za-z0-9]{0,39})$/;

/** The filters by answers that an address holds. */
export function answersIn({ champs }: FilesSearch): string[] {
  return (champs ?? '').split('~').filter((each) => answerForm.test(each));
}

/** The same as part of an address. */
export function answersText(filters: readonly string[]): string | undefined {
  return filters.map((filter) => filter.replaceAll('~', ' ')).join('~') || undefined;
}

/** The columns that an address holds; undefined for those of every day. */
export function columnsIn({ colonnes }: FilesSearch): readonly string[] | undefined {
  return colonnes?.split(',').filter((each) => columnForm.test(each));
}

/** The same as part of an address; a word stands for none at all. */
export function columnsText(columns: readonly string[] | undefined): string | undefined {
  return columns && (columns.join(',') || 'aucune');
}

/** What the API is asked. @param me who `moi` is */
export function filtersOf(search: FilesSearch, me: string | undefined): FileFilters {
  const { instructeur, tri, appel } = search;
  const officerId = instructeur === 'moi' ? me : instructeur;
  const answers = (columnsIn(search) ?? []).filter((column) => column.startsWith('field.')).slice(0, 12);
  return {
    ...countedOf(search),
    ...(search.etat ? { state: search.etat } : {}),
    ...(officerId ? { officerId } : {}),
    ...(tri ? { sort: tri } : {}),
    ...(appel && answers.length > 0 ? { column: answers.map((column) => column.slice('field.'.length)) } : {}),
  };
}

function countedOf(search: FilesSearch): FileFilters {
  const { suivi, appel, axe, commune, q } = search;
  const answers = answersIn(search).slice(0, 10);
  return {
    ...(suivi ? { attention: suivi } : {}),
    ...(appel ? { callId: appel } : {}),
    ...(axe ? { axisId: axe } : {}),
    ...(commune ? { commune } : {}),
    ...(q && q.trim().length >= 2 ? { search: q.trim() } : {}),
    ...(appel && answers.length > 0 ? { field: answers } : {}),
  };
}

/** What the counts by state are asked. */
export function countedBy({ state: _state, sort: _sort, column: _column, ...counted }: FileFilters) {
  return counted;
}

/** The same as a view or an export keeps it: whoever opens it is `me`. */
export function listOf(search: FilesSearch): SavedList {
  const { etat, instructeur, tri } = search;
  return {
    ...countedOf(search),
    ...(etat ? { state: etat } : {}),
    ...(instructeur ? { officerId: instructeur === 'moi' ? 'me' : instructeur } : {}),
    ...(tri ? { sort: tri } : {}),
  };
}

/** The address of a view. */
export function searchOfView({ id, list, columns }: SavedView): FilesSearch {
  return readFilesSearch({
    etat: list.state,
    suivi: list.attention,
    appel: list.callId,
    axe: list.axisId,
    commune: list.commune,
    instructeur: list.officerId === 'me' ? 'moi' : list.officerId,
    q: list.search,
    tri: list.sort,
    champs: answersText(list.field ?? []),
    colonnes: columns.length > 0 ? columnsText(columns) : undefined,
    vue: id,
  });
}

function searched(text: string): { q?: string } {
  return text === '' ? {} : { q: text.slice(0, 100) };
}
