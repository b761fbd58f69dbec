import { useSuspenseQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client';
import { consultationQuery, guestFileQuery } from '../../api/consultation';
import type { components } from '../../api/schema';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { Say, useBilingual, useSay } from '../../words/say';
import { AnswerSections } from '../officer/answers/sections';

/** The file as the commune reads it: what was answered, without bank and contact details, and its papers. */
export function GuestFilePage() {
  const say = useSay();
  const text = useBilingual();
  const { money, date } = useFormats();
  const api = useApi();
  const { data: request } = useSuspenseQuery(consultationQuery(api));
  const { data } = useSuspenseQuery(guestFileQuery(api, request.applicationId));
  const { application, definition, papers } = data;
  return (
    <>
      <p className="noprint">
        <a href="/avis">
          <Say id="commune.file.back" />
        </a>
      </p>
      <PageTitle above={<p className="quiet">{say('commune.file', { number: request.number })}</p>}>
        {application.title}
      </PageTitle>
      <Facts
        facts={[
          { name: say('commune.organization'), value: application.organization.name },
          { name: say('commune.axis'), value: text(application.axis.label) },
          { name: say('commune.places'), value: application.communes.map(({ name }) => name).join(', ') },
          { name: say('commune.asked'), value: money(request.askedAmount) },
          { name: say('commune.budget'), value: money(request.budgetTotal) },
          application.submittedAt !== null && { name: say('commune.filed'), value: date(application.submittedAt) },
        ]}
      />
      {definition && <AnswerSections definition={definition} answers={application.answers} level={2} />}
      <Papers papers={papers} />
    </>
  );
}

function Papers({ papers }: { papers: readonly components['schemas']['AttachmentView'][] }) {
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">
        <Say id="commune.papers" />
      </h2>
      <ul>
        {papers.map(({ id, name, href, size }) => (
          <li key={id}>
            {href ? <a href={href}>{name}</a> : name}{' '}
            <small>
              <Say id="commune.papers.size" values={{ size: Math.max(1, Math.round(size / 1000)) }} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
