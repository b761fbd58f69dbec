import { Link } from '@tanstack/react-router';
import { ask, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { ProblemLine } from '../../ui/problem-line';
import { Say, useSay } from '../../words/say';
import { CodeForm } from './code-step';
import { useHashToken } from './hash-token';

/** A committee member takes the seat: the link of one mail, the code of another. */
export function SeatPage() {
  const say = useSay();
  const api = useApi();
  const token = useHashToken();
  const take = useVerb((body: { token: string; code: string }) => ask(api.POST('/api/v1/sessions/seat', { body })));
  const pass = async (code: string) => {
    if (token && (await take.run({ token, code }))) location.assign('/comite');
  };
  return (
    <>
      <PageTitle>{say('account.seat.title')}</PageTitle>
      {!token && (
        <Notice>
          <p>
            <Say id="account.seat.noLink" />
          </p>
        </Notice>
      )}
      {token && (
        <CodeForm
          label={say('account.seat.code')}
          hint={say('account.seat.words')}
          pass={pass}
          pending={take.pending}
          go={<Say id="account.seat.go" />}
        >
          <ProblemLine problem={take.problem} />
        </CodeForm>
      )}
      <p>
        <Link to="/connexion" search={{ retour: '/comite' }}>
          <Say id="account.seat.signIn" />
        </Link>
      </p>
    </>
  );
}
