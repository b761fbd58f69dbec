import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import type { BuiltApplication } from '../build/applications.js';
import { buildApplication } from '../build/applications.js';
import { buildCall, type BuiltCall } from '../build/calls.js';
import { buildCommittee, type BuiltCommittee } from '../build/committee.js';
import { buildOrganization } from '../build/organizations.js';
import type { OrganizationFacts } from '../../src/organizations/organization-facts.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildCast, cast, signIn } from '../cast.js';

/** A committee, its call, and three files: that of Amina's structure and two others. */
export interface Table {
  readonly app: TestApp;
  readonly call: BuiltCall;
  readonly committee: BuiltCommittee;
  /** Amina's structure. */
  readonly workshop: OrganizationFacts;
  readonly files: readonly [BuiltApplication, BuiltApplication, BuiltApplication];
  /** Sends a request as somebody of the cast; POST gets a fresh Idempotency-Key. */
  as(who: keyof typeof cast | null, method: Method, path: string, body?: object, headers?: Headers): Promise<Answer>;
  close(): Promise<void>;
}

type Method = 'GET' | 'POST' | 'PUT';
type Headers = Readonly<Record<string, string>>;

export interface Answer {
  readonly status: number;
  readonly text: string;
  // the tests read what they expect, whatever the route
  readonly body: Record<string, never> & Record<string, unknown>;
  readonly etag: string;
}

/** The instant at which the stories of the committee begin. */
export const START = '2026-05-04T08:00:00Z';

/** Sets the table for one test file. */
export async function setTable(options: { nominativeVotes?: boolean } = {}): Promise<Table> {
  const app = await openTestApp();
  await app.moveClockTo(START);
  await buildCast(app);
  const call = await buildCall(app);
  const committee = await buildCommittee(app, { callId: call.call.id, ...options });
  const workshop = await buildOrganization(app, {
    legalName: 'Atelier du Lin',
    people: [{ personId: cast.amina.id }],
  });
  const other = (legalName: string) => buildOrganization(app, { legalName });
  const file = (title: string, organization: OrganizationFacts, asked: number) =>
    buildApplication(app, {
      state: 'admissible',
      title,
      asked,
      organizationId: organization.id,
      callId: call.call.id,
      axisId: call.start.id,
    });
  const files = [
    await file('Filer le lin', workshop, 1_200_000),
    await file('Réparer les vélos', await other('La Roue libre'), 800_000),
    await file('Cuisiner ensemble', await other('La Marmite'), 2_000_000),
  ] as const;
  const sessions = new Map<string, Headers>();
  return {
    app,
    call,
    committee,
    workshop,
    files,
    close: () => app.close(),
    async as(who, method, path, body, headers = {}) {
      const session = who ? (sessions.get(who) ?? (await signIn(app, cast[who])).headers) : {};
      if (who) sessions.set(who, session);
      const key: Headers = method === 'POST' ? { 'idempotency-key': randomUUID() } : {};
      return answerOf(
        await app.app
          .getHttpAdapter()
          .getInstance()
          .inject({
            method,
            url: `/api/v1${path}`,
            headers: { origin: 'http://localhost:3000', ...session, ...key, ...headers },
            ...(body ? { payload: body } : {}),
          }),
      );
    },
  };
}

function answerOf(response: LightMyRequestResponse): Answer {
  const text = response.body;
  const json = (response.headers['content-type'] ?? '').toString().includes('json');
  return {
    status: response.statusCode,
    text,
    body: (json && text ? JSON.parse(text) : {}) as Answer['body'],
    etag: String(response.headers['etag'] ?? ''),
  };
}

/** What tells Amina's file: none of it may reach somebody it is hidden from. */
export function tracesOf({ files: [hidden], workshop }: Table): readonly string[] {
  return [hidden.id, hidden.number ?? '', 'Filer le lin', workshop.legalName, String(workshop.siren)];
}
