import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/client';
import { myInterestsQuery, type Interest, type MyAssessment } from '../../api/committee';
import { Notice } from '../../ui/notice';
import { Say, useSay } from '../../words/say';
import { InterestForm } from './interest-form';
import { InterestsTable } from './interests-table';
import { Unfold } from './unfold';

/** One's own interests, and the form to declare one more. */
export function MyInterests({ lines }: { lines: readonly MyAssessment[] }) {
  const say = useSay();
  const { data } = useSuspenseQuery(myInterestsQuery(useApi()));
  const [declared, setDeclared] = useState<Interest | null>(null);
  return (
    <section>
      <h2>
        <Say id="committee.interests.title" />
      </h2>
      <div role="status">
        {declared && (
          <Notice kind="done">
            <p>
              <Say id="committee.interest.done" values={{ name: declared.organizationName }} />
            </p>
          </Notice>
        )}
      </div>
      {data.items.length === 0 ? (
        <p>
          <Say id="committee.interests.none" />
        </p>
      ) : (
        <InterestsTable items={data.items} caption={say('committee.interests.caption')} />
      )}
      <Unfold label={<Say id="committee.interest.new" />}>
        {(fold) => (
          <InterestForm
            files={lines.map(({ applicationId, organization, title }) => ({
              id: applicationId,
              name: `${organization} – ${title}`,
            }))}
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
