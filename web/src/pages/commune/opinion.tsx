import { useSuspenseQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client';
import { consultationQuery, opinionSentQuery } from '../../api/consultation';
import { ErrorSummary } from '../../ui/error-summary';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';
import { OpinionForm } from './opinion-form';
import { faultsIn } from './plain-form';
import { Project } from './project';

/** What a commune is asked, what it is about, and the form of its opinion. Everything works without script. */
export function OpinionPage() {
  const say = useSay();
  const { date } = useFormats();
  const { data: request } = useSuspenseQuery(consultationQuery(useApi()));
  const { data: sent } = useSuspenseQuery(opinionSentQuery);
  const due = date(request.dueOn);
  const given = request.state === 'answered' && request.opinion !== null;
  return (
    <>
      <ErrorSummary faults={faultsIn(sent)} />
      <PageTitle above={<p className="quiet">{say('commune.over', { commune: request.commune })}</p>}>
        {request.title}
      </PageTitle>
      <p className="lead">
        <Say id={given ? 'commune.lead.given' : 'commune.lead'} values={{ commune: request.commune, due }} />
      </p>
      {given && request.opinion && (
        <Notice kind="done">
          <p>
            <Say
              id="commune.given"
              values={{
                opinion: say(`commune.kind.${request.opinion}`),
                name: request.authorName ?? '',
                strong: (words) => <strong>{words}</strong>,
              }}
            />
          </p>
        </Notice>
      )}
      <Project request={request} />
      <OpinionForm request={request} sent={sent} />
      {request.passesLeft > 0 && (
        <section aria-labelledby="pass-on">
          <h2 id="pass-on">
            <Say id="commune.notYou" />
          </h2>
          <p>
            <Say id="commune.notYou.how" />{' '}
            <a href="/avis/transmettre">
              <Say id="commune.passOn" />
            </a>
          </p>
        </section>
      )}
    </>
  );
}
