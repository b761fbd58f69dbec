import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { EligibilityQuestion } from '../../../../src/calls/forms/eligibility.js';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { ErrorSummary } from '../../ui/error-summary';
import { PageTitle } from '../../ui/page-title';
import { Steps } from '../../ui/steps';
import { Say, useBilingual, useSay } from '../../words/say';

interface Props {
  readonly slug: string;
  readonly question: EligibilityQuestion;
  /** Answers to the questions before this one. */
  readonly answers: Readonly<Record<string, string>>;
  readonly now: number;
  readonly all: number;
  /** The form was sent without script and without a choice. */
  readonly unanswered: boolean;
}

/** Name of the hidden value that tells which question was asked, so that the server can say that nothing was chosen. */
export const ASKED = '_q';

/** One question as a plain GET form; with script only its answer travels. */
export function Question({ slug, question, answers, now, all, unanswered }: Props) {
  const say = useSay();
  const text = useBilingual();
  const navigate = useNavigate();
  const [missing, setMissing] = useState(unanswered);
  const id = `question-${question.key}`;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get(question.key);
    setMissing(chosen === null);
    if (chosen === null) return;
    void navigate({
      to: '/appels/$slug/eligibilite',
      params: { slug },
      search: { ...answers, [question.key]: String(chosen) },
    });
  };
  const fault = missing ? say('open.eligible.choose') : undefined;
  return (
    <>
      <ErrorSummary faults={fault ? [{ field: id, words: fault }] : []} />
      <Steps now={now} all={all} />
      <form method="get" action={`/appels/${slug}/eligibilite`} onSubmit={send} noValidate>
        <input type="hidden" name={ASKED} value={question.key} />
        {Object.entries(answers).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <Choices
          id={id}
          label={<PageTitle>{text(question.question)}</PageTitle>}
          hint={question.help ? text(question.help) : undefined}
          fault={fault}
          control={{ name: question.key }}
          options={question.options.map(({ value, label }) => ({ value, label: text(label) }))}
        />
        <p className="actions">
          <Button type="submit">
            <Say id="open.eligible.next" />
          </Button>
          <Link to="/appels/$slug" params={{ slug }}>
            <Say id="open.eligible.back" />
          </Link>
        </p>
      </form>
    </>
  );
}
