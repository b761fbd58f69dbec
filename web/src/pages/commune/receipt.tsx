import { useSuspenseQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client';
import { consultationQuery } from '../../api/consultation';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';

/** What was recorded, and what comes next. */
export function ReceiptPage() {
  const say = useSay();
  const { date } = useFormats();
  const { data: request } = useSuspenseQuery(consultationQuery(useApi()));
  const due = date(request.dueOn);
  return (
    <>
      <PageTitle>{say('commune.done')}</PageTitle>
      <Notice kind="done">
        <p>
          <Say id="commune.done.how" values={{ commune: request.commune, due }} />
        </p>
      </Notice>
      <Facts
        facts={[
          { name: say('commune.number'), value: request.number },
          { name: say('commune.project.name'), value: request.title },
          request.opinion !== null && { name: say('commune.opinion'), value: say(`commune.kind.${request.opinion}`) },
          { name: say('commune.reasons'), value: request.reasons },
          { name: say('commune.support'), value: request.support },
          {
            name: say('commune.author'),
            value: [request.authorName, request.authorCapacity].filter(Boolean).join(', '),
          },
        ]}
      />
      <p className="noprint">
        <a href="/avis">
          <Say id="commune.change" />
        </a>
      </p>
      <h2>
        <Say id="commune.next" />
      </h2>
      <ol>
        <li>
          <Say id="commune.next.until" values={{ due }} />
        </li>
        <li>
          <Say id="commune.next.committee" />
        </li>
        <li>
          <Say id="commune.next.decision" />
        </li>
      </ol>
    </>
  );
}
