import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Application, Form, Paper } from '../../api/apply';
import { ask, once, useApi } from '../../api/client';
import type { SupplementRequest } from '../../api/holder';
import { useVerb } from '../../api/verb';
import { Button, ButtonLink } from '../../ui/button';
import { ErrorSummary, useFaults } from '../../ui/error-summary';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { StateTag } from '../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../words/say';
import { DeskProvider } from '../apply/fields/place';
import { Question } from '../apply/fields/question';
import { controlOf } from '../apply/form';
import { FormerAnswer } from './former-answer';
import { standingKeys } from './standing';

interface Props {
  readonly application: Application;
  readonly form: Form;
  readonly papers: readonly Paper[];
  readonly request: SupplementRequest;
  readonly onSent: (sent: { readonly implicitRefusalOn: string | null }) => void;
}

/** The questions asked again, each with why, in the same controls as the form. */
export function SupplementsForm({ application, form, request, onSent }: Props) {
  const { id, number, organization } = application;
  const say = useSay();
  const text = useBilingual();
  const api = useApi();
  const queries = useQueryClient();
  const { date } = useFormats();
  const [mine, setMine] = useState<Readonly<Record<string, unknown>>>({});
  const send = useVerb(
    (answers: Readonly<Record<string, unknown>>, key) =>
      ask(
        api.POST('/api/v1/applications/{id}/supplement-answers', {
          params: { path: { id }, header: once(key) },
          body: { answers },
        }),
      ),
    [...standingKeys(id, null, organization.id), ['papers', id]],
  );
  const inForm = (pointer: string) => pointer.replace(/^\/answers/, '');
  const faults = useFaults()(send.problem, (pointer) => controlOf(form.definition, inForm(pointer)));
  const faultAt = (pointer: string) => faults.find(({ field }) => field === controlOf(form.definition, pointer))?.words;
  const answers = { ...application.answers, ...mine };
  const set = (key: string, value: unknown) => setMine((before) => ({ ...before, [key]: value }));
  const fields = new Map(form.definition.sections.flatMap((section) => section.fields.map((one) => [one.key, one])));
  const go = async () => {
    const answer = await send.run(mine);
    if (!answer) return;
    onSent({ implicitRefusalOn: answer.implicitRefusalOn });
    await queries.invalidateQueries({ queryKey: ['supplements', id] });
  };
  return (
    <DeskProvider value={{ application, form, answers, set, faultAt }}>
      <ErrorSummary faults={faults} />
      <PageTitle
        above={
          <p className="quiet">
            <Say id="holder.file.number" values={{ number: number ?? '' }} /> · {application.title}
          </p>
        }
      >
        {say('holder.supplements.title')}
      </PageTitle>
      <Notice kind="attention">
        <p>
          <strong>
            <Say id="holder.supplements.due" values={{ date: date(request.dueOn) }} />
          </strong>
        </p>
        <p>
          <Say id="holder.supplements.words" />
        </p>
      </Notice>
      {request.items.map(({ field: key, reason, indispensable }, index) => {
        const field = fields.get(key);
        return (
          <section key={key} aria-labelledby={`item-${key}`}>
            <h2 id={`item-${key}`}>
              {index + 1}. {text(field?.label) || key}{' '}
              {indispensable && (
                <StateTag tone="ambre">
                  <Say id="holder.supplements.indispensable" />
                </StateTag>
              )}
            </h2>
            <Notice>
              <p>
                <span className="quiet">
                  <Say id="holder.supplements.reason" />
                </span>
                <br />
                {reason}
              </p>
            </Notice>
            {field ? (
              <>
                <FormerAnswer field={field} value={application.answers[key]} />
                <Question field={field} pointer={`/${key}`} value={answers[key]} change={(value) => set(key, value)} />
              </>
            ) : (
              <p className="fault">
                <Say id="holder.supplements.unknown" />
              </p>
            )}
          </section>
        );
      })}
      <div className="actions">
        <Button pending={send.pending} onClick={() => void go()}>
          <Say id="holder.supplements.send" />
        </Button>
        <ButtonLink kind="secondary" to="/dossiers/$id" params={{ id }}>
          <Say id="holder.supplements.back" />
        </ButtonLink>
      </div>
    </DeskProvider>
  );
}
