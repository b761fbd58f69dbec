import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { conversationsQuery, type ConversationLine } from '../../api/messages';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { StateTag } from '../../ui/state-tag';
import { Tabs } from '../../ui/tabs';
import { Say, useSay } from '../../words/say';

const route = getRouteApi('/instruction/messages');

/** The conversations with holders, the last written first: those that wait, or all. */
export function InboxPage() {
  const say = useSay();
  const { tous } = route.useSearch();
  const show = tous ? 'all' : 'waiting';
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    conversationsQuery(useApi(), show),
  );
  const lines = data.pages.flatMap(({ items }) => items);
  const to = '/instruction/messages' as const;
  return (
    <>
      <PageTitle>{say('messages.inbox')}</PageTitle>
      <p>
        <Say id="messages.inbox.waiting" values={{ count: data.pages[0]?.waiting ?? 0 }} />
      </p>
      <Tabs
        name={say('messages.inbox.show')}
        tabs={[
          { key: 'waiting', label: <Say id="messages.inbox.show.waiting" />, current: !tous, link: { to, search: {} } },
          {
            key: 'all',
            label: <Say id="messages.inbox.show.all" />,
            current: !!tous,
            link: { to, search: { tous: 'oui' } },
          },
        ]}
      />
      {lines.length === 0 ? (
        <p className="quiet">
          <Say id={`messages.inbox.none.${show}`} />
        </p>
      ) : (
        <ul className="tasks" aria-label={say('messages.inbox.list')}>
          {lines.map((line) => (
            <Line key={line.applicationId} line={line} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button kind="secondary" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          <Say id="messages.older" />
        </Button>
      )}
    </>
  );
}

function Line({ line }: { readonly line: ConversationLine }) {
  const say = useSay();
  const { instant } = useFormats();
  const { applicationId: id, number, organization, draft, officer, waiting, lastSide, lastBy, lastAt, excerpt } = line;
  const title = line.title || say('messages.untitled');
  const name = lastBy ?? say(lastSide === 'service' ? 'messages.nobody' : 'messages.somebody');
  return (
    <li>
      <div>
        <p className="row">
          {draft ? (
            <Link to="/instruction/messages/$id" params={{ id }}>
              {title}
            </Link>
          ) : (
            <Link to="/instruction/dossiers/$id" params={{ id }} search={{ onglet: 'messages' }}>
              {title}
            </Link>
          )}
          {waiting > 0 && <StateTag tone="ambre">{say('messages.inbox.count', { count: waiting })}</StateTag>}
        </p>
        <small className="under">
          {[
            draft ? say('messages.inbox.draft') : number,
            organization,
            officer ? say('messages.inbox.officer', { name: officer }) : say('messages.inbox.nobody'),
          ].join(' · ')}
        </small>
        <p>{excerpt}</p>
        <small className="under">
          {say('messages.by', { name, side: say(`messages.side.${lastSide}`) })},{' '}
          <time dateTime={lastAt}>{instant(lastAt)}</time>
        </small>
      </div>
    </li>
  );
}
