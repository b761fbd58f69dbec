import type { QueryClient } from '@tanstack/react-query';
import { communesQuery } from './apply';
import type { Api } from './client';

const insee = /^\d[\dAB]\d{3}$/;

/** Every commune named by its INSEE code in some answers, at any depth. */
export function codesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /commune/i.test(key) && insee.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((part) => codesIn(part, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => codesIn(part, `${key}/${name}`));
}

/** Reads the names of the communes that some answers hold as codes, so that the page can be drawn with them. */
export async function namePlaces(queries: QueryClient, api: Api, answers: unknown): Promise<void> {
  const codes = [...new Set(codesIn(answers))];
  await Promise.all(codes.map((code) => queries.ensureQueryData(communesQuery(api, code)).catch(() => null)));
}
