import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { messagesQuery } from '../../api/messages';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';
import { Conversation } from '../messages/conversation';

const route = getRouteApi('/instruction/messages/$id');

/** A question about an application that is not filed: the conversation alone, never the draft. */
export function QuestionPage() {
  const { id } = route.useParams();
  const say = useSay();
  const { data } = useSuspenseInfiniteQuery(messagesQuery(useApi(), id));
  return (
    <>
      <PageTitle
        above={
          <p className="quiet">
            <Link to="/instruction/messages">
              <Say id="messages.inbox" />
            </Link>{' '}
            · {data.pages[0]?.organization}
          </p>
        }
      >
        {say('messages.about', { title: data.pages[0]?.title || say('messages.untitled') })}
      </PageTitle>
      <Notice>
        <Say id="messages.who.draft" />
      </Notice>
      <Conversation id={id} />
    </>
  );
}
