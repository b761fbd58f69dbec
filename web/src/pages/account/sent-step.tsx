import { Button } from '../../ui/button';
import { ProblemLine } from '../../ui/problem-line';
import { StatusLine } from '../../ui/status-line';
import { Say } from '../../words/say';
import { useSignInLink } from './email-step';

interface Props {
  readonly email: string;
  readonly minutes: number;
  readonly demo: boolean;
  readonly onOther: () => void;
}

/** The link is on its way: what to do when it does not come. */
export function SentStep({ email, minutes, demo, onOther }: Props) {
  const again = useSignInLink();
  return (
    <>
      <p data-first tabIndex={-1}>
        <Say id="account.sent.words" values={{ email, minutes, b: (text) => <strong>{text}</strong> }} />
      </p>
      {demo && (
        <p>
          <a className="button" href="/mailbox" target="_blank" rel="noopener">
            <Say id="account.sent.mailbox" />
          </a>
        </p>
      )}
      <h2>
        <Say id="account.sent.nothing" />
      </h2>
      <ul>
        <li>
          <Say id="account.sent.spam" />
        </li>
        <li>
          <Say id="account.sent.check" />
        </li>
      </ul>
      <ProblemLine problem={again.problem} />
      <div className="actions">
        <Button kind="secondary" pending={again.pending} onClick={() => void again.run(email)}>
          <Say id="account.sent.again" />
        </Button>
        <Button kind="link" onClick={onOther}>
          <Say id="account.sent.other" />
        </Button>
      </div>
      <StatusLine>{again.done && <Say id="account.sent.sentAgain" />}</StatusLine>
    </>
  );
}
