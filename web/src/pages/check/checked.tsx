import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { checkQuery, type Check } from '../../api/check';
import { demonstrationQuery } from '../../api/open';
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
  const { code } = route.useParams();
  const { data } = useSuspenseQuery(checkQuery(useApi(), code));
  if (data.check) return <Authentic check={data.check} />;
  return <Refused code={code} status={data.refused?.status ?? 404} reason={data.refused?.detail ?? ''} />;
}

function Authentic({ check }: { check: Check }) {
  const say = useSay();
  const { date } = useFormats();
  const { sha256 } = route.useSearch();
  const { data: demonstration } = useSuspenseQuery(demonstrationQuery(useApi()));
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

/** An unknown code, or somebody who asks too often. */
function Refused({ code, status, reason }: { code: string; status: number; reason: string }) {
  const say = useSay();
  const tooOften = status === 429;
  return (
    <>
      <PageTitle>{say(tooOften ? 'check.tooOften' : 'check.unknown')}</PageTitle>
      {tooOften ? <Notice kind="attention">{reason}</Notice> : <Verdict>{reason}</Verdict>}
      <CodeForm typed={code} />
      {!tooOften && (
        <p className="quiet">
          <Say id="check.doubt" />
        </p>
      )}
    </>
  );
}
