import type { Figures } from '../../api/charts';
import { useFormats } from '../../ui/formats';
import { Say } from '../../words/say';
import { useNames } from './names';

/** What the programme comes to, in six numbers. */
export function KeyFigures({ figures }: { figures: Figures }) {
  const { money, number } = useFormats();
  const { projects, amount, averageGrant, jobs, communesServed, communesTotal, concentration } = figures;
  const euros = (cents: number) => money(Math.round(cents / 100) * 100);
  return (
    <ul className="figures six">
      <li>
        <strong>{number(projects)}</strong>
        <Say id="charts.key.projects" values={{ projects }} />
      </li>
      <li>
        <strong>{euros(amount.amount)}</strong>
        <Say id="charts.key.amount" />
      </li>
      <li>
        <strong>{euros(averageGrant.amount)}</strong>
        <Say id="charts.key.average" />
      </li>
      <li>
        <strong>{number(jobs.created, 1)}</strong>
        <Say id="charts.key.jobs" values={{ planned: number(jobs.planned, 1) }} />
      </li>
      <li>
        <strong>
          <Say id="charts.key.served" values={{ served: communesServed, all: communesTotal }} />
        </strong>
        <Say id="charts.key.communes" />
      </li>
      {concentration.communes.length > 0 && <Concentrated concentration={concentration} />}
    </ul>
  );
}

function Concentrated({ concentration }: Pick<Figures, 'concentration'>) {
  const { share } = useFormats();
  const names = useNames();
  return (
    <li>
      <strong>{share(concentration.projectsShare)}</strong>
      <Say id="charts.key.concentration" values={{ names: names(concentration.communes) }} />
    </li>
  );
}
