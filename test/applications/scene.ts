import type { Refusal } from '../../src/kernel/refusals/refusal.js';
import { SubmitApplication } from '../../src/applications/submission/submit-application.js';
import { openTestApp, type TestApp } from '../app.js';
import type { SettingKey } from '../../src/kernel/config/settings.js';
import { buildCompleteDraft } from '../build/applications.js';
import { buildCall, type BuiltCall } from '../build/calls.js';
import { buildOrganization } from '../build/organizations.js';
import { actorOf, buildCast, cast, signIn, type CastPerson, type Strength } from '../cast.js';

export type DraftWish = Partial<Parameters<typeof buildCompleteDraft>[1]>;

/** The real call, the cast and Amina's structure, on a database of one's own. */
export interface Scene {
  readonly app: TestApp;
  readonly call: BuiltCall;
  /** A complete draft of a structure Amina owns, Jules edits, and Grace reads. */
  draft(wish?: DraftWish): Promise<{ id: string; version: number; organizationId: string }>;
  /** The same, filed. */
  filed(wish?: DraftWish): Promise<{ id: string; number: string; organizationId: string }>;
  /** Sends a request as somebody; a body makes it JSON. */
  send(who: CastPerson | null, request: Sent): Promise<Answered>;
}

export interface Sent {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly body?: object;
  readonly headers?: Record<string, string>;
  readonly strength?: Strength;
}

export interface Answered {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: Record<string, never> & {
    code?: string;
    errors?: { code: string; pointer?: string; detail: string }[];
    items?: Record<string, unknown>[];
    next?: string | null;
    [key: string]: unknown;
  };
}

let sent = 0;

export async function openScene(settings: Partial<Record<SettingKey, string>> = {}): Promise<Scene> {
  const app = await openTestApp(settings);
  await buildCast(app);
  const call = await buildCall(app);
  const cookies = new Map<string, Record<string, string>>();
  const headersOf = async (who: CastPerson, strength: Strength = {}) => {
    const key = `${who.id} ${JSON.stringify(strength)}`;
    const known = cookies.get(key) ?? { ...(await signIn(app, who, strength)).headers };
    cookies.set(key, known);
    return known;
  };
  const draft = async (wish: DraftWish = {}) => {
    const people = [
      { personId: cast.amina.id },
      { personId: cast.jules.id, role: 'editor' as const },
      { personId: cast.grace.id, role: 'reader' as const },
    ];
    const organizationId = wish.organizationId ?? (await buildOrganization(app, { people })).id;
    const built = await buildCompleteDraft(app, {
      callId: call.call.id,
      callRevisionId: call.revision.id,
      formRevisionId: call.form.id,
      axisId: call.start.id,
      ...wish,
      organizationId,
    });
    return { id: built.id, version: built.version, organizationId };
  };
  return {
    app,
    call,
    draft,
    async filed(wish) {
      const { id, organizationId } = await draft(wish);
      const { number } = await app.verb(SubmitApplication).run(actorOf(cast.amina), { applicationId: id });
      return { id, number, organizationId };
    },
    async send(who, { method = 'GET', url, body, headers = {}, strength }) {
      sent += 1;
      const key = `key-of-request-${sent}`;
      const answer = await app.app.inject({
        method,
        url: `/api/v1${url}`,
        headers: {
          ...(who ? await headersOf(who, strength) : {}),
          ...(method === 'POST' ? { 'idempotency-key': key } : {}),
          ...headers,
        },
        ...(body ? { payload: body } : {}),
      });
      const text = answer.body;
      return {
        status: answer.statusCode,
        headers: answer.headers,
        body: (text.startsWith('{') ? JSON.parse(text) : { text }) as Answered['body'],
      };
    },
  };
}

/** The refusal some work ends with. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work;
  } catch (fault) {
    return fault as Refusal;
  }
  throw new Error('nothing was refused');
}
