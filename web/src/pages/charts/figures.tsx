import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { figuresQuery } from '../../api/charts';
import { useApi } from '../../api/client';
import { meQuery } from '../../api/me';
import { daysOf, readYears } from '../../api/years';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';
import { Demonstration } from './demonstration';
import { ByYear, Crowdfunding, Jobs, What } from './figures-what';
import { Where } from './figures-where';
import { Filed } from './filed';
import { KeyFigures } from './key-figures';
import { PeriodForm } from './period-form';
import { countsFiles } from './staff';

const route = getRouteApi('/chiffres');

/** The programme in figures: the key ones first, then each with its chart and its table. */
export function FiguresPage() {
  const api = useApi();
  const say = useSay();
  const { date } = useFormats();
  const years = readYears(route.useSearch());
  const { data: me } = useSuspenseQuery(meQuery(api));
  const { data: figures } = useSuspenseQuery(figuresQuery(api, years));
  const { data: always } = useSuspenseQuery(figuresQuery(api));
  const { from, to } = figures.period;
  return (
    <>
      <PageTitle>{say('charts.figures.title')}</PageTitle>
      {from && to && (
        <p>
          <Say id="charts.figures.period" values={{ from: date(from), to: date(to) }} />
        </p>
      )}
      <Demonstration />
      <PeriodForm to="/chiffres" years={years} byYear={always.byYear} />
      {figures.projects === 0 ? (
        <Notice>
          <p>
            <Say id="charts.figures.none" />
          </p>
        </Notice>
      ) : (
        <>
          <KeyFigures figures={figures} />
          <ByYear figures={figures} />
          <Where figures={figures} years={years} />
          <What figures={figures} />
          <Jobs figures={figures} />
          <Crowdfunding crowdfunding={figures.crowdfunding} />
        </>
      )}
      {countsFiles(me) && <Filed years={years} />}
      <Sources query={new URLSearchParams(daysOf(years)).toString()} />
    </>
  );
}

/** Where the same figures may be taken away from. */
function Sources({ query }: { query: string }) {
  return (
    <section aria-labelledby="sources" className="noprint">
      <h2 id="sources">
        <Say id="charts.sources" />
      </h2>
      <ul>
        <li>
          <a href="/api/v1/open-data/subventions.csv" download>
            <Say id="charts.sources.csv" />
          </a>
        </li>
        <li>
          <a href={`/api/v1/indicators${query ? `?${query}` : ''}`}>
            <Say id="charts.sources.json" />
          </a>
        </li>
        <li>
          <a href="/donnees">
            <Say id="charts.sources.more" />
          </a>
        </li>
      </ul>
    </section>
  );
}
