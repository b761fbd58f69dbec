import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { applicationQuery, formQuery, papersQuery } from '../../api/apply';
import { useApi } from '../../api/client';
import { documentsQuery, type Award } from '../../api/holder';
import { useFormats } from '../../ui/formats';
import { Say, useSay } from '../../words/say';
import { FileFrame } from './file-frame';
import { PapersTable } from './papers-table';
import { useStanding } from './standing';

const route = getRouteApi('/dossiers/$id/documents');

/** Every document of a file: those the authority made, and those that were joined. */
export function FileDocumentsPage() {
  const { id } = route.useParams();
  const api = useApi();
  const say = useSay();
  const { instant, date } = useFormats();
  const { data: application } = useSuspenseQuery(applicationQuery(api, id));
  const { data: form } = useSuspenseQuery(formQuery(api, application));
  const { data: documents } = useSuspenseQuery(documentsQuery(api, id));
  const { data: papers } = useSuspenseQuery(papersQuery(api, id));
  const { award } = useStanding(application);
  const made = [
    ...awardPapers(award).map(({ fileId, words, values, on }) => ({
      id: fileId,
      title: say(words, values),
      href: `/api/v1/files/${fileId}`,
      when: on ? date(on) : '',
      code: '',
    })),
    ...documents.items.map(({ id: key, title, href, issuedAt, checkCode }) => ({
      id: key,
      title,
      href,
      when: instant(issuedAt),
      code: checkCode,
    })),
  ];
  return (
    <FileFrame id={id} part="documents">
      <section aria-labelledby="official">
        <h2 id="official">
          <Say id="holder.documents.official" />
        </h2>
        {made.length === 0 ? (
          <p>
            <Say id="holder.documents.official.none" />
          </p>
        ) : (
          <>
            <ul className="tasks">
              {made.map(({ id: key, title, href, when, code }) => (
                <li key={key}>
                  <a href={href}>{title} (PDF)</a>
                  <span className="quiet small">
                    {when}
                    {code && (
                      <>
                        {' · '}
                        <Say id="holder.documents.code" values={{ code }} />
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ul>
            <p className="quiet small">
              <Say
                id="holder.documents.official.words"
                values={{ a: (words) => <a href="/verification">{words}</a> }}
              />
            </p>
          </>
        )}
      </section>
      <PapersTable papers={papers.items} form={form} />
    </FileFrame>
  );
}

/** The letter and the agreement, which belong to the award. */
function awardPapers(award: Award | null) {
  if (!award) return [];
  const { letterFileId, notifiedOn, agreementFileId, agreementNumber } = award;
  return [
    ...(agreementFileId
      ? [
          {
            fileId: agreementFileId,
            words: 'holder.documents.agreement' as const,
            values: { number: agreementNumber ?? '' },
            on: null,
          },
        ]
      : []),
    ...(letterFileId
      ? [{ fileId: letterFileId, words: 'holder.documents.letter' as const, values: {}, on: notifiedOn }]
      : []),
  ];
}
