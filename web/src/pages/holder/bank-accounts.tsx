import { useSuspenseQuery, type QueryKey } from '@tanstack/react-query';
import { lazy, useState, type ReactNode } from 'react';
import { useApi } from '../../api/client';
import { ownBankAccountsQuery, type BankAccount } from '../../api/holder';
import { Button } from '../../ui/button';
import { Later } from '../../ui/later';
import { useFormats } from '../../ui/formats';
import { StateTag, type Tone } from '../../ui/state-tag';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';

const BankForm = lazy(() => import('./bank-form').then((part) => ({ default: part.BankForm })));

interface Props {
  readonly organization: { readonly id: string; readonly name: string };
  readonly mayWrite: boolean;
  readonly refresh: readonly QueryKey[];
}

const tones: Readonly<Record<BankAccount['state'], Tone>> = {
  proposed: 'ambre',
  confirmed: 'mousse',
  retired: 'plain',
};

/** Where the money goes: the account in use, one being checked, a new one, and all there were. */
export function BankAccounts({ organization, mayWrite, refresh }: Props) {
  const say = useSay();
  const { date } = useFormats();
  const { data } = useSuspenseQuery(ownBankAccountsQuery(useApi(), organization.id));
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  const of = (state: BankAccount['state']) => data?.items.find((each) => each.state === state);
  const [confirmed, proposed] = [of('confirmed'), of('proposed')];
  const b = (text: ReactNode) => <strong>{text}</strong>;
  return (
    <section id="bank" aria-labelledby="bank-title">
      <h2 id="bank-title">
        <Say id="holder.bank.title" />
      </h2>
      {!data && (
        <p>
          <Say id="holder.bank.hidden" />
        </p>
      )}
      {data && !confirmed && !proposed && (
        <p>
          <Say id="holder.bank.none" />
        </p>
      )}
      {confirmed && (
        <p>
          <Say id="holder.bank.confirmed" values={{ last4: confirmed.ibanLast4, holder: confirmed.holder, b }} />
        </p>
      )}
      {proposed && (
        <p>
          <Say id="holder.bank.proposed" values={{ last4: proposed.ibanLast4, date: date(proposed.proposedAt), b }} />
        </p>
      )}
      {data && (
        <p className="quiet small">
          <Say id="holder.bank.why" />
        </p>
      )}
      {data && mayWrite && !open && (
        <p>
          <Button kind="secondary" onClick={() => setOpen(true)}>
            <Say id={confirmed || proposed ? 'holder.bank.change' : 'holder.bank.give'} />
          </Button>
        </p>
      )}
      {open && (
        <Later>
          <BankForm
            organization={organization}
            inUse={confirmed !== undefined}
            refresh={refresh}
            onDone={(done) => {
              setOpen(false);
              setSent(done);
            }}
          />
        </Later>
      )}
      <StatusLine>{sent && !open && <Say id="holder.bank.sent" />}</StatusLine>
      {data && data.items.length > 0 && (
        <details>
          <summary>
            <Say id="holder.bank.history" />
          </summary>
          <ul className="tasks">
            {data.items.map(({ id, state, holder, ibanLast4, proposedAt }) => (
              <li key={id}>
                <span>
                  <Say id="holder.bank.line" values={{ holder, last4: ibanLast4, date: date(proposedAt) }} />
                </span>
                <StateTag tone={tones[state]}>{say(`holder.bank.state.${state}`)}</StateTag>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
