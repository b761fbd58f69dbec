import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { conversationsQuery } from '../api/messages';
import { loadCompared, loadDay, loadFile, loadFiles, loadQuestion, loadTeam } from '../pages/officer/loading';
import { readFilesSearch } from '../pages/officer/files-search';
import { readTab } from '../pages/officer/file-tabs';
import { agentsOnly } from './guards';
import { rootRoute } from './root';

const grants = agentsOnly('officer', 'lead');
const desk = { words: ['officer', 'instruct', 'accounts'], render: 'browser', width: 'desk' } as const;

const day = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction',
  staticData: { ...desk, file: 'src/pages/officer/day.tsx' },
  beforeLoad: grants,
  loader: ({ context }) => loadDay(context),
  component: lazyRouteComponent(() => import('../pages/officer/day'), 'DayPage'),
});

const files = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/dossiers',
  staticData: { ...desk, words: [...desk.words, 'desk'], file: 'src/pages/officer/files.tsx' },
  beforeLoad: grants,
  validateSearch: readFilesSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => loadFiles(context, deps),
  component: lazyRouteComponent(() => import('../pages/officer/files'), 'FilesPage'),
});

const file = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/dossiers/$id',
  staticData: {
    ...desk,
    words: ['officer', 'messages', 'upload', 'casework', 'apply', 'instruct', 'accounts'],
    file: 'src/pages/officer/file.tsx',
  },
  beforeLoad: grants,
  validateSearch: readTab,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { id }, deps: { onglet = 'synthese' } }) => loadFile(context, id, onglet),
  component: lazyRouteComponent(() => import('../pages/officer/file'), 'FilePage'),
});

const inbox = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/messages',
  staticData: { ...desk, words: ['officer', 'messages'], file: 'src/pages/officer/inbox.tsx' },
  beforeLoad: grants,
  validateSearch: (search: Record<string, unknown>): { tous?: 'oui' } =>
    search['tous'] === 'oui' ? { tous: 'oui' } : {},
  loaderDeps: ({ search }) => search,
  loader: ({ context: { api, queries }, deps: { tous } }) =>
    queries.ensureInfiniteQueryData(conversationsQuery(api, tous ? 'all' : 'waiting')),
  component: lazyRouteComponent(() => import('../pages/officer/inbox'), 'InboxPage'),
});

const question = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/messages/$id',
  staticData: {
    ...desk,
    words: ['officer', 'messages', 'upload'],
    file: 'src/pages/officer/question.tsx',
  },
  beforeLoad: grants,
  loader: ({ context, params: { id } }) => loadQuestion(context, id),
  component: lazyRouteComponent(() => import('../pages/officer/question'), 'QuestionPage'),
});

const print = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/dossiers/$id/imprimer',
  staticData: {
    ...desk,
    words: ['officer', 'instruct', 'accounts'],
    file: 'src/pages/officer/print.tsx',
    width: 'text',
  },
  beforeLoad: grants,
  loader: ({ context, params: { id } }) => loadFile(context, id, 'imprimer'),
  component: lazyRouteComponent(() => import('../pages/officer/print'), 'PrintPage'),
});

const compare = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/dossiers/$id/comparer/$other',
  staticData: { ...desk, file: 'src/pages/officer/compare.tsx' },
  beforeLoad: grants,
  loader: ({ context, params: { id, other } }) => loadCompared(context, id, other),
  component: lazyRouteComponent(() => import('../pages/officer/compare'), 'ComparePage'),
});

const team = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/equipe',
  staticData: { ...desk, file: 'src/pages/officer/team.tsx' },
  beforeLoad: grants,
  loader: ({ context }) => loadTeam(context),
  component: lazyRouteComponent(() => import('../pages/officer/team'), 'TeamPage'),
});

export const officerRoutes = [day, files, file, compare, team, inbox, question, print] as const;
