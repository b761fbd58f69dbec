import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { fieldsOf } from '../../../../src/calls/forms/catalogue.js';
import { useApi } from '../../api/client';
import { consultationsQuery, fileQuery, formQuery, papersQuery } from '../../api/officer/file';
import { Button } from '../../ui/button';
import { PageTitle } from '../../ui/page-title';
import { Say, useBilingual, useSay } from '../../words/say';
import { AnswerSections } from './answers/sections';
import { FileSummary } from './file-summary';
import { OPINION_WORDS } from './file-words';
import { State } from './files-columns';

/** The whole file on paper: summary, opinions, answers, list of papers. */
export function PrintPage() {
  const api = useApi();
  const say = useSay();
  const text = useBilingual();
  const { id } = useParams({ from: '/instruction/dossiers/$id/imprimer' });
  const { data: file } = useSuspenseQuery(fileQuery(api, id));
  const { data: form } = useSuspenseQuery(formQuery(api, file.callId, file.formRevisionId));
  const { data: asked } = useQuery(consultationsQuery(api, id));
  const { data: papers } = useQuery(papersQuery(api, id));
  const labels = new Map(fieldsOf(form.definition).map(({ key, label }) => [key, text(label)]));
  return (
    <>
      <div className="row apart noprint">
        <Link to="/instruction/dossiers/$id" params={{ id }}>
          <Say id="officer.print.back" />
        </Link>
        <Button onClick={() => window.print()}>
          <Say id="officer.print.send" />
        </Button>
      </div>
      <PageTitle>{file.title || say('officer.untitled')}</PageTitle>
      <p className="row">
        <strong>{file.number}</strong> <State state={file.state} />
      </p>
      <FileSummary file={file} paper />
      <h2>{say('officer.overview.opinions')}</h2>
      {asked?.items.length === 0 && <p>{say('officer.opinions.none')}</p>}
      {asked?.items.map((each) => {
        const word = each.opinion ?? (each.state === 'answered' ? 'no_opinion' : each.state);
        return (
          <p key={each.id}>
            <strong>{each.commune}</strong> : {say(OPINION_WORDS[word])}
            {each.reasons && ` – ${each.reasons}`}
          </p>
        );
      })}
      <AnswerSections definition={form.definition} answers={file.answers as Record<string, unknown>} level={2} />
      <h2>{say('officer.tab.pieces')}</h2>
      <ul>
        {papers?.items
          .filter(({ state }) => state !== 'replaced')
          .map((paper) => (
            <li key={paper.id}>
              {labels.get(paper.field) ?? paper.field} : {paper.name} ({say(`officer.papers.${paper.state}`)})
            </li>
          ))}
      </ul>
    </>
  );
}
