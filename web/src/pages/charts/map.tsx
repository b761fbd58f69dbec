import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, linkOptions } from '@tanstack/react-router';
import { figuresQuery, mapQuery } from '../../api/charts';
import { communeIn } from '../../api/catalogue-filter';
import { useApi } from '../../api/client';
import { readYears } from '../../api/years';
import { CommuneMap } from '../../ui/charts/commune-map';
import { ChartTable } from '../../ui/charts/figure';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { Tabs } from '../../ui/tabs';
import { Say, useSay } from '../../words/say';
import { Demonstration } from './demonstration';
import { PeriodForm } from './period-form';
import { ProjectViews } from './project-views';

const route = getRouteApi('/projets/carte');

/** Where the funded projects are: the map, and the same figures as a table. */
export function MapPage() {
  const api = useApi();
  const say = useSay();
  const { money, number } = useFormats();
  const search = route.useSearch();
  const mesure = search.mesure === 'projets' ? search.mesure : undefined;
  const years = readYears(search);
  const { data } = useSuspenseQuery(mapQuery(api, years));
  const { data: figures } = useSuspenseQuery(figuresQuery(api));
  const measured = mesure ?? 'montant';
  const valueOf = (place: Place) => (measured === 'montant' ? place.amount.amount : place.projects);
  const write = (value: number) => (measured === 'montant' ? money(value) : number(value));
  const wordsOf = ({ projects, amount }: Place) => say('charts.map.place', { projects, amount: money(amount.amount) });
  const served = data.items
    .filter(({ projects }) => projects > 0)
    .toSorted((a, b) => valueOf(b) - valueOf(a) || a.name.localeCompare(b.name, 'fr'));
  const others = data.items.filter(({ projects }) => projects === 0);
  const keep: Record<string, string> = mesure ? { mesure } : {};
  return (
    <>
      <PageTitle>{say('charts.map.title')}</PageTitle>
      <ProjectViews current="map" />
      <PeriodForm to="/projets/carte" years={years} byYear={figures.byYear} keep={keep} />
      <Tabs
        name={say('charts.map.measure')}
        tabs={[
          {
            key: 'amount',
            label: say('charts.map.byAmount'),
            link: linkOptions({ to: '/projets/carte', search: years }) as object,
            current: measured === 'montant',
          },
          {
            key: 'projects',
            label: say('charts.map.byProjects'),
            link: linkOptions({ to: '/projets/carte', search: { ...years, mesure: 'projets' } }) as object,
            current: measured === 'projets',
          },
        ]}
      />
      <p>
        <Say
          id="charts.map.summary"
          values={{ served: served.length, all: data.items.length, first: served[0]?.name ?? '' }}
        />
      </p>
      <CommuneMap
        key={measured}
        name={say('charts.map.name')}
        communes={data.items.map((place) => ({
          insee: place.insee,
          name: place.name,
          value: valueOf(place),
          words: wordsOf(place),
          href: `/projets?commune=${place.insee}`,
        }))}
        writeClass={(from, below) => writeClass(from, below, measured, say, write)}
        measure={measured === 'montant' ? say('charts.map.byAmount') : say('charts.map.byProjects')}
        none={say('charts.map.none')}
        credit={data.credit}
        hint={say('charts.map.hint')}
      />
      <Demonstration />
      <section>
        <h2>
          <Say id="charts.map.table" />
        </h2>
        <ChartTable
          title={say('charts.map.table')}
          heads={[say('charts.commune'), say('charts.projects'), say('charts.amount')]}
          rows={served.map(({ insee, name, projects, amount }) => ({
            key: insee,
            name: (
              <Link to="/projets" search={{ commune: communeIn(insee) }}>
                {name}
              </Link>
            ),
            cells: [number(projects), money(amount.amount)],
          }))}
        />
        {others.length > 0 && (
          <details>
            <summary>
              <Say id="charts.map.others" values={{ count: others.length }} />
            </summary>
            <p>{others.map(({ name }) => name).join(', ')}.</p>
          </details>
        )}
      </section>
    </>
  );
}

interface Place {
  readonly name: string;
  readonly projects: number;
  readonly amount: { readonly amount: number };
}

type Sayer = ReturnType<typeof useSay>;

/** A class of the legend in words: "de 5 à 9 projets", "de 20 000 € à 50 000 €". */
function writeClass(
  from: number,
  below: number | null,
  measured: 'montant' | 'projets',
  say: Sayer,
  write: (value: number) => string,
): string {
  if (below === null) return say('charts.map.class.last', { from: write(from) });
  if (measured === 'projets' && below - from === 1) return write(from);
  return say('charts.map.class', { from: write(from), to: write(measured === 'projets' ? below - 1 : below) });
}
