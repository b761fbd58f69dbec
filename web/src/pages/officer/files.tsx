import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Section } from '../../../../src/calls/forms/catalogue.js';
import { useApi } from '../../api/client';
import { meQuery } from '../../api/me';
import { callSectionsQuery } from '../../api/officer/desk';
import { fileCountsQuery, filesQuery } from '../../api/officer/files';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
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
import {
  answersIn,
  answersText,
  columnsIn,
  columnsText,
  countedBy,
  FILE_STATES,
  filtersOf,
  type FilesSearch,
} from './files-search';
import { FilesTable } from './files-table';
import { USUAL_COLUMNS } from './files-columns';
import { FilesSearchField, KeysDialog } from './files-tools';
import { ColumnsButton } from './desk/columns-button';
import { ExportButton } from './desk/export-button';
import { FieldFilters } from './desk/field-filters';
import { SortSelect, usualSort } from './desk/sort-select';
import { ViewsBar } from './desk/views-bar';
import { Widened } from './desk/widened';

// one and the same: new columns would draw every cell anew, and the focus would be lost
const NO_SECTIONS: readonly Section[] = [];

/** All files: views by state, filters, search, selection; the place officers work from. */
export function FilesPage() {
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate({ from: '/instruction/dossiers' });
  const search = useSearch({ from: '/instruction/dossiers' });
  const { data: me } = useSuspenseQuery(meQuery(api));
  const filters = filtersOf(search, me?.person?.id);
  const counted = countedBy(filters);
  const list = useInfiniteQuery({ ...filesQuery(api, filters), placeholderData: keepPreviousData });
  const counts = useQuery({ ...fileCountsQuery(api, counted), placeholderData: keepPreviousData });
  const lines = useMemo(() => (list.data?.pages ?? []).flatMap(({ items }) => items), [list.data]);
  const [chosen, setChosen] = useState<Record<string, true>>({});
  const { data: sections = NO_SECTIONS } = useQuery(callSectionsQuery(api, search.appel));
  const fields = useMemo(() => sections.flatMap((section) => section.fields), [sections]);
  const columns = useMemo(() => columnsIn(search) ?? USUAL_COLUMNS, [search.colonnes]);
  const sort = search.tri ?? usualSort(search);
  const [keysOn, setKeysOn] = useKeysOn();
  const [showingKeys, showKeys] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const picked = lines.filter(({ id }) => chosen[id]);
  const { number } = useFormats();
  const inState = search.etat ? counts.data?.items.find(({ state }) => state === search.etat) : undefined;
  const { count: all, more } = search.etat
    ? { count: inState?.count ?? 0, more: inState?.more ?? false }
    : { count: counts.data?.total ?? 0, more: counts.data?.more ?? false };
  const allWords = number(all) + (more ? '+' : '');

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

  const narrow = (change: { [Key in keyof FilesSearch]?: FilesSearch[Key] | undefined }) =>
    void navigate({ search: (now) => ({ ...now, ...change }) as FilesSearch, replace: true, resetScroll: false });
  // the questions of one call are not those of another
  const ofCall = {
    champs: undefined,
    colonnes: columnsText(columnsIn(search)?.filter((column) => !column.startsWith('field.'))),
  };
  const tab = (etat: FilesSearch['etat'], label: string, count: number, isMore: boolean) => ({
    key: etat ?? 'all',
    label,
    count: number(count) + (isMore ? '+' : ''),
    current: search.etat === etat,
    link: { to: '/instruction/dossiers', search: { ...search, etat }, resetScroll: false, replace: true } as const,
  });
  const states = FILE_STATES.flatMap((state) => {
    const found = counts.data?.items.find((each) => each.state === state);
    return found || state === search.etat
      ? [tab(state, say(STATE_WORDS[state]), found?.count ?? 0, found?.more ?? false)]
      : [];
  });
  const whole = tab(undefined, say('officer.files.all'), counts.data?.total ?? 0, counts.data?.more ?? false);
  return (
    <>
      <div className="row heading">
        <PageTitle>
          <Say id="officer.files.title" />
        </PageTitle>
        <p role="status">
          <Say id="desk.shown" values={{ shown: number(lines.length), all: allWords, picked: picked.length }} />
        </p>
        <span className="atdesk">
          <Button kind="link" onClick={() => showKeys(true)}>
            <Say id="officer.keys" />
          </Button>
        </span>
      </div>
      <ViewsBar search={search} columns={columnsIn(search) ?? []} onSaved={(vue) => narrow({ vue })} />
      <Tabs name={say('officer.files.views')} tabs={[whole, ...states]} />
      <div className="row tools">
        <FilesSearchField value={search.q ?? ''} onChange={(q) => narrow({ q: q || undefined })} input={input} />
        <FilesFilters
          search={search}
          onChange={(filter, value) => narrow({ ...(filter === 'appel' ? ofCall : {}), [filter]: value })}
        >
          <SortSelect sort={sort} searching={Boolean(search.q)} onChange={(tri) => narrow({ tri })} />
          <ColumnsButton
            columns={columns}
            sections={sections}
            onChange={(next) => narrow({ colonnes: next === USUAL_COLUMNS ? undefined : columnsText(next) })}
          />
          <ExportButton
            search={search}
            columns={columns}
            sections={sections}
            all={allWords}
            picked={picked.map(({ id }) => id)}
          />
        </FilesFilters>
        <FieldFilters
          key={search.appel}
          sections={sections}
          filters={answersIn(search)}
          onChange={(next) => narrow({ champs: answersText(next) })}
        />
      </div>
      <Widened words={list.data?.pages[0]?.widened ?? []} />
      <BulkReport />
      {lines.length === 0 && !list.isFetching ? (
        <p>
          <Say id="officer.files.none" />{' '}
          <Button kind="link" onClick={() => void navigate({ search: { vue: 'tous' } })}>
            <Say id="officer.files.reset" />
          </Button>
        </p>
      ) : (
        <FilesTable
          lines={lines}
          columns={columns}
          fields={fields}
          sort={sort}
          onSort={(tri) => narrow({ tri })}
          chosen={chosen}
          onChosen={setChosen}
          table={table}
          onOpen={(id) => rememberTable(queries, search, id)}
        />
      )}
      <Pager
        shown={lines.length}
        all={more ? undefined : all}
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
