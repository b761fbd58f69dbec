import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, useApi } from '../../api/client';
import { meQuery } from '../../api/me';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { ProblemLine } from '../../ui/problem-line';
import { Steps } from '../../ui/steps';
import { Say, useSay } from '../../words/say';
import { CodeForm } from './code-step';
import { QrSquare } from './qr-square';

/** Sets up the code app of a telephone in two steps: scan, then prove it with a first code. */
export function SecondFactorPage() {
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const { retour } = useSearch({ from: '/compte/code' });
  const { data: me } = useSuspenseQuery(meQuery(api));
  const [done, setDone] = useState(false);
  const begin = useVerb((_: null) => ask(api.POST('/api/v1/me/second-factor')));
  const [secret, setSecret] = useState<{ secret: string; otpauthUrl: string } | null>(null);
  const confirm = useVerb((code: string) => ask(api.POST('/api/v1/me/second-factor/confirmation', { body: { code } })));
  const pass = async (code: string) => {
    if (!(await confirm.run(code))) return;
    if (retour) return location.assign(retour);
    setDone(true);
    await queries.invalidateQueries({ queryKey: ['me'] });
  };
  const staff = (me?.person?.roles.length ?? 0) > 0;
  return (
    <>
      <PageTitle above={staff && !done && <Steps now={secret ? 2 : 1} all={2} />}>
        {say('account.factor.title')}
      </PageTitle>
      {done && (
        <Notice kind="done">
          <p role="status">
            <Say id="account.factor.done" />
          </p>
        </Notice>
      )}
      {!staff && (
        <p>
          <Say id="account.factor.notYours" />
        </p>
      )}
      {staff && !done && !secret && (
        <>
          <p>
            <Say id="account.factor.words" />
          </p>
          <p>
            <Say id="account.factor.app" />
          </p>
          <ProblemLine problem={begin.problem} />
          <div className="actions">
            <Button pending={begin.pending} onClick={() => void begin.run(null).then(setSecret)}>
              <Say id="account.factor.begin" />
            </Button>
          </div>
        </>
      )}
      {staff && !done && secret && (
        <>
          <h2>
            <Say id="account.factor.scan" />
          </h2>
          <QrSquare text={secret.otpauthUrl} />
          <p>
            <Say id="account.factor.open" values={{ a: (text) => <a href={secret.otpauthUrl}>{text}</a> }} />
          </p>
          <p>
            <Say id="account.factor.typed" />{' '}
            <strong translate="no">{secret.secret.match(/.{1,4}/g)?.join(' ')}</strong>
          </p>
          <h2>
            <Say id="account.factor.confirm" />
          </h2>
          <CodeForm pass={pass} pending={confirm.pending} go={<Say id="account.factor.go" />}>
            <ProblemLine problem={confirm.problem} />
          </CodeForm>
        </>
      )}
      <p>
        <Link to="/compte">
          <Say id="account.factor.back" />
        </Link>
      </p>
    </>
  );
}
