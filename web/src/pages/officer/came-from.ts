import { useInfiniteQuery, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/client';
import { meQuery } from '../../api/me';
import { filesQuery } from '../../api/officer/files';
import { filtersOf, type FilesSearch } from './files-search';

/** The table one comes from, and the file opened last: what the way back and next/previous are made of. */
interface CameFrom {
  readonly search: FilesSearch;
  readonly opened: string | null;
}

const key = ['officer', 'came-from'];

/** Remembers the table one works in, as long as the page lives. */
export function rememberTable(queries: QueryClient, search: FilesSearch, opened?: string): void {
  queries.setQueryDefaults(key, { gcTime: Infinity, staleTime: Infinity });
  queries.setQueryData<CameFrom>(key, (known) => ({ search, opened: opened ?? known?.opened ?? null }));
}

/** The file opened last from the table with this address; null after another table. */
export function openedLast(queries: QueryClient, search: FilesSearch): string | null {
  const known = queries.getQueryData<CameFrom>(key);
  return known && JSON.stringify(known.search) === JSON.stringify(search) ? known.opened : null;
}

/** Where a file stands in the list one comes from. */
export interface Neighbours {
  /** The search of the table to go back to. */
  readonly search: FilesSearch;
  /** Its place, counted from 1; null for a file that is not in the list. */
  readonly place: number | null;
  readonly previous: string | null;
  readonly next: string | null;
}

/** Next and previous in the filter one came from; reads on when the end of what was read comes near. */
export function useNeighbours(id: string): Neighbours {
  const api = useApi();
  const queries = useQueryClient();
  const { data: me } = useQuery(meQuery(api));
  const from = queries.getQueryData<CameFrom>(key);
  const search = from?.search ?? {};
  const list = useInfiniteQuery({ ...filesQuery(api, filtersOf(search, me?.person?.id)), enabled: Boolean(from) });
  const ids = (list.data?.pages ?? []).flatMap(({ items }) => items.map((line) => line.id));
  const index = ids.indexOf(id);
  if (index >= 0 && index === ids.length - 1 && list.hasNextPage && !list.isFetching) void list.fetchNextPage();
  const found = {
    id,
    place: index < 0 ? null : index + 1,
    previous: index > 0 ? (ids[index - 1] ?? null) : null,
    next: index < 0 ? null : (ids[index + 1] ?? null),
  };
  // an act takes a file out of the list one came from: its neighbours stay where they were
  const [known, setKnown] = useState(found);
  if (index >= 0 && JSON.stringify(known) !== JSON.stringify(found)) setKnown(found);
  return { search, ...(index < 0 && known.id === id ? known : found) };
}
