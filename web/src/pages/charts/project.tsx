import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { figuresQuery, projectQuery, type Project } from '../../api/charts';
import { communeIn } from '../../api/catalogue-filter';
import { useApi } from '../../api/client';
import { MapPoint } from '../../ui/charts/map-point';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { Say, useBilingual, useSay } from '../../words/say';
import { Fictional } from './projects';

const route = getRouteApi('/projets/$number');

/** One funded project: who, where, how much, decided when, and what it leads to. */
export function ProjectPage() {
  const api = useApi();
  const { number } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(api, number));
  return (
    <>
      <PageTitle
        above={
          <p className="noprint">
            <Link to="/projets">
              <Say id="charts.project.back" />
            </Link>
          </p>
        }
      >
        {project.title}
      </PageTitle>
      <p className="lead">
        {project.organization} {project.fictional && <Fictional />}
      </p>
      <div className="beside">
        <div>
          {project.object !== project.title && <p>{project.object}</p>}
          <ProjectFacts project={project} />
          <Crowdfunding campaigns={project.campaigns} />
        </div>
        <div>
          {project.commune && <MapPoint {...project.commune} />}
          <Alike project={project} />
        </div>
      </div>
    </>
  );
}

function ProjectFacts({ project }: { project: Project }) {
  const say = useSay();
  const text = useBilingual();
  const { money, date, number } = useFormats();
  const { data: figures } = useSuspenseQuery(figuresQuery(useApi()));
  const form = figures.byLegalForm.find(({ key }) => key === project.legalForm);
  const jobs = (count: number | null) => count !== null && say('charts.project.fte', { count: number(count, 1) });
  return (
    <Facts
      facts={[
        { name: say('charts.amount'), value: <strong>{money(project.amount.amount)}</strong> },
        { name: say('charts.project.form'), value: text(form?.label) },
        { name: say('charts.project.where'), value: project.communes.map(({ name }) => name).join(', ') },
        { name: say('charts.territory'), value: project.territory },
        { name: say('charts.axis'), value: text(project.axis.label) },
        { name: say('charts.voted'), value: date(project.votedOn) },
        { name: say('charts.project.deliberation'), value: project.deliberation },
        { name: say('charts.project.planned'), value: jobs(project.jobsPlanned) || null },
        { name: say('charts.project.created'), value: jobs(project.jobsCreated) || null },
        {
          name: say('charts.project.call'),
          value: <a href={`/appels/${project.call}`}>{text(project.callTitle)}</a>,
        },
        project.website !== null && {
          name: say('charts.project.website'),
          value: (
            <a href={project.website} rel="noopener external">
              {project.website.replace(/^https?:\/\//, '')}
            </a>
          ),
        },
        { name: say('charts.project.number'), value: project.number },
      ]}
    />
  );
}

function Crowdfunding({ campaigns }: { campaigns: Project['campaigns'] }) {
  const say = useSay();
  const { money } = useFormats();
  if (campaigns.length === 0) return null;
  return (
    <section aria-labelledby="crowdfunding">
      <h2 id="crowdfunding">
        <Say id="charts.crowdfunding" />
      </h2>
      <ul>
        {campaigns.map(({ platform, url, state, raised, supporters }) => (
          <li key={url}>
            <a href={url} rel="noopener external">
              {platform}
            </a>{' '}
            – {say('charts.campaign.state', { state })}
            {raised &&
              ` – ${say('charts.campaign.raised', { amount: money(raised.amount), supporters: supporters ?? 0 })}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Ways on from here: the other projects of the commune, of the axis, of the year. */
function Alike({ project: { commune, axis, year } }: { project: Project }) {
  const text = useBilingual();
  return (
    <nav aria-labelledby="alike" className="noprint">
      <h2 id="alike">
        <Say id="charts.project.alike" />
      </h2>
      <ul>
        {commune && (
          <li>
            <Link to="/projets" search={{ commune: communeIn(commune.insee) }}>
              <Say id="charts.project.alike.commune" values={{ commune: commune.name }} />
            </Link>
          </li>
        )}
        <li>
          <Link to="/projets" search={{ axe: axis.code }}>
            <Say id="charts.project.alike.axis" values={{ axis: text(axis.label) }} />
          </Link>
        </li>
        <li>
          <Link to="/projets" search={{ annee: year }}>
            <Say id="charts.project.alike.year" values={{ year: String(year) }} />
          </Link>
        </li>
      </ul>
    </nav>
  );
}
