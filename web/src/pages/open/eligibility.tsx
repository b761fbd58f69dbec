import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { eligibilityVerdict, type EligibilityQuestion } from '../../../../src/calls/forms/eligibility.js';
import { useApi } from '../../api/client';
import { eligibilityQuery } from '../../api/open';
import { ButtonLink } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { PageTitle } from '../../ui/page-title';
import { StateTag } from '../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../words/say';
import { ASKED, Question } from './question';

const route = getRouteApi('/appels/$slug/eligibilite');

type Answers = Readonly<Record<string, string>>;

/** A few questions before the form, one at a time. The answers stand in the address: the server judges them the same way. */
export function EligibilityPage() {
  const { slug } = route.useParams();
  const answers = route.useSearch();
  const { data } = useSuspenseQuery(eligibilityQuery(useApi(), slug));
  const verdict = eligibilityVerdict(data.questions, answers);
  const given = data.questions.filter(({ key, options }) => options.some(({ value }) => value === answers[key]));
  return (
    <>
      {verdict.kind === 'ask' && (
        <Question
          key={verdict.question.key}
          slug={slug}
          question={verdict.question}
          answers={keptUntil(data.questions, answers, verdict.question.key)}
          now={data.questions.indexOf(verdict.question) + 1}
          all={data.questions.length}
          unanswered={answers[ASKED] === verdict.question.key}
        />
      )}
      {verdict.kind === 'stop' && <Stop slug={slug} reason={verdict.reason} />}
      {verdict.kind === 'eligible' && (
        <WayIn slug={slug} open={data.open} answers={keptUntil(data.questions, answers, '')} />
      )}
      {given.length > 0 && <Given slug={slug} questions={given} answers={answers} />}
    </>
  );
}

function Stop({ slug, reason }: { slug: string; reason: { fr: string; en: string } }) {
  const say = useSay();
  const text = useBilingual();
  return (
    <>
      <PageTitle
        above={
          <p>
            <StateTag tone="ambre">{say('open.eligible.stop.tag')}</StateTag>
          </p>
        }
      >
        {say('open.eligible.stop')}
      </PageTitle>
      <p>{text(reason)}</p>
      <p className="actions">
        <ButtonLink kind="secondary" to="/appels/$slug" params={{ slug }}>
          <Say id="open.call.read" />
        </ButtonLink>
        <Link to="/">
          <Say id="open.eligible.other" />
        </Link>
      </p>
    </>
  );
}

/** The way in takes the answers along, through signing in as well. */
function WayIn({ slug, open, answers }: { slug: string; open: boolean; answers: Record<string, string> }) {
  const say = useSay();
  return (
    <>
      <PageTitle
        above={
          <p>
            <StateTag tone="mousse">{say('open.eligible.yes.tag')}</StateTag>
          </p>
        }
      >
        {say('open.eligible.yes')}
      </PageTitle>
      <p>
        <Say id={open ? 'open.eligible.yes.how' : 'open.call.closed.how'} />
      </p>
      <p className="actions">
        {open && (
          <a className="button" href={`/appels/${slug}/deposer?${new URLSearchParams(answers).toString()}`}>
            <Say id="open.eligible.start" />
          </a>
        )}
        <Link to="/appels/$slug" params={{ slug }} hash="pieces">
          <Say id="open.eligible.papers" />
        </Link>
      </p>
    </>
  );
}

/** The answers so far, each with the way back to its question. */
function Given({
  slug,
  questions,
  answers,
}: {
  slug: string;
  questions: readonly EligibilityQuestion[];
  answers: Answers;
}) {
  const say = useSay();
  const text = useBilingual();
  return (
    <section aria-labelledby="given">
      <h2 id="given">
        <Say id="open.eligible.given" />
      </h2>
      <Facts
        facts={questions.map((question) => ({
          name: text(question.question),
          value: text(question.options.find(({ value }) => value === answers[question.key])?.label),
          action: (
            <Link
              to="/appels/$slug/eligibilite"
              params={{ slug }}
              search={keptUntil(questions, answers, question.key)}
              aria-label={say('open.eligible.change.of', { question: text(question.question) })}
            >
              <Say id="open.eligible.change" />
            </Link>
          ),
        }))}
      />
    </section>
  );
}

/** The answers to the questions before one, all of them where there is none: what is asked again must not carry its old answer. */
function keptUntil(questions: readonly EligibilityQuestion[], answers: Answers, key: string): Record<string, string> {
  const at = questions.findIndex((question) => question.key === key);
  const before = at < 0 ? questions : questions.slice(0, at);
  return Object.fromEntries(before.flatMap((each) => (answers[each.key] ? [[each.key, answers[each.key] ?? '']] : [])));
}
