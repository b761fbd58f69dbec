import { useSuspenseQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client';
import { consultationQuery, passedOnQuery, passOnSentQuery } from '../../api/consultation';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { TextField } from '../../ui/field';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';
import { PassedOn } from './passed-on';
import { faultOf, faultsIn } from './plain-form';

/** To whom the request goes instead, then the receipt. A plain POST, like the opinion itself. */
export function PassOnPage() {
  const { data: passed } = useSuspenseQuery(passedOnQuery);
  return passed ? <PassedOn passed={passed} /> : <PassOnForm />;
}

function PassOnForm() {
  const say = useSay();
  const { date } = useFormats();
  const { data: request } = useSuspenseQuery(consultationQuery(useApi()));
  const { data: sent } = useSuspenseQuery(passOnSentQuery);
  return (
    <>
      <ErrorSummary faults={faultsIn(sent)} />
      <PageTitle above={<p className="quiet">{request.title}</p>}>{say('commune.passOn.title')}</PageTitle>
      <p>
        <Say id="commune.passOn.how" values={{ commune: request.commune, due: date(request.dueOn) }} />
      </p>
      <p className="quiet">
        <Say id="commune.passOn.left" values={{ count: request.passesLeft }} />
      </p>
      <form method="post" action="/avis/transmettre" noValidate>
        <TextField
          id="name"
          name="name"
          label={say('commune.colleague.name')}
          autoComplete="off"
          fault={faultOf(sent, 'name')}
          defaultValue={sent?.typed['name'] ?? ''}
        />
        <TextField
          id="email"
          name="email"
          type="email"
          label={say('commune.colleague.email')}
          hint={say('commune.colleague.email.hint')}
          autoComplete="off"
          fault={faultOf(sent, 'email')}
          defaultValue={sent?.typed['email'] ?? ''}
        />
        <p className="actions">
          <Button type="submit">
            <Say id="commune.passOn.send" />
          </Button>
          <a href="/avis">
            <Say id="commune.passOn.back" />
          </a>
        </p>
      </form>
    </>
  );
}
