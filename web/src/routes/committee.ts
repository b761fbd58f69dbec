import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  assessmentQuery,
  committeeQuery,
  interestsQuery,
  meetingQuery,
  myAssessmentsQuery,
  myInterestsQuery,
  ownMeetingsQuery,
} from '../api/committee';
import { committeesQuery } from '../api/me';
import { signedIn } from './guards';
import { rootRoute } from './root';

const shared = { words: ['committee'], render: 'browser', width: 'desk' } as const;

type Search = Record<string, unknown>;
const text = (search: Search, name: string) => (typeof search[name] === 'string' ? search[name] : undefined);

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/comite',
  staticData: { ...shared, file: 'src/pages/committee/my-meetings.tsx' },
  beforeLoad: signedIn,
  loader: async ({ context: { api, queries } }) => {
    await Promise.all([
      queries.ensureQueryData(ownMeetingsQuery(api)),
      queries.ensureQueryData(committeesQuery(api)),
      queries.ensureQueryData(myAssessmentsQuery(api)),
      queries.ensureQueryData(myInterestsQuery(api)),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/committee/my-meetings'), 'MyMeetingsPage'),
});

const meeting = createRoute({
  getParentRoute: () => rootRoute,
  path: '/comite/seances/$id',
  staticData: { ...shared, file: 'src/pages/committee/meeting.tsx' },
  beforeLoad: signedIn,
  validateSearch: (search: Search): { dossier?: string; retrait?: 'oui' } => {
    const dossier = text(search, 'dossier');
    return { ...(dossier ? { dossier } : {}), ...(search['retrait'] === 'oui' ? { retrait: 'oui' as const } : {}) };
  },
  loader: async ({ context: { api, queries }, params }) => {
    const { committeeId } = await queries.ensureQueryData(meetingQuery(api, params.id));
    await queries.ensureQueryData(committeeQuery(api, committeeId));
  },
  component: lazyRouteComponent(() => import('../pages/committee/meeting'), 'MeetingPage'),
});

const score = createRoute({
  getParentRoute: () => rootRoute,
  path: '/comite/seances/$id/notation/$itemId',
  staticData: { ...shared, file: 'src/pages/committee/score.tsx' },
  beforeLoad: signedIn,
  validateSearch: (search: Search): { vue?: 'grille' } => (search['vue'] === 'grille' ? { vue: 'grille' } : {}),
  loader: ({ context: { api, queries }, params }) =>
    queries.ensureQueryData(assessmentQuery(api, params.id, params.itemId)),
  component: lazyRouteComponent(() => import('../pages/committee/score'), 'ScorePage'),
});

const room = createRoute({
  getParentRoute: () => rootRoute,
  path: '/comite/seances/$id/salle',
  staticData: { ...shared, file: 'src/pages/committee/room.tsx' },
  beforeLoad: signedIn,
  validateSearch: (search: Search): { dossier?: string; taille?: 'grande' } => {
    const dossier = text(search, 'dossier');
    return { ...(dossier ? { dossier } : {}), ...(search['taille'] === 'grande' ? { taille: 'grande' as const } : {}) };
  },
  loader: async ({ context: { api, queries }, params }) => {
    const { committeeId } = await queries.ensureQueryData(meetingQuery(api, params.id));
    await queries.ensureQueryData(committeeQuery(api, committeeId));
  },
  component: lazyRouteComponent(() => import('../pages/committee/room'), 'RoomPage'),
});

const mine = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evaluations',
  staticData: { ...shared, file: 'src/pages/committee/my-assessments.tsx' },
  beforeLoad: signedIn,
  loader: ({ context: { api, queries } }) => queries.ensureQueryData(myAssessmentsQuery(api)),
  component: lazyRouteComponent(() => import('../pages/committee/my-assessments'), 'MyAssessmentsPage'),
});

const composition = createRoute({
  getParentRoute: () => rootRoute,
  path: '/comite/$id/composition',
  staticData: { ...shared, file: 'src/pages/committee/composition.tsx' },
  beforeLoad: signedIn,
  loader: async ({ context: { api, queries }, params }) => {
    await Promise.all([
      queries.ensureQueryData(committeeQuery(api, params.id)),
      queries.ensureQueryData(interestsQuery(api, params.id)),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/committee/composition'), 'CompositionPage'),
});

export const committeeRoutes = [home, meeting, score, room, mine, composition] as const;
