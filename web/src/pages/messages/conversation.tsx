import { useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '../../api/client';
import { markRead, messagesQuery } from '../../api/messages';
import { Button } from '../../ui/button';
import { Say, useSay } from '../../words/say';
import { Compose } from './compose';
import { MessageItem } from './message-item';

/** A conversation as one of its sides sees it: what the other side said last, one's next message, and the rest below, newest first. */
export function Conversation({ id }: { readonly id: string }) {
  const api = useApi();
  const say = useSay();
  const queries = useQueryClient();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(messagesQuery(api, id));
  const [head] = data.pages;
  const messages = data.pages.flatMap(({ items }) => items);
  const newest = messages[0]?.id;
  const unread = head?.unread ?? 0;
  useEffect(() => {
    if (!newest || unread === 0) return;
    const lists = [['me', 'applications'], ['application', id], ['files'], ['conversations']];
    void markRead(api, id, newest).then(
      () => lists.forEach((queryKey) => void queries.invalidateQueries({ queryKey })),
      // the receipt goes with the next look
      () => undefined,
    );
  }, [api, queries, id, newest, unread]);
  if (!head) return null;
  const { side, mayWrite, organization } = head;
  // what waits for an answer is read before one writes it
  const waiting = messages[0] && messages[0].side !== side ? messages[0] : null;
  const said = waiting ? messages.slice(1) : messages;
  return (
    <div className="talk">
      <p className="quiet">
        <Say id={`messages.who.${side}`} values={{ organization }} />
      </p>
      {waiting && (
        <ol className="messages" aria-label={say('messages.last')} aria-live="polite">
          <MessageItem key={waiting.id} message={waiting} side={side} />
        </ol>
      )}
      {mayWrite ? (
        <Compose id={id} side={side} draft={head.draft} />
      ) : (
        <p>
          <Say id="messages.reader" />
        </p>
      )}
      {messages.length === 0 && (
        <p className="quiet">
          <Say id={`messages.none.${side}`} />
        </p>
      )}
      {said.length > 0 && (
        <section aria-labelledby="messages-list">
          <h2 id="messages-list" className="hidden">
            <Say id="messages.list" />
          </h2>
          <ol className="messages">
            {said.map((message) => (
              <MessageItem key={message.id} message={message} side={side} />
            ))}
          </ol>
          {hasNextPage && (
            <Button kind="secondary" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              <Say id="messages.older" />
            </Button>
          )}
        </section>
      )}
    </div>
  );
}
