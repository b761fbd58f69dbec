import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { catalogueQuery, figuresQuery, type ProjectCard } from '../../api/charts';
import { useApi } from '../../api/client';
import { exactly } from '../../ui/exact';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { StateTag } from '../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../words/say';
import { filterOf, readFilter } from '../../api/catalogue-filter';
import { ProjectFilters } from './project-filters';
import { ProjectViews } from './project-views';

const route = getRouteApi('/projets');

/** The funded projects, narrowed by what stands in the address. */
export function ProjectsPage() {
  const api = useApi();
  const say = useSay();
  const { money } = useFormats();
  const filter = readFilter(route.useSearch());
  const { data } = useSuspenseQuery(catalogueQuery(api, filterOf(filter)));
  const { data: figures } = useSuspenseQuery(figuresQuery(api));
  const { apres: _, ...first } = filter;
  return (
    <>
      <PageTitle>{say('charts.projects.title')}</PageTitle>
      <ProjectViews current="list" />
      <ProjectFilters filter={filter} figures={figures} />
      <p role="status">
        <Say
          id="charts.projects.total"
          values={{ projects: data.total.projects, amount: money(data.total.amount.amount) }}
        />
      </p>
      {data.items.length > 0 && <ProjectTable projects={data.items} />}
      {data.items.some(({ fictional }) => fictional) && (
        <p className="quiet small">
          <Say id="charts.fictional.note" />
        </p>
      )}
      <div className="actions">
        {filter.apres && (
          <Link className="button secondary" to="/projets" search={first} activeOptions={exactly}>
            <Say id="charts.projects.first" />
          </Link>
        )}
        {data.next && (
          <Link className="button secondary" to="/projets" search={{ ...first, apres: data.next }}>
            <Say id="charts.projects.next" />
          </Link>
        )}
      </div>
    </>
  );
}

function ProjectTable({ projects }: { projects: readonly ProjectCard[] }) {
  const say = useSay();
  const text = useBilingual();
  const { money, date } = useFormats();
  return (
    <table className="cards">
      <caption className="hidden">{say('charts.projects.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('charts.project')}</th>
          <th scope="col">{say('charts.commune')}</th>
          <th scope="col">{say('charts.axis')}</th>
          <th scope="col">{say('charts.voted')}</th>
          <th scope="col" className="amount">
            {say('charts.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {projects.map(({ number, title, organization, commune, axis, votedOn, amount, fictional }) => (
          <tr key={number}>
            <th scope="row">
              <Link to="/projets/$number" params={{ number }}>
                {title}
              </Link>
              <div className="quiet small">
                {organization} {fictional && <Fictional />}
              </div>
            </th>
            <td data-name={say('charts.commune')}>{commune?.name}</td>
            <td className="whole" data-name={say('charts.axis')}>
              {text(axis.label)}
            </td>
            <td className="whole" data-name={say('charts.voted')}>
              {date(votedOn)}
            </td>
            <td className="amount" data-name={say('charts.amount')}>
              {money(amount.amount)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Marks what was invented for a demonstration. */
export function Fictional() {
  return (
    <StateTag>
      <Say id="charts.fictional" />
    </StateTag>
  );
}
