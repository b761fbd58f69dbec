import type { Rights } from '../../api/rights';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Say, useSay } from '../../words/say';
import { useSignOut } from '../account/arrival';

/** The password, where the session alone is not proof enough. The code of agents is asked over the page. */
export function PasswordProof({ proof, fault }: Pick<Rights, 'proof'> & { readonly fault: string | null }) {
  const say = useSay();
  if (proof !== 'password') return null;
  return (
    <TextField
      name="password"
      type="password"
      autoComplete="current-password"
      label={say('rights.proof.password')}
      hint={say('rights.proof.password.hint')}
      fault={fault}
      required
    />
  );
}

/** Without a password the only proof is the mailbox: one signs in again by its link. */
export function SignInProof() {
  const leave = useSignOut();
  return (
    <Notice>
      <p>
        <Say id="rights.proof.signIn" />
      </p>
      <p>
        <Button kind="secondary" onClick={() => void leave('/connexion?retour=/compte/donnees')}>
          <Say id="rights.proof.signIn.go" />
        </Button>
      </p>
    </Notice>
  );
}
