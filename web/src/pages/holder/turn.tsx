import { useFormats } from '../../ui/formats';
import { Say } from '../../words/say';
import type { Ball } from './ball';

/** Whose turn it is, said with its date. What is the reader's own turn is written in ink, the rest quietly. */
export function Turn({ ball }: { readonly ball: Ball }) {
  const { date } = useFormats();
  const waits = ball.side === 'them' && ball.date && ball.words !== 'holder.ball.silence';
  return (
    <>
      <Words ball={ball} />
      {waits && (
        <>
          {' '}
          <Say id="holder.ball.by" values={{ date: date(ball.date ?? '') }} />
        </>
      )}
    </>
  );
}

function Words({ ball }: { readonly ball: Ball }) {
  const { date } = useFormats();
  const words = <Say id={ball.words} values={{ date: ball.date ? date(ball.date) : '' }} />;
  return ball.side === 'you' ? <strong>{words}</strong> : words;
}
