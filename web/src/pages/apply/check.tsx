import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Field } from '../../../../src/calls/forms/catalogue.js';
import { formQuery, papersQuery } from '../../api/apply';
import { useApi } from '../../api/client';
import { deskQuery } from '../../api/draft';
import { Facts } from '../../ui/facts';
import { PageTitle } from '../../ui/page-title';
import { Say, useBilingual, useSay } from '../../words/say';
import { AnswerText } from './answer-text';
import { Clashes } from './clashes';
import { DeskProvider } from './fields/place';
import { StatementQuestion } from './fields/choices';
import { Filing } from './filing';
import { controlOf, sectionsAsked, type AskedSection } from './form';
import { SaveLine } from './save-line';
import { ReadOnly } from './together';
import { WhatIsLeft } from './what-is-left';
import { useKeeper } from './use-keeper';

/** Everything once more before filing: each answer with the way to change it, what is missing, the statements, one button. */
export function CheckPage() {
  const { id } = useParams({ from: '/dossiers/$id/verifier' });
  const say = useSay();
  const text = useBilingual();
  const api = useApi();
  const { keeper, application, answers, saving, clashes } = useKeeper(id);
  const { data: form } = useSuspenseQuery(formQuery(api, application));
  const { data: around } = useSuspenseQuery(deskQuery(api, id));
  const sections = sectionsAsked(form, answers);
  const statements = sections.flatMap(({ fields }) => fields.filter((field) => field.kind === 'statement'));
  const desk = { application, form, answers, set: keeper.set.bind(keeper), faultAt: () => undefined };
  return (
    <DeskProvider value={desk}>
      <PageTitle>{around.mayWrite ? say('apply.check.title') : application.title || text(form.title)}</PageTitle>
      {around.mayWrite && (
        <p>
          <Say id="apply.check.intro" />
        </p>
      )}
      {around.mayWrite ? <WhatIsLeft id={id} /> : <ReadOnly id={id} desk={around} here />}
      {sections.map((section) => (
        <Recap key={section.key} id={id} section={section} answers={answers} fixed={!around.mayWrite} />
      ))}
      {around.mayWrite && (
        <>
          {statements.length > 0 && <hr />}
          <Clashes clashes={clashes} definition={form.definition} choose={(key, side) => keeper.choose(key, side)} />
          {statements.map((field) => (
            <StatementQuestion
              key={field.key}
              field={field}
              pointer={`/${field.key}`}
              value={answers[field.key]}
              change={(value) => {
                keeper.set(field.key, value);
                void keeper.flush();
              }}
            />
          ))}
          <hr />
          <Filing application={application} desk={around} keeper={keeper} />
        </>
      )}
      {!around.mayWrite && (
        <p>
          <Link to="/dossiers/$id/formulaire" params={{ id }}>
            <Say id="apply.toTasks" />
          </Link>
        </p>
      )}
      {saving.kind !== 'calm' && <SaveLine saving={saving} clashes={clashes.length} />}
    </DeskProvider>
  );
}

interface RecapProps {
  readonly id: string;
  readonly section: AskedSection;
  readonly answers: Readonly<Record<string, unknown>>;
  /** For reading only. */
  readonly fixed: boolean;
}

function Recap({ id, section, answers, fixed }: RecapProps) {
  const text = useBilingual();
  // statements are accepted below by who may; a reader sees them among the answers
  const fields = section.fields.filter(({ kind }) => fixed || kind !== 'statement');
  if (fields.length === 0) return null;
  return (
    <section>
      <h2>{text(section.title)}</h2>
      <Facts
        facts={fields.map((field) => ({
          name: text(field.label),
          value:
            field.kind === 'attachment' ? (
              <Papers id={id} field={field} />
            ) : (
              <AnswerText field={field} value={answers[field.key]} />
            ),
          action: !fixed && (
            <Link
              to="/dossiers/$id/formulaire/$section"
              params={{ id, section: section.key }}
              hash={controlOf({ title: section.title, sections: [section] }, `/${field.key}`)}
            >
              <Say id="apply.change" />
              <span className="hidden"> {text(field.label)}</span>
            </Link>
          ),
        }))}
      />
    </section>
  );
}

function Papers({ id, field }: { id: string; field: Field }) {
  const { data } = useQuery(papersQuery(useApi(), id));
  const names = data?.items
    .filter((paper) => paper.field === field.key && paper.state === 'clean')
    .map(({ name }) => name);
  return names?.length ? names.join(', ') : <AnswerText field={field} value={undefined} />;
}
