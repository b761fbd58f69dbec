import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, once, type Api } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];
export type Conversation = Schemas['MessagesView'];
export type Message = Schemas['MessageView'];
export type MessagePaper = Schemas['MessagePaperView'];
export type ConversationLine = Schemas['ConversationView'];

const EVERY = 30_000;

/** One conversation, newest first, twenty at a time; asked again every half minute, so that an answer appears. */
export function messagesQuery(api: Api, id: string) {
  return infiniteQueryOptions({
    queryKey: ['messages', id],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/applications/{id}/messages', {
          params: { path: { id }, query: { limit: 20, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: EVERY,
  });
}

/** The papers of one's message that is not sent yet; asked again and again while one is being checked. */
export function unsentPapersQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['message-papers', id],
    queryFn: () => ask(api.GET('/api/v1/applications/{id}/message-papers', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.items.some(({ state: at }) => at === 'quarantined') ? 1_500 : false),
  });
}

export function sendMessage(api: Api, id: string, key: string, body: Schemas['MessageBody']) {
  return ask(api.POST('/api/v1/applications/{id}/messages', { params: { path: { id }, header: once(key) }, body }));
}

/** Tells that the messages up to one were on the screen. */
export function markRead(api: Api, id: string, upTo: string) {
  return ask(api.PUT('/api/v1/applications/{id}/messages/reading', { params: { path: { id } }, body: { upTo } }));
}

export function removeMessagePaper(api: Api, id: string, paperId: string) {
  return ask(api.DELETE('/api/v1/applications/{id}/message-papers/{paperId}', { params: { path: { id, paperId } } }));
}

/** The officers' list of conversations. */
export function conversationsQuery(api: Api, show: 'waiting' | 'all') {
  return infiniteQueryOptions({
    queryKey: ['conversations', show],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/conversations', {
          params: { query: { show, limit: 50, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}
