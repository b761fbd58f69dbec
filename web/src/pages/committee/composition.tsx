import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useApi } from '../../api/client';
import { committeeQuery, interestsQuery, type Committee, type Interest } from '../../api/committee';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';
import { GrantSeat } from './grant-seat';
import { InterestForm } from './interest-form';
import { InterestsTable } from './interests-table';
import { useRights } from './rights';
import { SeatsTable } from './seats-table';
import { Unfold } from './unfold';

const route = getRouteApi('/comite/$id/composition');

/** Who sits on a committee, by college, and the register of interests. */
export function CompositionPage() {
  const say = useSay();
  const api = useApi();
  const { id } = route.useParams();
  const { data: committee } = useSuspenseQuery(committeeQuery(api, id));
  const { data: interests } = useSuspenseQuery(interestsQuery(api, id));
  const rights = useRights(committee);
  return (
    <>
      <PageTitle
        above={
          <p className="noprint">
            <Link to="/comite">
              <Say id="committee.back.home" />
            </Link>
          </p>
        }
      >
        {say('committee.composition.title')}
      </PageTitle>
      <p>{committee.name}</p>
      <p className="quiet">
        <Say id={committee.nominativeVotes ? 'committee.vote.named' : 'committee.vote.secret'} />
      </p>
      <SeatsTable committee={committee} mayEnd={rights.seats} />
      {rights.seats && <GrantSeat committee={committee} />}
      {interests && <Register committee={committee} items={interests.items} />}
    </>
  );
}

function Register({ committee, items }: { committee: Committee; items: readonly Interest[] }) {
  const say = useSay();
  const [declared, setDeclared] = useState<Interest | null>(null);
  return (
    <section>
      <h2>
        <Say id="committee.register.title" />
      </h2>
      <p>
        <Say id="committee.register.why" />
      </p>
      <div role="status">
        {declared && (
          <Notice kind="done">
            <p>
              <Say
                id="committee.register.done"
                values={{ name: declared.name, organization: declared.organizationName }}
              />
            </p>
          </Notice>
        )}
      </div>
      {items.length === 0 ? (
        <p>
          <Say id="committee.register.none" />
        </p>
      ) : (
        <InterestsTable items={items} caption={say('committee.register.caption', { count: items.length })} named />
      )}
      <Unfold label={<Say id="committee.register.new" />}>
        {(fold) => (
          <InterestForm
            people={committee.seats.map(({ personId, name }) => ({ id: personId, name }))}
            onDone={(done) => {
              setDeclared(done);
              fold();
            }}
            onLeave={fold}
          />
        )}
      </Unfold>
    </section>
  );
}
