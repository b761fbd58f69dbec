import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { applicationQuery, authorityQuery, formQuery } from '../../api/apply';
import { useApi } from '../../api/client';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { Say, useBilingual, useSay } from '../../words/say';

/** The receipt: that it has arrived, under what number and when, whom to ask, and what comes next with its dates. */
export function ReceiptPage() {
  const { id } = useParams({ from: '/dossiers/$id/recu' });
  const text = useBilingual();
  const say = useSay();
  const api = useApi();
  const { instant, date } = useFormats();
  const { data: application } = useSuspenseQuery(applicationQuery(api, id));
  const { data: authority } = useSuspenseQuery(authorityQuery(api));
  const { data: form } = useSuspenseQuery(formQuery(api, application));
  const { number, submittedAt, implicitRefusalOn, organization, title } = application;
  return (
    <>
      <PageTitle>{say('apply.receipt.title')}</PageTitle>
      <Notice kind="done">
        <p>
          <Say id="apply.receipt.kept" values={{ number: <strong>{number}</strong> }} />
        </p>
      </Notice>
      <Facts
        facts={[
          { name: say('apply.receipt.number'), value: number },
          { name: say('apply.receipt.at'), value: submittedAt && instant(submittedAt) },
          { name: say('apply.receipt.project'), value: title },
          { name: say('apply.receipt.organization'), value: organization.name },
          { name: say('apply.receipt.call'), value: text(form.title) },
          {
            name: say('apply.receipt.ask'),
            value: (
              <>
                {authority.service}
                {'\n'}
                <a href={`tel:${authority.phone.replaceAll(' ', '')}`}>{authority.phone}</a>
                {'\n'}
                <a href={`mailto:${authority.email}`}>{authority.email}</a>
              </>
            ),
          },
        ]}
      />
      <h2>
        <Say id="apply.receipt.next" />
      </h2>
      <ol>
        <li>
          <Say id="apply.receipt.mail" />
        </li>
        <li>
          <Say id="apply.receipt.check" />
        </li>
        <li>
          <Say id="apply.receipt.commune" />
        </li>
        <li>
          <Say id="apply.receipt.committee" />
        </li>
        {implicitRefusalOn && (
          <li>
            <Say id="apply.receipt.silence" values={{ on: <strong>{date(implicitRefusalOn)}</strong> }} />
          </li>
        )}
      </ol>
      <div className="actions noprint">
        <Link to="/dossiers/$id" params={{ id }} className="button">
          <Say id="apply.receipt.mine" />
        </Link>
        <button type="button" className="secondary" onClick={() => window.print()}>
          <Say id="apply.receipt.print" />
        </button>
      </div>
    </>
  );
}
