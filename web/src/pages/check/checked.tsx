import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useParams, type ErrorComponentProps } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { checkQuery, type Check } from '../../api/check';
import { demonstrationQuery } from '../../api/open';
import { Problem } from '../../api/problem';
import { FaultPage } from '../../app';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';
import { CodeForm } from './code-form';
import { Compare } from './compare';
import { Verdict } from './verdict';

const route = getRouteApi('/verification/$code');

/** The page behind the code of each document: the result first, then what is public of it. */
export function CheckedPage() {
  const say = useSay();
  const api = useApi();
  const { date } = useFormats();
  const { code } = route.useParams();
  const { sha256 } = route.useSearch();
  const { data: check } = useSuspenseQuery(checkQuery(api, code));
  const { data: demonstration } = useSuspenseQuery(demonstrationQuery(api));
  return (
    <>
      <PageTitle>{say('check.authentic')}</PageTitle>
      <Verdict good>
        <Say id="check.issued" values={{ date: date(check.issuedAt), issuer: check.issuer }} />
      </Verdict>
      {demonstration && (
        <Notice kind="attention">
          <p>
            <Say id="check.demonstration" />
          </p>
        </Notice>
      )}
      <CheckFacts check={check} />
      <Compare key={check.code} check={check} compared={sha256} />
      <h2>
        <Say id="check.other" />
      </h2>
      <CodeForm />
    </>
  );
}

function CheckFacts({ check }: { check: Check }) {
  const say = useSay();
  const { date } = useFormats();
  return (
    <>
      <Facts
        facts={[
          check.title !== undefined && { name: say('check.document'), value: check.title },
          ...(check.facts ?? []).map(({ label, text }) => ({ name: label, value: text })),
          { name: say('check.issuer'), value: check.issuer },
          { name: say('check.date'), value: date(check.issuedAt) },
          { name: say('check.code'), value: check.code },
          { name: say('check.seal'), value: say(check.sealed ? 'check.seal.yes' : 'check.seal.no') },
        ]}
      />
      {!check.facts && (
        <p className="quiet">
          <Say id="check.private" />
        </p>
      )}
    </>
  );
}

/** An unknown code, or somebody who asks too often. Anything else is a fault like any other. */
export function RefusedCheckPage(fault: ErrorComponentProps) {
  const say = useSay();
  const { code } = useParams({ strict: false });
  const { error } = fault;
  if (!(error instanceof Problem) || error.status >= 500) return <FaultPage {...fault} />;
  const tooOften = error.status === 429;
  return (
    <>
      <PageTitle>{say(tooOften ? 'check.tooOften' : 'check.unknown')}</PageTitle>
      {tooOften ? <Notice kind="attention">{error.detail}</Notice> : <Verdict>{error.detail}</Verdict>}
      <CodeForm typed={code ?? ''} />
      {!tooOften && (
        <p className="quiet">
          <Say id="check.doubt" />
        </p>
      )}
    </>
  );
}
