import type { operations } from './schema.js';

/** Which awards to list, as the API takes it. */
export type CatalogueFilter = NonNullable<operations['Indicators_list']['parameters']['query']>;

/** The filters of the list of projects, as its address names them. */
export interface ProjectFilter {
  /** INSEE code: see `communeIn`. */
  readonly commune?: string | number;
  readonly territoire?: string;
  readonly annee?: number;
  readonly axe?: string;
  readonly forme?: string;
  readonly q?: string;
  /** Where the page begins: a cursor of the API. */
  readonly apres?: string;
}

/** What a person may narrow the list by. */
export type FilterKey = Exclude<keyof ProjectFilter, 'apres'>;

/** The filters in the order shown. */
export const filterKeys: readonly FilterKey[] = ['q', 'commune', 'territoire', 'annee', 'axe', 'forme'];

const SHAPES: Readonly<Record<Exclude<keyof ProjectFilter, 'annee'>, RegExp>> = {
  commune: /^[0-9][0-9AB][0-9]{3}$/,
  territoire: /^[0-9a-f-]{36}$/,
  axe: /^[\w-]{1,60}$/,
  forme: /^[a-z]{3,20}$/,
  q: /^.{2,80}$/,
  apres: /^[\w-]{4,400}$/,
};

/** Reads an address: what cannot be a filter is left out, as an empty field of the form is. */
export function readFilter(given: object): ProjectFilter {
  const search = given as Readonly<Record<string, unknown>>;
  const texts = Object.entries(SHAPES).flatMap(([key, shape]) => {
    const value = String(search[key] ?? '').trim();
    return shape.test(value) ? [[key, value] as const] : [];
  });
  const year = Number(search['annee']);
  const { commune, ...others } = Object.fromEntries(texts) as Readonly<Record<string, string>>;
  return {
    ...others,
    ...(commune === undefined ? {} : { commune: communeIn(commune) }),
    ...(Number.isInteger(year) && year >= 2000 && year <= 2200 ? { annee: year } : {}),
  };
}

/** An INSEE code in an address: a number where its digits make one, or it would stand there between quotes. */
export function communeIn(insee: string): string | number {
  return String(Number(insee)) === insee ? Number(insee) : insee;
}

/** The same filters as the API names them, a page of 24. */
export function filterOf({ commune, territoire, annee, axe, forme, q, apres }: ProjectFilter): CatalogueFilter {
  return {
    limit: 24,
    ...(commune ? { insee: String(commune) } : {}),
    ...(territoire ? { territoryId: territoire } : {}),
    ...(annee ? { year: annee } : {}),
    ...(axe ? { axis: axe } : {}),
    ...(forme ? { legalForm: forme as NonNullable<CatalogueFilter['legalForm']> } : {}),
    ...(q ? { q } : {}),
    ...(apres ? { after: apres } : {}),
  };
}

/** The same filters with one taken away, from the first page. */
export function without({ apres: _, ...filter }: ProjectFilter, key: FilterKey): ProjectFilter {
  const { [key]: gone, ...rest } = filter;
  return gone === undefined ? filter : rest;
}
