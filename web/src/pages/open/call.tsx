import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { authorityQuery, callPageQuery, roundOf, type CallPage as CallData } from '../../api/open';
import { ButtonLink } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { RichText } from '../../ui/rich-text';
import { StateTag } from '../../ui/state-tag';
import { Say, useBilingual, useLocale, useSay } from '../../words/say';
import type { MessageId } from '../../words/words';
import { CallPapers } from './call-papers';
import { DealFacts } from './open-call';

const route = getRouteApi('/appels/$slug');

/** The start page of a call: the deal first, then its rules in words, its dates, its papers and whom to ask. */
export function CallPage() {
  const { slug } = route.useParams();
  const text = useBilingual();
  const { data } = useSuspenseQuery(callPageQuery(useApi(), slug));
  return (
    <>
      <PageTitle>{text(data.call.title)}</PageTitle>
      <div className="beside">
        <div>
          <p className="lead">{text(data.call.summary)}</p>
          <Start data={data} />
          <Texts data={data} />
          <CallPapers slug={slug} papers={data.papers} axes={data.axes} search={route.useSearch()} />
          {data.call.open && <Ways slug={slug} />}
        </div>
        <aside className="stays">
          <Dates data={data} />
          <Contact />
        </aside>
      </div>
    </>
  );
}

function Start({ data }: { data: CallData }) {
  const { slug, open } = data.call;
  const say = useSay();
  return (
    <section aria-labelledby="deal">
      <h2 id="deal" className="hidden">
        <Say id="open.deal" />
      </h2>
      <p>
        <StateTag tone={open ? 'mousse' : 'plain'}>
          <Say id={open ? 'open.call.open' : 'open.call.closed'} />
        </StateTag>
      </p>
      <DealFacts
        deal={data}
        more={[
          { name: <Say id="open.deal.papers" />, value: <a href="#pieces">{say('open.deal.papers.value')}</a> },
          { name: <Say id="open.deal.effort" />, value: say('open.deal.effort.value') },
          {
            name: <Say id="open.deal.answer" />,
            value: say('open.deal.answer.value', { months: data.parameters?.silenceMonths ?? 2 }),
          },
        ]}
      />
      {open ? (
        <Ways slug={slug} />
      ) : (
        <Notice kind="attention">
          <p>
            <Say id="open.call.closed.how" />
          </p>
        </Notice>
      )}
    </section>
  );
}

/** The ways on: checking first, or straight to the form. */
function Ways({ slug }: { slug: string }) {
  return (
    <p className="actions">
      <ButtonLink to="/appels/$slug/eligibilite" params={{ slug }}>
        <Say id="open.call.check" />
      </ButtonLink>
      <a href={`/appels/${slug}/deposer`}>
        <Say id="open.call.apply" />
      </a>
    </p>
  );
}

const TEXTS: readonly (readonly [keyof CallData['passages'], MessageId])[] = [
  ['presentation', 'open.texts.presentation'],
  ['whoMayApply', 'open.texts.who'],
  ['whatIsFunded', 'open.texts.what'],
  ['howItIsChosen', 'open.texts.how'],
  ['afterTheAward', 'open.texts.after'],
  ['contact', 'open.texts.contact'],
];

function Texts({ data }: { data: CallData }) {
  const locale = useLocale();
  return TEXTS.map(([key, title]) => {
    const passage = data.passages[key];
    if (!passage || passage.fr.length === 0) return null;
    // what is not written in English yet is shown in French, and said to be
    const shown = passage[locale].length > 0 ? locale : 'fr';
    return (
      <section key={key}>
        <h2>
          <Say id={title} />
        </h2>
        <div {...(shown === locale ? {} : { lang: shown })}>
          <RichText blocks={passage[shown]} />
        </div>
        {key === 'whatIsFunded' && <Axes data={data} />}
      </section>
    );
  });
}

/** Which axis one applies in follows from the age of the structure. */
function Axes({ data }: { data: CallData }) {
  const text = useBilingual();
  const say = useSay();
  const bounded = data.axes.filter(({ age }) => age !== 'any');
  if (bounded.length === 0) return null;
  return (
    <Facts
      facts={bounded.map(({ age, ageYears, label }) => ({
        name: say('open.axis', { name: text(label) }),
        value: say(age === 'over' ? 'open.axis.over' : 'open.axis.atMost', { years: ageYears ?? 0 }),
      }))}
    />
  );
}

function Dates({ data }: { data: CallData }) {
  const { date } = useFormats();
  const round = roundOf(data);
  if (!round) return null;
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">
        <Say id="open.dates" />
      </h2>
      <Facts
        facts={[
          { name: <Say id="open.dates.round" />, value: round.name },
          { name: <Say id="open.dates.from" />, value: date(round.opensAt) },
          {
            name: <Say id="open.dates.to" />,
            value: date(new Date(Date.parse(round.closesAt) - 1).toISOString()),
          },
          round.committeeOn !== null && { name: <Say id="open.dates.committee" />, value: date(round.committeeOn) },
        ]}
      />
    </section>
  );
}

function Contact() {
  const { data } = useSuspenseQuery(authorityQuery(useApi()));
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">
        <Say id="open.contact" />
      </h2>
      <p>
        {data.service}
        <br />
        {data.name}
      </p>
      <p>
        <a href={`mailto:${data.email}`}>{data.email}</a>
        <br />
        <a href={`tel:${data.phone.replaceAll(/\s/g, '')}`}>{data.phone}</a>
      </p>
    </section>
  );
}
