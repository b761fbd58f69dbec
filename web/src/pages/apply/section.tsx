import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, notFound, useNavigate, useParams } from '@tanstack/react-router';
import { Fragment, lazy, Suspense, useEffect, useMemo, useState, type FormEvent } from 'react';
import { completenessQuery, formQuery, type Line } from '../../api/apply';
import { useApi } from '../../api/client';
import { deskQuery } from '../../api/draft';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { PageTitle } from '../../ui/page-title';
import { Steps } from '../../ui/steps';
import { Say, useBilingual, useLocale } from '../../words/say';
import { AnswerOrigin } from './answer-origin';
import { DeskProvider } from './fields/place';
import { Question } from './fields/question';
import { controlOf, sectionsAsked } from './form';
import { same } from './merge';
import { SaveLine } from './save-line';
import { useGrant } from './use-grant';
import { useKeeper } from './use-keeper';

/** Codes that say that something is not written yet: not worth a word before one wants to go on. */
const MISSING = new Set(['answer_required', 'paper_missing', 'statement_missing', 'budget_empty', 'answer_too_few']);

/** Rare, and never on arrival. */
const Clashes = lazy(() => import('./clashes').then((file) => ({ default: file.Clashes })));

/** One section of the form: a theme, kept silently while it is written. */
export function SectionPage() {
  const { id, section: key } = useParams({ from: '/dossiers/$id/formulaire/$section' });
  // each section begins anew: what was left or asked for in another says nothing here
  return <SectionForm key={key} id={id} name={key} />;
}

function SectionForm({ id, name }: { id: string; name: string }) {
  const text = useBilingual();
  const locale = useLocale();
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { keeper, answers, saving, clashes, application } = useKeeper(id);
  const { data: form } = useSuspenseQuery(formQuery(api, application));
  const sections = sectionsAsked(form, answers);
  const at = sections.findIndex(({ key }) => key === name);
  const section = sections[at];
  if (!section) throw notFound();
  const next = sections[at + 1];

  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const [going, setGoing] = useState(false);
  const [summary, setSummary] = useState<readonly Line[]>([]);
  const { data: completeness } = useQuery({ ...completenessQuery(api, id), enabled: all || left.size > 0 });
  const lines = completeness?.lines.filter((line) => line.section === section.key) ?? [];
  const shown = lines.filter(({ pointer, code }) => {
    const control = controlOf(form.definition, pointer);
    return all || (left.has(control) && !MISSING.has(code));
  });
  useArrivalAt(() => setAll(true));

  const { data: around } = useSuspenseQuery(deskQuery(api, id));
  // an answer typed over is one's own at once, before the server says so
  const untouched = (field: string) =>
    same(answers[field], application.answers[field]) ? around.marks.find((mark) => mark.field === field) : undefined;

  const faultAt = (pointer: string) => {
    const line = shown.find((each) => each.pointer === pointer);
    return line ? line[locale] : undefined;
  };
  const set = useGrant(keeper, form, text(form.title));
  const desk = useMemo(() => ({ application, form, answers, set, faultAt }), [application, form, answers, shown]);

  const goOn = async (event: FormEvent) => {
    event.preventDefault();
    setGoing(true);
    const kept = await keeper.flush();
    const found = kept ? await queries.fetchQuery(completenessQuery(api, id)).catch(() => null) : null;
    const here = found?.lines.filter((line) => line.section === section.key) ?? [];
    setGoing(false);
    if (here.length > 0 && summary.length === 0) {
      setAll(true);
      setSummary(here);
      window.scrollTo({ top: 0 });
      return;
    }
    await (next
      ? navigate({ to: '/dossiers/$id/formulaire/$section', params: { id, section: next.key } })
      : navigate({ to: '/dossiers/$id/verifier', params: { id } }));
  };
  const faults = summary
    .filter(({ pointer }) => lines.some((line) => line.pointer === pointer))
    .map((line) => ({ words: line[locale], field: controlOf(form.definition, line.pointer) }));
  return (
    <DeskProvider value={desk}>
      {faults.length > 0 && <ErrorSummary faults={faults} />}
      <Steps now={at + 1} all={sections.length} />
      <PageTitle>{text(section.title)}</PageTitle>
      {section.intro && <p>{text(section.intro)}</p>}
      <SaveLine saving={saving} clashes={clashes.length} />
      {clashes.length > 0 && (
        <Suspense>
          <Clashes
            clashes={clashes}
            definition={form.definition}
            choose={(field, side) => keeper.choose(field, side)}
          />
        </Suspense>
      )}
      <form
        noValidate
        onSubmit={(event) => void goOn(event)}
        onBlur={({ target }) => {
          if (target.id) setLeft((before) => new Set([...before, target.id]));
          void keeper.flush();
        }}
      >
        {section.fields.map((field) => (
          <Fragment key={field.key}>
            <Question
              field={field}
              pointer={`/${field.key}`}
              value={answers[field.key]}
              change={(value) => set(field.key, value)}
            />
            <AnswerOrigin
              field={field}
              mark={untouched(field.key)}
              value={answers[field.key]}
              clear={() => set(field.key, undefined)}
            />
          </Fragment>
        ))}
        <div className="actions">
          <Button type="submit" pending={going}>
            {faults.length > 0 ? (
              <Say id="apply.goOnAnyway" />
            ) : next ? (
              <Say id="apply.goOn" />
            ) : (
              <Say id="apply.toCheck" />
            )}
          </Button>
          <Link to="/dossiers/$id/formulaire" params={{ id }}>
            <Say id="apply.toTasks" />
          </Link>
        </div>
      </form>
    </DeskProvider>
  );
}

/** A link to one question (from the check page) opens with the focus on it and its fault shown. */
function useArrivalAt(arrived: () => void): void {
  useEffect(() => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) return;
    target.focus();
    arrived();
    // once, on arrival
  }, []);
}
