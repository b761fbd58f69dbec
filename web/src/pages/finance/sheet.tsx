import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { awardQuery, type Award } from '../../api/awards';
import { useApi } from '../../api/client';
import { meQuery, rolesOf } from '../../api/me';
import { sheetQuery, type PaymentSheet } from '../../api/payments';
import { Instalments } from '../../ui/charts/instalments';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { StateTag, toneOf } from '../../ui/state-tag';
import { Say, useSay } from '../../words/say';
import { BankAccounts } from './bank-accounts';
import { InstalmentCard } from './instalment-card';
import { Report } from './report';

/** The payments of one award: what was agreed, what was paid, what is to check, and the account it goes to. */
export function PaymentSheetPage() {
  const say = useSay();
  const api = useApi();
  const { awardId } = useParams({ from: '/versements/$awardId' });
  const { data: sheet } = useSuspenseQuery(sheetQuery(api, awardId));
  const { data: award } = useSuspenseQuery(awardQuery(api, awardId));
  const { data: me } = useSuspenseQuery(meQuery(api));
  const roles = rolesOf(me);
  return (
    <>
      <PageTitle
        above={
          <p className="small">
            <Link to="/versements">
              <Say id="finance.back" />
            </Link>
          </p>
        }
      >
        {say('finance.sheet.title', { number: sheet.awardNumber ?? award.applicationNumber })}
      </PageTitle>
      <p className="row">
        <strong>{award.organization}</strong>
        <StateTag tone={toneOf(sheet.awardState)}>
          <Say id={`finance.award.${sheet.awardState as 'running'}`} />
        </StateTag>
        <a href={`/instruction/dossiers/${award.applicationId}`}>{award.title}</a>
      </p>
      <Sums sheet={sheet} />
      {sheet.toRecover.amount > 0 && <Recover amount={sheet.toRecover.amount} />}
      <div className="beside">
        <div>
          <InTime sheet={sheet} />
          {sheet.instalments.map((instalment) => (
            <InstalmentCard key={instalment.id} instalment={instalment} sheet={sheet} roles={roles} />
          ))}
          {sheet.report && <Report report={sheet.report} awardId={awardId} roles={roles} />}
        </div>
        <div>
          <AwardFacts award={award} />
          {(roles.includes('finance') || roles.includes('officer')) && (
            <BankAccounts organizationId={award.organizationId} awardId={awardId} finance={roles.includes('finance')} />
          )}
        </div>
      </div>
    </>
  );
}

function Sums({ sheet }: { sheet: PaymentSheet }) {
  const { money } = useFormats();
  const due = sheet.instalments.filter(({ state }) => state !== 'paid' && state !== 'cancelled');
  const left = due.reduce((sum, { amount, planned }) => sum + (amount ?? planned).amount, 0);
  return (
    <ul className="figures">
      <li>
        <strong>{money(sheet.awarded.amount)}</strong> <Say id="finance.sum.awarded" />
      </li>
      <li>
        <strong>{money(sheet.paid.amount)}</strong> <Say id="finance.sum.paid" />
      </li>
      <li>
        <strong>{money(left)}</strong> <Say id="finance.sum.left" />
      </li>
    </ul>
  );
}

function Recover({ amount }: { amount: number }) {
  const { money } = useFormats();
  return (
    <Notice kind="bad">
      <p>
        <Say id="finance.recover" values={{ amount: money(amount) }} />
      </p>
    </Notice>
  );
}

function InTime({ sheet }: { sheet: PaymentSheet }) {
  const say = useSay();
  return (
    <Instalments
      title={say('finance.chart.title')}
      items={sheet.instalments.map(({ id, kind, dueOn, planned, amount, paidOn, state }) => ({
        key: id,
        name: say(`finance.kind.${kind}`),
        dueOn,
        planned: planned.amount,
        paidOn,
        paid: state === 'paid' ? (amount?.amount ?? 0) : 0,
      }))}
      names={{
        item: say('finance.head.kind'),
        dueOn: say('finance.head.due'),
        planned: say('finance.chart.planned'),
        paidOn: say('finance.chart.paidOn'),
        paid: say('finance.chart.paid'),
      }}
      tableShown
    />
  );
}

function AwardFacts({ award }: { award: Award }) {
  const say = useSay();
  const { date } = useFormats();
  return (
    <section aria-labelledby="award">
      <h2 id="award">
        <Say id="finance.award" />
      </h2>
      <Facts
        facts={[
          { name: say('finance.award.object'), value: award.object },
          award.deliberation
            ? {
                name: say('finance.award.deliberation'),
                value: `${award.deliberation}${award.votedOn ? `, ${date(award.votedOn)}` : ''}`,
              }
            : null,
          award.notifiedOn ? { name: say('finance.award.notifiedOn'), value: date(award.notifiedOn) } : null,
          {
            name: say('finance.award.agreement'),
            value: award.agreementFileId ? (
              <a href={`/api/v1/files/${award.agreementFileId}`}>{award.agreementNumber}</a>
            ) : (
              say(award.agreementDue ? 'finance.award.agreementAwaited' : 'finance.award.noAgreement')
            ),
          },
          award.letterFileId
            ? {
                name: say('finance.award.letter'),
                value: <a href={`/api/v1/files/${award.letterFileId}`}>{say('finance.award.readLetter')}</a>,
              }
            : null,
        ]}
      />
    </section>
  );
}
