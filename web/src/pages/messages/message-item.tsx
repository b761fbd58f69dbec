import type { Conversation, Message } from '../../api/messages';
import { useFormats } from '../../ui/formats';
import { StateTag } from '../../ui/state-tag';
import { Say, useSay } from '../../words/say';
import { PaperLink } from './paper-link';

/** One message: who wrote, when, what, with which papers, and who of the other side has read it. */
export function MessageItem({ message, side }: { readonly message: Message; readonly side: Conversation['side'] }) {
  const say = useSay();
  const { instant } = useFormats();
  const { by, own, sentAt, text, papers, readBy, unread } = message;
  const ours = message.side === side;
  const name = own
    ? say('messages.you')
    : (by ?? say(message.side === 'service' ? 'messages.nobody' : 'messages.somebody'));
  return (
    <li className={ours ? 'message ours' : 'message'}>
      <p className="row apart">
        <span>
          <strong>{name}</strong> <span className="quiet small">{say(`messages.side.${message.side}`)}</span>{' '}
          {unread && <StateTag tone="ambre">{say('messages.new')}</StateTag>}
        </span>
        <time className="quiet small" dateTime={sentAt}>
          {instant(sentAt)}
        </time>
      </p>
      <p className="said">{text}</p>
      {papers.length > 0 && (
        <ul>
          {papers.map((paper) => (
            <li key={paper.id}>
              <PaperLink paper={paper} />
            </li>
          ))}
        </ul>
      )}
      {ours && (
        <p className="quiet small">
          {readBy.length === 0 ? (
            <Say id="messages.unread" />
          ) : (
            readBy
              .map((each) =>
                say('messages.read', {
                  name: each.by ?? say(side === 'holder' ? 'messages.nobody' : 'messages.somebody'),
                  at: instant(each.at),
                }),
              )
              .join(' · ')
          )}
        </p>
      )}
    </li>
  );
}
