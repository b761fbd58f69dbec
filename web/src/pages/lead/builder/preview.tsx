import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Field, FormDefinition } from '../../../../../src/calls/forms/catalogue.js';
import { authorityQuery, papersQuery, type Application, type Form } from '../../../api/apply';
import { useApi } from '../../../api/client';
import { loadQuestions } from '../../apply/fields/late';
import { DeskProvider } from '../../apply/fields/place';
import { Question } from '../../apply/fields/question';
import type { Answers } from '../../apply/merge';
import { useWork } from './work';

/** A draft that is nobody's: the questions of a preview stand in it. */
const NOBODYS = 'preview';

interface DeskProps {
  readonly definition: FormDefinition;
  readonly context?: Form['context'];
  readonly answers: Answers;
  readonly set: (key: string, value: unknown) => void;
  readonly children: ReactNode;
}

/** What the questions of the holder need around them, with nothing kept and nothing sent. */
export function PreviewDesk({ definition, context = {}, answers, set, children }: DeskProps) {
  const { call } = useWork();
  const api = useApi();
  const { data: authority } = useQuery(authorityQuery(api));
  const queries = useMemo(() => {
    const own = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
    own.setQueryData(papersQuery(api, NOBODYS).queryKey, { items: [] });
    return own;
  }, [api]);
  const rules = (call.parameters ?? {}) as { maxGrant?: number; maxShare?: number };
  const form: Form = {
    slug: call.slug,
    title: call.title,
    definition,
    context,
    maxGrant: rules.maxGrant ?? null,
    maxShare: rules.maxShare ?? null,
    authority: { name: authority?.name ?? '', siren: authority?.siren ?? '' },
    closesAt: null,
    legalForm: context['organization.legalForm'] ?? 'association',
  };
  const application = { id: NOBODYS, answers } as Application;
  return (
    <QueryClientProvider client={queries}>
      <DeskProvider value={{ application, form, answers, set, faultAt: () => undefined }}>{children}</DeskProvider>
    </QueryClientProvider>
  );
}

/** Questions as the holder meets them. Papers are not sent: their buttons rest. */
export function PreviewQuestions({
  fields,
  answers,
  set,
}: { fields: readonly Field[] } & Pick<DeskProps, 'answers' | 'set'>) {
  const ready = useQuestionsReady(fields);
  if (!ready) return null;
  return fields.map((field) => {
    const question = (
      <Question
        key={`${field.key} ${field.kind}`}
        field={field}
        pointer={`/preview-${field.key}`}
        value={answers[field.key]}
        change={(value) => set(field.key, value)}
      />
    );
    if (field.kind !== 'attachment') return question;
    return (
      <fieldset key={field.key} disabled className="bare">
        {question}
      </fieldset>
    );
  });
}

/** Whether what these kinds are drawn with has been fetched. */
function useQuestionsReady(fields: readonly Field[]): boolean {
  const kinds = fields.flatMap((field) => [
    field.kind,
    ...(field.kind === 'group' ? field.fields.map(({ kind }) => kind) : []),
  ]);
  const wanted = [...new Set(kinds)].sort().join(' ');
  const [ready, setReady] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void loadQuestions(fields).then(() => !gone && setReady(wanted));
    return () => {
      gone = true;
    };
  }, [wanted]);
  return ready === wanted;
}

/** Answers typed in a preview: tried, and kept nowhere. */
export function useTriedAnswers(): { answers: Answers; set: (key: string, value: unknown) => void } {
  const [answers, setAnswers] = useState<Answers>({});
  const set = (key: string, value: unknown) =>
    setAnswers((before) =>
      Object.fromEntries(Object.entries({ ...before, [key]: value }).filter(([, each]) => each !== undefined)),
    );
  return { answers, set };
}
