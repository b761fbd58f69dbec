import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  applicationLifeCycle,
  applicationStates,
  type ApplicationVerb,
} from '../../src/applications/applications.public.js';
import { ApplicationMoves, type ApplicationState } from '../../src/applications/applications.public.js';
import { system } from '../../src/kernel/access/actor.js';
import { buildApplication } from '../build/applications.js';
import { buildOrganization } from '../build/organizations.js';
import { cast, type CastPerson } from '../cast.js';
import { openScene, refusalOf, type Scene, type Sent } from './scene.js';

let scene: Scene;
const files = new Map<ApplicationState, string>();

beforeAll(async () => {
  scene = await openScene();
  for (const state of applicationStates) {
    const { id: organizationId } = await buildOrganization(scene.app, { people: [{ personId: cast.amina.id }] });
    const { id } = await buildApplication(scene.app, { state, organizationId, callId: scene.call.call.id });
    files.set(state, id);
  }
});
afterAll(() => scene.app.close());

const item = { field: 'title', reason: 'x', indispensable: true };

/** The acts over HTTP, by the person whose act it is. */
const acts: readonly { verb: ApplicationVerb; who: CastPerson; request: Omit<Sent, 'url'>; path: string }[] = [
  { verb: 'submit', who: cast.amina, request: { method: 'POST' }, path: '/submission' },
  { verb: 'discard', who: cast.amina, request: { method: 'DELETE' }, path: '' },
  { verb: 'withdraw', who: cast.amina, request: { method: 'POST' }, path: '/withdrawal' },
  {
    verb: 'answerSupplements',
    who: cast.amina,
    request: { method: 'POST', body: { answers: {} } },
    path: '/supplement-answers',
  },
  {
    verb: 'askForSupplements',
    who: cast.officer,
    request: { method: 'POST', body: { items: [item], dueOn: '2027-01-15' } },
    path: '/supplement-requests',
  },
  { verb: 'accept', who: cast.officer, request: { method: 'POST', body: {} }, path: '/acceptance' },
  {
    verb: 'declareInadmissible',
    who: cast.lead,
    request: { method: 'POST', body: { ground: 'x' } },
    path: '/inadmissibility',
  },
];

describe.each(acts)('$verb', ({ verb, who, request, path }) => {
  const closed = applicationStates.filter((state) => !applicationLifeCycle.moves[verb].from.includes(state));

  it.each(closed)('is refused in the state %s, with the way out', async (state) => {
    const answer = await scene.send(who, { ...request, url: `/applications/${String(files.get(state))}${path}` });
    // the service does not know drafts at all
    const unknown = state === 'draft' && who.roles.length > 0;
    expect(answer.body.code).toBe(unknown ? 'not_found' : 'wrong_state');
    expect(answer.status).toBe(unknown ? 404 : 409);
  });

  it.each([cast.nora, cast.karim])('is not for $name', async (stranger) => {
    const state = applicationLifeCycle.moves[verb].from[0] ?? 'draft';
    const answer = await scene.send(stranger, { ...request, url: `/applications/${String(files.get(state))}${path}` });
    expect([403, 404]).toContain(answer.status);
  });
});

describe('the moves of later features', () => {
  const verbs = ['schedule', 'recommend', 'defer', 'redirect', 'propose', 'award', 'refuse'] as const;
  const pairs = verbs.flatMap((verb) => applicationStates.map((state) => [verb, state] as const));
  const closed = pairs.filter(([verb, state]) => !applicationLifeCycle.moves[verb].from.includes(state));

  it.each(closed)('%s is refused from %s', async (verb, state) => {
    const moves = scene.app.verb(ApplicationMoves);
    const moving = scene.app.database.transaction((tx) => moves[verb](tx, system('test'), String(files.get(state))));
    expect((await refusalOf(moving)).code).toBe('wrong_state');
  });
});
