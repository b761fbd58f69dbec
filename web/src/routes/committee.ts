import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { callsQuery } from '../api/calls';
import {
  assessedFileQuery,
  assessmentQuery,
  committeeQuery,
  formQuery,
  interestsQuery,
  meetingQuery,
  meetingsQuery,
  minutesQuery,
  myAssessmentsQuery,
  myInterestsQuery,
  ownMeetingsQuery,
  rankingQuery,
  roomQuery,
  schedulableQuery,
  scoresQuery,
} from '../api/committee';
import { committeesQuery, meQuery, rolesOf } from '../api/me';
import type { RouterContext } from '../router';
import { signedIn } from './guards';
import { rootRoute } from './root';

const shared = { words: ['committee', 'accounts'], render: 'browser', width: 'desk' } as const;

type Search = Record<string, unknown>;
const text = (search: Search, name: string) => (typeof search[name] === 'string' ? search[name] : undefined);

const isStaff = async ({ api, queries }: RouterContext) =>
  rolesOf(await queries.ensureQueryData(meQuery(api))).some((role) => role === 'officer' || role === 'lead');

/** A meeting, its committee, and what stands on its page at once: nothing moves once it is drawn. */
async function readMeeting(context: RouterContext, id: string, itemId: string | undefined) {
  const { api, queries } = context;
  const meeting = await queries.ensureQueryData(meetingQuery(api, id));
  const [committee, staff] = await Promise.all([
    queries.ensureQueryData(committeeQuery(api, meeting.committeeId)),
    isStaff(context),
  ]);
  const { capacity } = committee;
  const runs = staff || capacity === 'secretary' || capacity === 'chair';
  const votes = capacity === 'chair' || capacity === 'member';
  await Promise.all([
    votes ? queries.ensureQueryData(myAssessmentsQuery(api)) : null,
    meeting.state === 'closed' ? queries.ensureQueryData(minutesQuery(api, id)) : null,
    meeting.state === 'planned' && runs ? queries.ensureQueryData(schedulableQuery(api, committee.callId)) : null,
    itemId && runs ? queries.ensureQueryData(roomQuery(api, id, itemId)) : null,
    itemId && runs ? queries.ensureQueryData(scoresQuery(api, id, itemId)) : null,
  ]);
}

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/comite',
  staticData: { ...shared, file: 'src/pages/committee/my-meetings.tsx' },
  beforeLoad: signedIn,
  loader: async ({ context }) => {
    const { api, queries } = context;
    const [{ items }, staff] = await Promise.all([
      queries.ensureQueryData(committeesQuery(api)),
      isStaff(context),
      queries.ensureQueryData(ownMeetingsQuery(api)),
      queries.ensureQueryData(myAssessmentsQuery(api)),
      queries.ensureQueryData(myInterestsQuery(api)),
    ]);
    const desk = staff || items.some(({ capacity }) => capacity === 'secretary');
    if (!desk) return;
    await Promise.all([
      queries.ensureQueryData(callsQuery(api)),
      ...items.map(({ id }) => queries.ensureQueryData(meetingsQuery(api, id))),
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
  loaderDeps: ({ search: { dossier } }) => ({ dossier }),
  loader: ({ context, params, deps }) => readMeeting(context, params.id, deps.dossier),
  component: lazyRouteComponent(() => import('../pages/committee/meeting'), 'MeetingPage'),
});

const score = createRoute({
  getParentRoute: () => rootRoute,
  path: '/comite/seances/$id/notation/$itemId',
  staticData: { ...shared, file: 'src/pages/committee/score.tsx' },
  beforeLoad: signedIn,
  validateSearch: (search: Search): { vue?: 'grille' } => (search['vue'] === 'grille' ? { vue: 'grille' } : {}),
  loader: async ({ context, params }) => {
    const { api, queries } = context;
    const [{ applicationId }, staff] = await Promise.all([
      queries.ensureQueryData(assessmentQuery(api, params.id, params.itemId)),
      isStaff(context),
      queries.ensureQueryData(myAssessmentsQuery(api)),
    ]);
    const { file } = await queries.ensureQueryData(assessedFileQuery(api, applicationId, staff));
    await queries.ensureQueryData(formQuery(api, file.callId));
  },
  component: lazyRouteComponent(() => import('../pages/committee/score'), 'ScorePage'),
});

const room = createRoute({
  getParentRoute: () => rootRoute,
  path: '/comite/seances/$id/salle',
  staticData: { ...shared, file: 'src/pages/committee/room.tsx' },
  beforeLoad: async (arrival) => {
    await signedIn(arrival);
    // before anything is drawn, so that nothing moves; the page takes it back when it is left
    if (arrival.search.taille && arrival.cause !== 'preload') document.documentElement.dataset['type'] = 'large';
  },
  validateSearch: (search: Search): { dossier?: string; taille?: 'grande' } => {
    const dossier = text(search, 'dossier');
    return { ...(dossier ? { dossier } : {}), ...(search['taille'] === 'grande' ? { taille: 'grande' as const } : {}) };
  },
  loaderDeps: ({ search: { dossier } }) => ({ dossier }),
  loader: async ({ context, params, deps }) => {
    const { api, queries } = context;
    await Promise.all([
      readMeeting(context, params.id, deps.dossier),
      queries.ensureQueryData(rankingQuery(api, params.id)),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/committee/room'), 'RoomPage'),
});

const mine = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evaluations',
  staticData: { ...shared, file: 'src/pages/committee/my-assessments.tsx' },
  beforeLoad: signedIn,
  loader: async ({ context: { api, queries } }) => {
    const { items } = await queries.ensureQueryData(myAssessmentsQuery(api));
    await Promise.all(
      items.map(({ meetingId, itemId }) => queries.ensureQueryData(assessmentQuery(api, meetingId, itemId))),
    );
  },
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
