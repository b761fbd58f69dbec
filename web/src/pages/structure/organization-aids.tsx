import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import { ask, useApi } from '../../api/client';
import { aidsQuery, organizationQuery } from '../../api/holder';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Later } from '../../ui/later';
import { useFormats } from '../../ui/formats';
import { ProblemLine } from '../../ui/problem-line';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import { OrganizationFrame } from './organization-frame';

const AidForm = lazy(() => import('./aid-form').then((part) => ({ default: part.AidForm })));

const route = getRouteApi('/structures/$id/aides');

/** The public aids an organization received: those the authority knows and those it declares. */
export function OrganizationAidsPage() {
  const { id } = route.useParams();
  const say = useSay();
  const api = useApi();
  const { money, date } = useFormats();
  const { data: organization } = useSuspenseQuery(organizationQuery(api, id));
  const { data } = useSuspenseQuery(aidsQuery(api, id));
  const [adding, setAdding] = useState(false);
  const [saved, setSaved] = useState(false);
  const mayWrite = organization.yourRole !== null && organization.yourRole !== 'reader';
  const retract = useVerb(
    (aidId: string) => ask(api.DELETE('/api/v1/organizations/{id}/aids/{aidId}', { params: { path: { id, aidId } } })),
    [['aids', id]],
  );
  return (
    <OrganizationFrame id={id} part="aids">
      <p>
        <Say id="structure.aids.words" />
      </p>
      {data.items.length === 0 ? (
        <p className="quiet">
          <Say id="structure.aids.none" />
        </p>
      ) : (
        <table className="cards">
          <caption className="hidden">
            <Say id="structure.aids.caption" />
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <Say id="structure.aids.funder" />
              </th>
              <th scope="col" className="amount">
                <Say id="structure.aids.amount" />
              </th>
              <th scope="col">
                <Say id="structure.aids.grantedOn" />
              </th>
              <th scope="col">
                <Say id="structure.aids.regime" />
              </th>
              <th scope="col">
                <Say id="structure.people.actions" />
              </th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((aid) => (
              <tr key={aid.id}>
                <th scope="row">
                  {aid.funder}
                  {aid.object && (
                    <>
                      <br />
                      <span className="quiet small">{aid.object}</span>
                    </>
                  )}
                </th>
                <td className="amount" data-name={say('structure.aids.amount')}>
                  {money(aid.amount.amount)} {aid.inKind && say('structure.aids.inKind')}
                </td>
                <td data-name={say('structure.aids.grantedOn')}>{date(aid.grantedOn)}</td>
                <td data-name={say('structure.aids.regime')}>{say(`structure.aids.regime.${aid.regime}`)}</td>
                <td>
                  {aid.source === 'declared' && mayWrite ? (
                    <Button
                      kind="link"
                      aria-label={say('structure.aids.removeOf', { funder: aid.funder })}
                      onClick={() => void retract.run(aid.id)}
                    >
                      <Say id="structure.aids.remove" />
                    </Button>
                  ) : (
                    <span className="quiet small">{say(`structure.aids.source.${aid.source}`)}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ProblemLine problem={retract.problem} />
      <StatusLine>
        {retract.done && <Say id="structure.aids.removed" />}
        {saved && !adding && <Say id="structure.aids.saved" />}
      </StatusLine>
      {mayWrite && !adding && (
        <p>
          <Button kind="secondary" onClick={() => setAdding(true)}>
            <Say id="structure.aids.add" />
          </Button>
        </p>
      )}
      {adding && (
        <Later>
          <AidForm
            organizationId={id}
            onDone={(done) => {
              setAdding(false);
              setSaved(done);
            }}
          />
        </Later>
      )}
    </OrganizationFrame>
  );
}
