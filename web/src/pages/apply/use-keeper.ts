import { useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { applicationQuery, type Application } from '../../api/apply';
import { ask, atVersion, useApi, type Api } from '../../api/client';
import { Keeper, type Kept } from './keeper';
import { localCopy } from './local-copy';

/** One keeper a draft as long as the page lives, so that what is on its way is not forgotten between two sections. */
const keepers = new WeakMap<QueryClient, Map<string, Keeper>>();

/** The answers of a draft and what keeps them. */
export function useKeeper(id: string): Kept & { readonly keeper: Keeper; readonly application: Application } {
  const api = useApi();
  const queries = useQueryClient();
  const { data: application } = useSuspenseQuery(applicationQuery(api, id));
  const [keeper] = useState(() => keeperOf(queries, api, application));
  const kept = useSyncExternalStore(keeper.subscribe, keeper.read, keeper.read);
  useEffect(() => keeper.adopt(application), [keeper, application]);
  useEffect(() => {
    keeper.restore();
    const leave = () => void keeper.flush();
    const hidden = () => document.visibilityState === 'hidden' && leave();
    window.addEventListener('online', leave);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      leave();
      window.removeEventListener('online', leave);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [keeper]);
  return { ...kept, keeper, application };
}

function keeperOf(queries: QueryClient, api: Api, { id, version, answers, formRevisionId }: Application): Keeper {
  let form = formRevisionId;
  const known = keepers.get(queries) ?? new Map<string, Keeper>();
  keepers.set(queries, known);
  const keeper =
    known.get(id) ??
    new Keeper(
      { version, answers },
      {
        copy: localCopy(id),
        send: (at, sent) =>
          ask(
            api.PATCH('/api/v1/applications/{id}/answers', {
              params: { path: { id }, header: atVersion(at) },
              body: { answers: sent },
              keepalive: JSON.stringify(sent).length < 50_000,
            }),
          ).then((kept) => {
            form = kept.formRevisionId;
            return kept;
          }),
        onKept: (stored) => {
          // the service published another form meanwhile: what was typed is kept, and the page begins anew on it
          if ((stored.formRevisionId ?? form) !== formRevisionId) location.assign(`/dossiers/${id}/nouveau-formulaire`);
          queries.setQueryData(applicationQuery(api, id).queryKey, (before) => before && { ...before, ...stored });
          void queries.invalidateQueries({ queryKey: ['completeness', id] });
        },
      },
    );
  known.set(id, keeper);
  return keeper;
}
