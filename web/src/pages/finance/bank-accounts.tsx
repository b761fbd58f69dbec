import { useQuery } from '@tanstack/react-query';
import { ask, atVersion, useApi } from '../../api/client';
import { bankAccountsQuery, type BankAccount } from '../../api/payments';
import { Confirm } from '../../ui/confirm';
import { useFreshVerb } from '../../ui/fresh-factor';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { StateTag } from '../../ui/state-tag';
import { focusOn } from '../../ui/focus-on';
import { Say } from '../../words/say';

interface Props {
  readonly organizationId: string;
  readonly awardId: string;
  readonly finance: boolean;
}

const tones = { proposed: 'ambre', confirmed: 'mousse', retired: 'plain' } as const;

/** The bank details of the structure with their history. Only the last four signs of an account are ever shown. */
export function BankAccounts({ organizationId, awardId, finance }: Props) {
  const { data } = useQuery(bankAccountsQuery(useApi(), organizationId));
  return (
    <section aria-labelledby="accounts">
      <h2 id="accounts" tabIndex={-1}>
        <Say id="finance.accounts" />
      </h2>
      {data?.items.length === 0 && (
        <p className="quiet">
          <Say id="finance.accounts.none" />
        </p>
      )}
      <ul className="tasks">
        {data?.items.map((account) => (
          <Account key={account.id} account={account} finance={finance} {...{ organizationId, awardId }} />
        ))}
      </ul>
    </section>
  );
}

function Account({ account, finance, organizationId, awardId }: { account: BankAccount } & Props) {
  const { date } = useFormats();
  return (
    <li>
      <div>
        <strong>
          <Say id="finance.account.last" values={{ last: account.ibanLast4 }} />
        </strong>{' '}
        <StateTag tone={tones[account.state]}>
          <Say id={`finance.account.${account.state}`} />
        </StateTag>
        <div>
          {account.holder}
          {account.bic && <span className="quiet small"> · {account.bic}</span>}
        </div>
        <div className="small">
          {account.holderMatches ? (
            <span className="quiet">
              <Say id="finance.account.matches" />
            </span>
          ) : (
            <StateTag tone="ambre">
              <Say id="finance.account.differs" />
            </StateTag>
          )}
        </div>
        <div className="quiet small">
          <Say id="finance.account.proposedAt" values={{ date: date(account.proposedAt) }} />
          {account.confirmedAt && (
            <>
              {' · '}
              <Say id="finance.account.confirmedAt" values={{ date: date(account.confirmedAt) }} />
            </>
          )}
        </div>
        {account.proofFileId && finance && (
          <a href={`/api/v1/files/${account.proofFileId}`}>
            <Say id="finance.account.statement" />
          </a>
        )}
      </div>
      {finance && account.state === 'proposed' && <ConfirmAccount {...{ account, organizationId, awardId }} />}
    </li>
  );
}

function ConfirmAccount({ account, organizationId, awardId }: { account: BankAccount } & Omit<Props, 'finance'>) {
  const api = useApi();
  const confirm = useFreshVerb(
    () =>
      ask(
        api.POST('/api/v1/bank-accounts/{id}/confirmation', {
          params: { path: { id: account.id }, header: atVersion(account.version) },
        }),
      ),
    [
      ['bank-accounts', organizationId],
      ['payments', awardId],
    ],
  );
  if (account.proposedByMe)
    return (
      <Notice>
        <p>
          <Say id="finance.account.proposedByMe" />
        </p>
      </Notice>
    );
  return (
    <>
      <Confirm
        kind="secondary"
        ask={<Say id="finance.account.confirm" />}
        title={<Say id="finance.account.sure" values={{ last: account.ibanLast4 }} />}
        yes={<Say id="finance.account.yes" />}
        pending={confirm.pending}
        problem={confirm.problem}
        onYes={async () => {
          const done = await confirm.run(undefined);
          if (done) focusOn('accounts');
          return done;
        }}
      >
        <p>
          <Say id="finance.account.sureWhy" />
        </p>
        {!account.holderMatches && (
          <Notice kind="attention">
            <p>
              <Say id="finance.account.differsWhy" values={{ holder: account.holder }} />
            </p>
          </Notice>
        )}
      </Confirm>
      {confirm.dialog}
    </>
  );
}
