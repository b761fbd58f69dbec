import type { SecondFactor } from '../../api/account';
import { ask, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { ProblemLine } from '../../ui/problem-line';
import { Say } from '../../words/say';

interface Props {
  readonly token: string;
  readonly onSigned: (secondFactor: SecondFactor) => void | Promise<void>;
  readonly onOther: () => void;
}

/** Exchanges the link of the mail at a press: scanners that open links and run their scripts press nothing. */
export function LinkStep({ token, onSigned, onOther }: Props) {
  const api = useApi();
  const exchange = useVerb((body: { token: string }) => ask(api.POST('/api/v1/sessions/link', { body })));
  const go = async () => {
    const answer = await exchange.run({ token });
    if (answer) await onSigned(answer.secondFactor);
  };
  return (
    <>
      <p>
        <Say id="account.link.words" />
      </p>
      <ProblemLine problem={exchange.problem} />
      <div className="actions">
        {exchange.problem ? (
          <Button onClick={onOther}>
            <Say id="account.link.again" />
          </Button>
        ) : (
          <Button pending={exchange.pending} onClick={() => void go()}>
            <Say id="account.link.go" />
          </Button>
        )}
      </div>
      <p className="quiet small">
        <Say id="account.link.why" />
      </p>
    </>
  );
}
