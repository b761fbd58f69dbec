import { Button } from '../../ui/button';
import { Say } from '../../words/say';
import { useSignOut } from './arrival';

/** Somebody who is signed in already: go on, or make room for another account. */
export function KnownStep({ email, onGo }: { readonly email: string; readonly onGo: () => void }) {
  const leave = useSignOut();
  return (
    <>
      <p>
        <Say id="account.known.words" values={{ email, b: (text) => <strong>{text}</strong> }} />
      </p>
      <div className="actions">
        <Button onClick={onGo}>
          <Say id="account.known.go" />
        </Button>
        <Button kind="secondary" onClick={() => void leave('/connexion')}>
          <Say id="account.known.leave" />
        </Button>
      </div>
    </>
  );
}
