import type { Figures } from '../../api/charts';
import { Bars } from '../../ui/charts/bars';
import { Columns } from '../../ui/charts/columns';
import { everyYear } from '../../ui/charts/scale';
import { useFormats } from '../../ui/formats';
import { Say, useSay } from '../../words/say';
import { useGroupBars } from './group-bars';

/** What was awarded year after year; years without a vote keep their place. */
export function ByYear({ figures: { byYear } }: { figures: Figures }) {
  const say = useSay();
  const { number, money } = useFormats();
  const years = everyYear(byYear.map(({ key }) => Number(key)));
  if (years.length < 2) return null;
  return (
    <section aria-labelledby="years">
      <h2 id="years">
        <Say id="charts.years" />
      </h2>
      <Columns
        title={say('charts.years.amount')}
        axis={say('charts.year')}
        series={[{ name: say('charts.amount'), unit: 'cents' }]}
        heads={[say('charts.projects'), say('charts.average')]}
        columns={years.map((year) => {
          const { amount = null, projects = 0 } = byYear.find(({ key }) => key === String(year)) ?? {};
          const cents = amount?.amount ?? 0;
          return {
            key: String(year),
            name: String(year),
            values: [cents],
            cells: [number(projects), projects > 0 ? money(Math.round(cents / projects / 100) * 100) : '–'],
          };
        })}
      />
    </section>
  );
}

/** For what, and to whom. */
export function What({ figures }: { figures: Figures }) {
  const say = useSay();
  const groups = useGroupBars();
  return (
    <section aria-labelledby="what">
      <h2 id="what">
        <Say id="charts.what" />
      </h2>
      <div className="twin">
        <Bars
          title={say('charts.what.axes')}
          axis={say('charts.axis')}
          {...groups(figures.byAxis, (axe) => ({ axe }))}
        />
        <Bars
          title={say('charts.what.forms')}
          axis={say('charts.project.form')}
          {...groups(figures.byLegalForm, (forme) => ({ forme }))}
        />
      </div>
    </section>
  );
}

/** Jobs planned when the money was asked for, and jobs created since. Full-time equivalents. */
export function Jobs({ figures: { jobs, byYear } }: { figures: Figures }) {
  const say = useSay();
  const { number } = useFormats();
  if (jobs.planned === 0 && jobs.created === 0) return null;
  return (
    <section aria-labelledby="jobs">
      <h2 id="jobs">
        <Say id="charts.jobs" />
      </h2>
      <p>
        <Say
          id="charts.jobs.summary"
          values={{
            planned: number(jobs.planned, 1),
            created: number(jobs.created, 1),
            yearly: number(jobs.createdAYear, 1),
          }}
        />
      </p>
      <Bars
        title={say('charts.jobs.years')}
        note={say('charts.jobs.note')}
        axis={say('charts.year')}
        series={[
          { name: say('charts.jobsPlanned'), unit: 'count' },
          { name: say('charts.jobsCreated'), unit: 'count' },
        ]}
        bars={byYear.map(({ key, jobsPlanned, jobsCreated }) => ({
          key,
          name: key,
          values: [jobsPlanned, jobsCreated],
        }))}
      />
    </section>
  );
}

/** What the public gave beside the grants. */
export function Crowdfunding({ crowdfunding }: Pick<Figures, 'crowdfunding'>) {
  const { money, number } = useFormats();
  const { projects, campaigns, raised, supporters } = crowdfunding;
  return (
    <section aria-labelledby="crowdfunding">
      <h2 id="crowdfunding">
        <Say id="charts.crowdfunding" />
      </h2>
      {campaigns === 0 ? (
        <p>
          <Say id="charts.crowdfunding.none" />
        </p>
      ) : (
        <ul className="figures">
          <li>
            <strong>{money(raised.amount)}</strong>
            <Say id="charts.crowdfunding.raised" />
          </li>
          <li>
            <strong>{number(supporters)}</strong>
            <Say id="charts.crowdfunding.supporters" values={{ supporters }} />
          </li>
          <li>
            <strong>{number(projects)}</strong>
            <Say id="charts.crowdfunding.projects" values={{ projects, campaigns }} />
          </li>
        </ul>
      )}
    </section>
  );
}
