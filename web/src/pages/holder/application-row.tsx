import { Link } from '@tanstack/react-router';
import type { ApplicationLine } from '../../api/holder';
import { useFormats } from '../../ui/formats';
import { StateTag, toneOf } from '../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../words/say';
import { ballOf } from './ball';
import { useStanding } from './standing';
import { Turn } from './turn';

/** One application of a list: its name, where it stands, whose turn it is. */
export function ApplicationRow({ line }: { readonly line: ApplicationLine }) {
  const say = useSay();
  const text = useBilingual();
  const { money } = useFormats();
  const ball = ballOf(useStanding(line));
  const { id, number, state, stateLabel, title, organization, asked, unreadMessages } = line;
  return (
    <li>
      <div>
        <p className="row">
          <Link to="/dossiers/$id" params={{ id }}>
            <strong>{title || say('holder.mine.untitled')}</strong>
          </Link>
          <StateTag tone={toneOf(state)}>{text(stateLabel)}</StateTag>
        </p>
        <p>
          <Turn ball={ball} />
        </p>
        {unreadMessages > 0 && (
          <p>
            <Link to="/dossiers/$id/messages" params={{ id }}>
              <Say id="holder.mine.messages" values={{ count: unreadMessages }} />
            </Link>
          </p>
        )}
        <p className="quiet small">
          {[number, organization.name].filter(Boolean).join(' · ')}
          {asked && (
            <>
              {' · '}
              <Say id="holder.mine.asked" values={{ amount: money(asked.amount) }} />
            </>
          )}
        </p>
      </div>
    </li>
  );
}
