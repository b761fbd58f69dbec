import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { FormDefinition } from '../../../src/calls/forms/catalogue.js';
import type { GridDefinition } from '../../../src/calls/grids/grid.js';
import { ask, type Api } from './client';
import { Problem } from './problem';
import type { components } from './schema';

type Views = components['schemas'];
export type Meeting = Views['MeetingView'];
export type AgendaItem = Views['AgendaItemView'];
export type Attendance = Views['AttendanceView'];
export type Committee = Views['CommitteeView'];
export type Room = Views['RoomView'];
export type Ranking = Views['RankingView'];
export type OwnMeeting = Views['OwnMeetingView'];
export type MyAssessment = Views['MyAssessmentView'];
export type Interest = Views['InterestView'];
export type File = Views['ApplicationView'];
/** One's own assessment, with its grid as the server knows it. */
export type Assessment = Omit<Views['AssessmentView'], 'grid'> & { readonly grid: GridDefinition };

/** Everything a committee page reads is kept under this key: an interest declared changes all of it. */
export const COMMITTEE = ['committee'] as const;

/** Meetings of the committees where one holds a seat today. */
export function ownMeetingsQuery(api: Api) {
  return queryOptions({ queryKey: [...COMMITTEE, 'own'], queryFn: () => ask(api.GET('/api/v1/me/meetings')) });
}

/** One committee with its colleges and seats. */
export function committeeQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: [...COMMITTEE, 'one', id],
    queryFn: () => ask(api.GET('/api/v1/committees/{id}', { params: { path: { id } } })),
  });
}

/** The meetings of one committee, the latest first. */
export function meetingsQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: [...COMMITTEE, 'meetings', id],
    queryFn: () =>
      ask(api.GET('/api/v1/committees/{id}/meetings', { params: { path: { id }, query: { limit: 100 } } })),
  });
}

/** One meeting as the reader may see it. */
export function meetingQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: [...COMMITTEE, 'meeting', id],
    queryFn: () => ask(api.GET('/api/v1/meetings/{id}', { params: { path: { id } } })),
  });
}

/** The ranking of a meeting; null where the reader may not read scores now. */
export function rankingQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: [...COMMITTEE, 'ranking', id],
    queryFn: () => unless(ask(api.GET('/api/v1/meetings/{id}/ranking', { params: { path: { id } } }))),
  });
}

/** The minutes of a closed meeting; null until they are made, and for those who may not read them. */
export function minutesQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: [...COMMITTEE, 'minutes', id],
    queryFn: () => unless(ask(api.GET('/api/v1/meetings/{id}/minutes', { params: { path: { id } } }))),
  });
}

/** Who leaves, who votes and the quorum on one item; null for those who do not run the meeting. */
export function roomQuery(api: Api, id: string, itemId: string) {
  return queryOptions({
    queryKey: [...COMMITTEE, 'room', id, itemId],
    queryFn: () =>
      unless(ask(api.GET('/api/v1/meetings/{id}/items/{itemId}/room', { params: { path: { id, itemId } } }))),
  });
}

/** The assessments submitted on one item, for those who may read them; null otherwise. */
export function scoresQuery(api: Api, id: string, itemId: string) {
  return queryOptions({
    queryKey: [...COMMITTEE, 'scores', id, itemId],
    queryFn: () =>
      unless(ask(api.GET('/api/v1/meetings/{id}/items/{itemId}/assessments', { params: { path: { id, itemId } } }))),
  });
}

/** One's own assessments, those to begin included. */
export function myAssessmentsQuery(api: Api) {
  return queryOptions({ queryKey: [...COMMITTEE, 'mine'], queryFn: () => ask(api.GET('/api/v1/me/assessments')) });
}

/** One's own assessment of one file. */
export function assessmentQuery(api: Api, id: string, itemId: string) {
  return queryOptions({
    queryKey: [...COMMITTEE, 'assessment', id, itemId],
    queryFn: async () =>
      withGrid(
        await ask(api.GET('/api/v1/meetings/{id}/items/{itemId}/assessment', { params: { path: { id, itemId } } })),
      ),
  });
}

/** The grid of an assessment, by its own type: the document calls it an object. */
export function withGrid(view: Views['AssessmentView']): Assessment {
  return view as unknown as Assessment;
}

export function myInterestsQuery(api: Api) {
  return queryOptions({
    queryKey: [...COMMITTEE, 'my-interests'],
    queryFn: () => ask(api.GET('/api/v1/me/interests')),
  });
}

/** What the members of one committee declared; null for those who do not keep its agenda. */
export function interestsQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: [...COMMITTEE, 'interests', id],
    queryFn: () => unless(ask(api.GET('/api/v1/committees/{id}/interests', { params: { path: { id } } }))),
  });
}

/**
 * What one reads of a file beside the grid: answers and papers, campaigns.
 * @param staff the opinions of communes too: they are for the grants office until the decision
 */
export function assessedFileQuery(api: Api, id: string, staff: boolean) {
  return queryOptions({
    queryKey: [...COMMITTEE, 'file', id, staff],
    queryFn: async () => {
      const params = { params: { path: { id } } };
      const [file, attachments, campaigns, opinions] = await Promise.all([
        ask(api.GET('/api/v1/applications/{id}', params)),
        ask(api.GET('/api/v1/applications/{id}/attachments', params)),
        unless(ask(api.GET('/api/v1/applications/{id}/campaigns', params))),
        staff ? unless(ask(api.GET('/api/v1/applications/{id}/consultations', params))) : null,
      ]);
      return { file, attachments: attachments.items, campaigns: campaigns?.items ?? [], opinions: opinions?.items };
    },
  });
}

/** The form of a call: its questions give the answers their names. */
export function formQuery(api: Api, callId: string) {
  return queryOptions({
    queryKey: ['call-form', callId],
    queryFn: async () => {
      const { items } = await ask(api.GET('/api/v1/calls'));
      const slug = items.find(({ id }) => id === callId)?.slug ?? '';
      const { form } = await ask(api.GET('/api/v1/calls/{slug}', { params: { path: { slug } } }));
      return { id: form?.id, definition: form?.definition as unknown as FormDefinition };
    },
    staleTime: 300_000,
  });
}

/** Admissible files of a call, those an agenda may take. */
export function schedulableQuery(api: Api, callId: string) {
  return queryOptions({
    queryKey: [...COMMITTEE, 'schedulable', callId],
    queryFn: () =>
      ask(api.GET('/api/v1/applications', { params: { query: { callId, state: 'admissible', limit: 100 } } })),
  });
}

/** Forgets all that was read of a file its reader has just left. */
export async function forgetHidden(queries: QueryClient): Promise<void> {
  queries.removeQueries({ queryKey: [...COMMITTEE, 'file'] });
  queries.removeQueries({ queryKey: [...COMMITTEE, 'assessment'] });
  await queries.invalidateQueries();
}

/** Null where the API says that this is not for the reader. */
async function unless<Data>(answer: Promise<Data>): Promise<Data | null> {
  try {
    return await answer;
  } catch (problem) {
    if (problem instanceof Problem && (problem.status === 403 || problem.status === 404)) return null;
    throw problem;
  }
}
