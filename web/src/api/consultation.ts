import { queryOptions } from '@tanstack/react-query';
import type { FormDefinition } from '../../../src/calls/forms/catalogue.js';
import { ask, type Api } from './client';
import type { components } from './schema';

export type Consultation = components['schemas']['GuestConsultationView'];

/** What a form sent without script brought: the server answers with the same page, its faults and what was typed. */
export interface SentForm {
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: readonly { readonly field: string; readonly words: string }[];
}

/** The receipt of a request passed on, told once by the server. */
export interface PassedOn {
  readonly to: string;
  readonly dueOn: string;
  readonly number: string;
  readonly title: string;
  readonly commune: string;
}

/** What the link of the mail opens: one project, and the opinion of one commune. */
export function consultationQuery(api: Api) {
  return queryOptions({
    queryKey: ['consultation'],
    queryFn: () => ask(api.GET('/api/v1/guest/consultation')),
    retry: false,
  });
}

/** The file of the project, as the commune may read it. */
export function guestFileQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['guest-file', id],
    queryFn: async () => {
      const path = { params: { path: { id } } };
      const [application, papers] = await Promise.all([
        ask(api.GET('/api/v1/applications/{id}', path)),
        ask(api.GET('/api/v1/applications/{id}/attachments', path)),
      ]);
      return { application, papers: papers.items, definition: await formOf(api, application.callId) };
    },
  });
}

/** What a mayor asks first of a project, by the names of the form; a call that does not ask it shows nothing. */
const BRIEF = ['need', 'activities', 'audience'] as const;

/** The heart of the project in the words of its holder. */
export function guestBriefQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['guest-brief', id],
    queryFn: async () => {
      const { answers } = await ask(api.GET('/api/v1/applications/{id}', { params: { path: { id } } }));
      return BRIEF.flatMap((key) => {
        const answer = answers[key];
        return typeof answer === 'string' && answer !== '' ? [{ key, answer }] : [];
      });
    },
  });
}

/** The questions of the call, which give the answers their names. */
async function formOf(api: Api, callId: string): Promise<FormDefinition | null> {
  const { items } = await ask(api.GET('/api/v1/calls'));
  const slug = items.find(({ id }) => id === callId)?.slug;
  if (!slug) return null;
  const { form } = await ask(api.GET('/api/v1/calls/{slug}', { params: { path: { slug } } }));
  return (form?.definition ?? null) as unknown as FormDefinition | null;
}

/** What the server gives the page beside what it reads itself; null on an ordinary visit. */
function given<Data>(key: string) {
  return queryOptions({ queryKey: [key], queryFn: (): Data | null => null, staleTime: Infinity });
}

export const opinionSentQuery = given<SentForm>('opinion-sent');
export const passOnSentQuery = given<SentForm>('pass-on-sent');
/** Why the link of the mail opens nothing: it has ended, or it was tried too often in a row. */
export const linkGoneQuery = given<{ readonly status: number; readonly detail: string }>('link-gone');
export const passedOnQuery = given<PassedOn>('passed-on');
