import { queryOptions } from '@tanstack/react-query';
import { ask, type Api } from './client';
import type { components } from './schema';
import { daysOf, type Years } from './years';
import type { CatalogueFilter } from './catalogue-filter';

export type Figures = components['schemas']['IndicatorsView'];
export type Group = components['schemas']['GroupView'];
export type ProjectCard = components['schemas']['AwardedProjectCard'];
export type Project = components['schemas']['AwardedProjectView'];

/** The programme in figures over some years. */
export function figuresQuery(api: Api, years: Years = {}) {
  const query = daysOf(years);
  return queryOptions({
    queryKey: ['figures', query],
    queryFn: () => ask(api.GET('/api/v1/indicators', { params: { query } })),
    staleTime: 60_000,
  });
}

/** Projects and amounts by commune, the communes without any included. */
export function mapQuery(api: Api, years: Years = {}) {
  const query = daysOf(years);
  return queryOptions({
    queryKey: ['map', query],
    queryFn: () => ask(api.GET('/api/v1/map', { params: { query } })),
    staleTime: 60_000,
  });
}

/** One page of the awarded projects, the latest vote first. */
export function catalogueQuery(api: Api, filter: CatalogueFilter) {
  return queryOptions({
    queryKey: ['catalogue', filter],
    queryFn: () => ask(api.GET('/api/v1/awards-catalogue', { params: { query: filter } })),
    staleTime: 60_000,
  });
}

/** One awarded project by the number of its grant. */
export function projectQuery(api: Api, number: string) {
  return queryOptions({
    queryKey: ['project', number],
    queryFn: () => ask(api.GET('/api/v1/awards-catalogue/{number}', { params: { path: { number } } })),
    staleTime: 60_000,
  });
}

/** What was filed, by state: for staff only. */
export function filedQuery(api: Api, years: Years = {}) {
  const query = daysOf(years);
  return queryOptions({
    queryKey: ['filed', query],
    queryFn: () => ask(api.GET('/api/v1/indicators/applications', { params: { query } })),
  });
}
