import { buildCompleteDraft } from '../../build/applications.js';
import { buildCall } from '../../build/calls.js';
import { buildOrganization } from '../../build/organizations.js';
import { buildCast, cast, signIn } from '../../cast.js';
import type { TestApp } from '../../app.js';

/** Complete drafts, one structure each, and the token of the person who may file them all. */
export interface Drafts {
  readonly ids: readonly string[];
  readonly token: string;
}

/** Makes so many drafts that are ready to be filed. */
export async function prepareDrafts(app: TestApp, count: number): Promise<Drafts> {
  await buildCast(app);
  const { call, revision, form, start } = await buildCall(app);
  const one = async () => {
    const { id: organizationId } = await buildOrganization(app, { people: [{ personId: cast.amina.id }] });
    const draft = await buildCompleteDraft(app, {
      organizationId,
      callId: call.id,
      callRevisionId: revision.id,
      formRevisionId: form.id,
      axisId: start.id,
    });
    return draft.id;
  };
  const ids: string[] = [];
  while (ids.length < count)
    ids.push(...(await Promise.all(Array.from({ length: Math.min(5, count - ids.length) }, one))));
  const { token } = await signIn(app, cast.amina);
  return { ids, token };
}

/** What a filing was answered, or null where no answer came. */
export type Filed = {
  readonly status: number;
  readonly body: { readonly number?: string; readonly code?: string };
  readonly retryAfter: string | null;
};

/** Files one draft over HTTP; its id is the Idempotency-Key. */
export async function file(address: string, { token }: Drafts, id: string): Promise<Filed | null> {
  try {
    const answer = await fetch(`${address}/api/v1/applications/${id}/submission`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': `filing-${id}` },
    });
    const body = (await answer.json()) as Filed['body'];
    return { status: answer.status, body, retryAfter: answer.headers.get('retry-after') };
  } catch {
    return null;
  }
}

/** Files all drafts over so many connections at once; `onAnswer` is told each answer as it comes. */
export async function fileAll(
  address: string,
  drafts: Drafts,
  lanes: number,
  onAnswer: (answered: number) => void = () => undefined,
): Promise<ReadonlyMap<string, Filed | null>> {
  const answers = new Map<string, Filed | null>();
  let answered = 0;
  const ids = drafts.ids.values();
  const lane = async () => {
    for (const id of ids) {
      const filed = await file(address, drafts, id);
      answers.set(id, filed);
      if (filed) onAnswer((answered += 1));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return answers;
}

/** Numbers from the first to so many, as the authority gives them this year. */
export function numbersTo(count: number, year: string): string[] {
  return Array.from({ length: count }, (_, index) => `EA-${year}-${String(index + 1).padStart(4, '0')}`);
}
