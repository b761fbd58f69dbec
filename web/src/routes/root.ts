import { createRootRouteWithContext } from '@tanstack/react-router';
import { Frame } from '../app';
import { committeesQuery, meQuery } from '../api/me';
import type { RouterContext } from '../router';

/** Search parameters any address may carry: everything else belongs to its page. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Frame,
  beforeLoad: async ({ context, matches }) => {
    const areas = matches.flatMap(({ staticData }) => staticData.words ?? []);
    const { api, queries, words } = context;
    const reading = words.load('frame', ...areas);
    const me = await queries.ensureQueryData(meQuery(api));
    if (me?.kind === 'person') await queries.ensureQueryData(committeesQuery(api)).catch(() => null);
    await reading;
  },
});
