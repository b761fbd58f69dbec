import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { applicationQuery } from '../../api/apply';
import { useApi } from '../../api/client';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';
import { Conversation } from '../messages/conversation';
import { FileFrame } from './file-frame';

const route = getRouteApi('/dossiers/$id/messages');

/** What the structure and the case officers write to each other about one file, a draft included. */
export function FileMessagesPage() {
  const { id } = route.useParams();
  const say = useSay();
  const { data: application } = useSuspenseQuery(applicationQuery(useApi(), id));
  if (application.state !== 'draft') {
    return (
      <FileFrame id={id} part="messages">
        <Conversation id={id} />
      </FileFrame>
    );
  }
  return (
    <>
      <PageTitle
        above={
          <p className="quiet">
            <Link to="/dossiers/$id/formulaire" params={{ id }}>
              <Say id="messages.back" />
            </Link>
          </p>
        }
      >
        {say('messages.about', { title: application.title || say('messages.untitled') })}
      </PageTitle>
      <Conversation id={id} />
    </>
  );
}
