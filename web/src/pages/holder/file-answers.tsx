import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { applicationQuery, formQuery, papersQuery, type Paper } from '../../api/apply';
import { useApi } from '../../api/client';
import { correctionsQuery } from '../../api/holder';
import { useFormats } from '../../ui/formats';
import { Facts } from '../../ui/facts';
import { Say, useBilingual } from '../../words/say';
import { AnswerText } from '../apply/answer-text';
import { sectionsAsked } from '../apply/form';
import { FileFrame } from './file-frame';

const route = getRouteApi('/dossiers/$id/reponses');

/** What was answered, section by section, as it was filed. */
export function FileAnswersPage() {
  const { id } = route.useParams();
  const api = useApi();
  const text = useBilingual();
  const { data: application } = useSuspenseQuery(applicationQuery(api, id));
  const { data: form } = useSuspenseQuery(formQuery(api, application));
  const { instant } = useFormats();
  const { data: corrections } = useSuspenseQuery(correctionsQuery(api, id));
  const { data: papers } = useSuspenseQuery(papersQuery(api, id));
  return (
    <FileFrame id={id} part="answers">
      <p className="quiet">
        <Say id="holder.answers.change" />
      </p>
      {sectionsAsked(form, application.answers).map((section) => (
        <section key={section.key}>
          <h2>{text(section.title)}</h2>
          <Facts
            facts={section.fields.map((field) => ({
              name: text(field.label),
              value:
                field.kind === 'attachment' ? (
                  <PaperLinks papers={papers.items.filter((paper) => paper.field === field.key)} />
                ) : (
                  <>
                    <AnswerText field={field} value={application.answers[field.key]} />
                    {corrections.items
                      .filter((each) => each.field === field.key)
                      .map(({ id: correction, by, at, before, reason }) => (
                        <div key={correction} className="quiet small">
                          <Say
                            id="holder.answers.corrected"
                            values={{ name: by ?? '', named: by ? 'yes' : 'no', at: instant(at), reason }}
                          />{' '}
                          <AnswerText field={field} value={before} />
                          {' · '}
                          <Link to="/dossiers/$id/messages" params={{ id }}>
                            <Say id="holder.answers.object" />
                          </Link>
                        </div>
                      ))}
                  </>
                ),
            }))}
          />
        </section>
      ))}
    </FileFrame>
  );
}

/** The files joined to one question. */
function PaperLinks({ papers }: { readonly papers: readonly Paper[] }) {
  const there = papers.filter(({ state }) => state === 'clean');
  if (there.length === 0)
    return (
      <span className="quiet">
        <Say id="holder.answers.none" />
      </span>
    );
  return there.map(({ id, name, href }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      {href ? <a href={href}>{name}</a> : name}
    </span>
  ));
}
