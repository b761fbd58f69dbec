import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { FormDefinition } from '../../../../src/calls/forms/catalogue.js';
import type { GridDefinition } from '../../../../src/calls/grids/grid.js';
import { useApi } from '../../api/client';
import type { Passages } from '../../api/open';
import { previewQuery, type Preview } from '../../api/workshop';
import { previewEyes, type PreviewEyes } from '../../routes/workshop';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { RichText } from '../../ui/rich-text';
import { Tabs } from '../../ui/tabs';
import { Say, useBilingual, useLocale, useSay } from '../../words/say';

const eyes = Object.keys(previewEyes) as PreviewEyes[];
const passages = [
  ['presentation', 'open.texts.presentation'],
  ['whoMayApply', 'open.texts.who'],
  ['whatIsFunded', 'open.texts.what'],
  ['howItIsChosen', 'open.texts.how'],
  ['afterTheAward', 'open.texts.after'],
  ['contact', 'open.texts.contact'],
] as const;

/** A call with the eyes of each person, what is in preparation included. Looking creates nothing. */
export function CallPreviewPage() {
  const say = useSay();
  const text = useBilingual();
  const { id } = useParams({ from: '/instruction/appels/$id/apercu' });
  const { personne = 'public' } = useSearch({ from: '/instruction/appels/$id/apercu' });
  const { data } = useSuspenseQuery(previewQuery(useApi(), id, previewEyes[personne]));
  return (
    <>
      <PageTitle>{say('workshop.preview.title', { title: text(data.call.title) })}</PageTitle>
      <p>
        <Link to="/instruction/appels/$id" params={{ id }}>
          <Say id="workshop.preview.back" />
        </Link>
      </p>
      <Tabs
        name={say('workshop.preview.eyes')}
        tabs={eyes.map((each) => ({
          key: each,
          label: say(`workshop.preview.${each}`),
          link: { to: '/instruction/appels/$id/apercu', params: { id }, search: { personne: each } },
          current: each === personne,
        }))}
      />
      <Notice>
        <p>
          <Say id={`workshop.preview.${personne}.what`} />
        </p>
      </Notice>
      {personne === 'public' ? <PublicEyes data={data} /> : null}
      {personne === 'porteur' ? <HolderEyes data={data} /> : null}
      {personne === 'comite' ? <Grids data={data} /> : null}
      <ReadAnswers data={data} />
    </>
  );
}

function PublicEyes({ data: { call } }: { data: Preview }) {
  const locale = useLocale();
  const text = useBilingual();
  const read = call.passages as unknown as Passages;
  return (
    <>
      <p className="lead">{text(call.summary)}</p>
      <AxesFacts data={call} />
      {passages.map(([name, title]) => {
        const passage = read[name];
        if (!passage || passage.fr.length === 0) return null;
        return (
          <section key={name}>
            <h2>
              <Say id={title} />
            </h2>
            <RichText blocks={passage[locale].length > 0 ? passage[locale] : passage.fr} />
          </section>
        );
      })}
    </>
  );
}

/** What each axis gives and asks, in figures. */
function AxesFacts({ data }: { data: Preview['call'] }) {
  const say = useSay();
  const text = useBilingual();
  const { money, share } = useFormats();
  return (
    <Facts
      facts={data.axes.map(({ label, maxGrant, maxShare, minOwnShare }) => ({
        name: text(label),
        value: [
          maxGrant !== null && maxShare !== null
            ? say('workshop.preview.gives', { most: money(maxGrant), share: share(maxShare) })
            : '–',
          ...(minOwnShare ? [say('workshop.preview.owns', { share: share(minOwnShare) })] : []),
        ].join(' · '),
      }))}
    />
  );
}

function HolderEyes({ data: { call } }: { data: Preview }) {
  if (!call.form) return null;
  return (
    <>
      <AxesFacts data={call} />
      <p>
        <Link to="/instruction/appels/$id/formulaire" params={{ id: call.id }} search={{ vue: 'apercu' }}>
          <Say id="workshop.preview.try" />
        </Link>
      </p>
    </>
  );
}

/** The questions whose answers this person reads. */
function ReadAnswers({ data }: { data: Preview }) {
  const { call } = data;
  const text = useBilingual();
  if (!call.form) return <NoForm />;
  const { sections } = call.form.definition as unknown as FormDefinition;
  return (
    <section aria-labelledby="read">
      <h2 id="read">
        <Say id={data.person === 'holder' ? 'workshop.preview.asks' : 'workshop.preview.reads'} />
      </h2>
      {sections.length === 0 && (
        <p>
          <Say id="workshop.preview.readsNothing" />
        </p>
      )}
      {sections.map((section) => (
        <section key={section.key}>
          <h3>{text(section.title)}</h3>
          <ul>
            {section.fields.map((field) => (
              <li key={field.key}>{text(field.label)}</li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Grids({ data: { call, grids } }: { data: Preview }) {
  const text = useBilingual();
  const say = useSay();
  const { share } = useFormats();
  return grids.map(({ axisId, definition }) => {
    const { title, criteria } = definition as unknown as GridDefinition;
    const axis = call.axes.find(({ id }) => id === axisId);
    return (
      <section key={axisId ?? 'whole'}>
        <h2>
          {text(title)} · {axis ? text(axis.label) : say('lead.grid.whole')}
        </h2>
        <ul>
          {criteria.map(({ code, label, weight, maxScore }) => (
            <li key={code}>
              {say('workshop.preview.criterion', { label: text(label), weight: share(weight), max: maxScore })}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function NoForm() {
  return (
    <p>
      <Say id="lead.form.none" />
    </p>
  );
}
