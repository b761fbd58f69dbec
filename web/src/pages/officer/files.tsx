import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useApi } from '../../api/client';
import { meQuery } from '../../api/me';
import { fileCountsQuery, filesQuery } from '../../api/officer/files';
import { Button } from '../../ui/button';
import { PageTitle } from '../../ui/page-title';
import { Pager } from '../../ui/pager';
import { Tabs } from '../../ui/tabs';
import { Say, useSay } from '../../words/say';
import { BulkReport } from './bulk-report';
import { openedLast, rememberTable } from './came-from';
import { STATE_WORDS } from './file-words';
import { BulkBar } from './files-bulk';
import { FilesFilters } from './files-filters';
import { focusRow, useFileKeys, useKeysOn } from './files-keys';
import { FILE_STATES, filtersOf, type FilesSearch } from './files-search';
import { FilesTable } from './files-table';
import { ColumnsButton, FilesSearchField, KeysDialog, useHiddenColumns } from './files-tools';

/** All files: views by state, filters, search, selection; the place officers work from. */
export function FilesPage() {
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate({ from: '/instruction/dossiers' });
  const search = useSearch({ from: '/instruction/dossiers' });
  const { data: me } = useSuspenseQuery(meQuery(api));
  const filters = filtersOf(search, me?.person?.id);
  const { state: _state, ...counted } = filters;
  const list = useInfiniteQuery({ ...filesQuery(api, filters), placeholderData: keepPreviousData });
  const counts = useQuery({ ...fileCountsQuery(api, counted), placeholderData: keepPreviousData });
  const lines = useMemo(() => (list.data?.pages ?? []).flatMap(({ items }) => items), [list.data]);
  const [chosen, setChosen] = useState<Record<string, true>>({});
  const [hidden, setHidden] = useHiddenColumns();
  const [keysOn, setKeysOn] = useKeysOn();
  const [showingKeys, showKeys] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const picked = lines.filter(({ id }) => chosen[id]);
  const total = counts.data?.total ?? 0;
  const all = search.etat ? (counts.data?.items.find(({ state }) => state === search.etat)?.count ?? 0) : total;

  useFileKeys({
    table,
    search: input,
    on: keysOn,
    toggle: (id) => setChosen((now) => (now[id] ? without(now, id) : { ...now, [id]: true })),
    showKeys: () => showKeys(true),
    atEnd: () => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage(),
  });
  const address = JSON.stringify(search);
  useEffect(() => {
    setChosen({});
    const opened = openedLast(queries, search);
    rememberTable(queries, search);
    // back from a file: the place one left
    const row = opened ? table.current?.querySelector<HTMLTableRowElement>(`tr[data-id="${opened}"]`) : null;
    if (row) requestAnimationFrame(() => focusRow(row));
  }, [address]);

  const narrow = (change: Partial<Record<keyof FilesSearch, string | undefined>>) =>
    void navigate({ search: (now) => ({ ...now, ...change }) as FilesSearch, replace: true, resetScroll: false });
  const tab = (etat: FilesSearch['etat'], label: string, count: number) => ({
    key: etat ?? 'all',
    label,
    count,
    current: search.etat === etat,
    link: { to: '/instruction/dossiers', search: { ...search, etat }, resetScroll: false, replace: true } as const,
  });
  const states = FILE_STATES.flatMap((state) => {
    const count = counts.data?.items.find((each) => each.state === state)?.count ?? 0;
    return count > 0 || state === search.etat ? [tab(state, say(STATE_WORDS[state]), count)] : [];
  });
  return (
    <>
      <div className="row heading">
        <PageTitle>
          <Say id="officer.files.title" />
        </PageTitle>
        <p role="status">
          <Say id="officer.files.shown" values={{ shown: lines.length, all, picked: picked.length }} />
        </p>
      </div>
      <Tabs name={say('officer.files.views')} tabs={[tab(undefined, say('officer.files.all'), total), ...states]} />
      <div className="row tools">
        <FilesSearchField value={search.q ?? ''} onChange={(q) => narrow({ q: q || undefined })} input={input} />
        <FilesFilters search={search} onChange={(filter, value) => narrow({ [filter]: value })}>
          <ColumnsButton hidden={hidden} onChange={setHidden} />
          <span className="atdesk">
            <Button kind="link" onClick={() => showKeys(true)}>
              <Say id="officer.keys" />
            </Button>
          </span>
        </FilesFilters>
      </div>
      <BulkReport />
      {lines.length === 0 && !list.isFetching ? (
        <p>
          <Say id="officer.files.none" />{' '}
          <Button kind="link" onClick={() => void navigate({ search: {} })}>
            <Say id="officer.files.reset" />
          </Button>
        </p>
      ) : (
        <FilesTable
          lines={lines}
          hidden={hidden}
          chosen={chosen}
          onChosen={setChosen}
          table={table}
          onOpen={(id) => rememberTable(queries, search, id)}
        />
      )}
      <Pager
        shown={lines.length}
        all={all}
        more={list.hasNextPage}
        pending={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      {picked.length > 0 && (
        <BulkBar files={picked.map(({ id, callId }) => ({ id, callId }))} onClear={() => setChosen({})} />
      )}
      <KeysDialog open={showingKeys} onClose={() => showKeys(false)} on={keysOn} onSwitch={setKeysOn} />
    </>
  );
}

function without(chosen: Record<string, true>, id: string): Record<string, true> {
  const { [id]: _gone, ...rest } = chosen;
  return rest;
}
