import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Field } from '../../../../src/calls/forms/catalogue.js';
import { authorityQuery, completenessQuery, formQuery, papersQuery } from '../../api/apply';
import { ask, once, useApi } from '../../api/client';
import { Problem } from '../../api/problem';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { ProblemLine } from '../../ui/problem-line';
import { Say, useBilingual, useSay } from '../../words/say';
import { AnswerText } from './answer-text';
import { Clashes } from './clashes';
import { DeskProvider } from './fields/place';
import { StatementQuestion } from './fields/choices';
import { controlOf, sectionsAsked, type AskedSection } from './form';
import { SaveLine } from './save-line';
import { WhatIsLeft } from './what-is-left';
import { useKeeper } from './use-keeper';

/** Everything once more before filing: each answer with the way to change it, what is missing, the statements, one button. */
export function CheckPage() {
  const { id } = useParams({ from: '/dossiers/$id/verifier' });
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { keeper, application, answers, saving, clashes } = useKeeper(id);
  const { data: form } = useSuspenseQuery(formQuery(api, application));
  const { data: completeness } = useSuspenseQuery(completenessQuery(api, id));
  const { data: authority } = useSuspenseQuery(authorityQuery(api));
  const [busy, setBusy] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const sections = sectionsAsked(form, answers);
  const statements = sections.flatMap(({ fields }) => fields.filter((field) => field.kind === 'statement'));
  const submit = useVerb((_: null, key) =>
    ask(api.POST('/api/v1/applications/{id}/submission', { params: { path: { id }, header: once(key) } })),
  );
  const file = async () => {
    setBusy(true);
    const kept = await keeper.flush();
    setUnsaved(!kept);
    const filed = kept ? await submit.run(null) : null;
    setBusy(false);
    if (!filed) {
      await queries.invalidateQueries({ queryKey: ['completeness', id] });
      return document.getElementById('left')?.focus();
    }
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['application', id] }),
      queries.invalidateQueries({ queryKey: ['me'] }),
    ]);
    await navigate({ to: '/dossiers/$id/recu', params: { id } });
  };
  const refused = submit.problem instanceof Problem && submit.problem.code === 'answers_incomplete';
  const desk = { application, form, answers, set: keeper.set.bind(keeper), faultAt: () => undefined };
  return (
    <DeskProvider value={desk}>
      <PageTitle>{say('apply.check.title')}</PageTitle>
      <p>
        <Say id="apply.check.intro" />
      </p>
      <WhatIsLeft id={id} />
      {sections.map((section) => (
        <Recap key={section.key} id={id} section={section} answers={answers} />
      ))}
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
      <Notice>
        <p>
          <Say
            id="apply.check.before"
            values={{ authority: authority.name, organization: application.organization.name }}
          />
        </p>
      </Notice>
      {!refused && <ProblemLine problem={submit.problem} />}
      <div className="actions">
        <Button pending={busy} onClick={() => void file()}>
          <Say id="apply.check.submit" />
        </Button>
        <Link to="/dossiers/$id/formulaire" params={{ id }}>
          <Say id="apply.toTasks" />
        </Link>
      </div>
      <p role="status" className="status bad">
        {unsaved && <Say id="apply.check.unsaved" />}
        {!completeness.complete && refused && (
          <Say id="apply.check.refused" values={{ count: completeness.lines.length }} />
        )}
      </p>
      {saving.kind !== 'calm' && <SaveLine saving={saving} clashes={clashes.length} />}
    </DeskProvider>
  );
}

interface RecapProps {
  readonly id: string;
  readonly section: AskedSection;
  readonly answers: Readonly<Record<string, unknown>>;
}

function Recap({ id, section, answers }: RecapProps) {
  const text = useBilingual();
  const fields = section.fields.filter(({ kind }) => kind !== 'statement');
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
          action: (
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
