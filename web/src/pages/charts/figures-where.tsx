import { Link } from '@tanstack/react-router';
import { communeIn } from '../../api/catalogue-filter';
import type { Figures } from '../../api/charts';
import type { Years } from '../../api/years';
import { Bars } from '../../ui/charts/bars';
import { useFormats } from '../../ui/formats';
import { Say, useSay } from '../../words/say';
import { useGroupBars } from './group-bars';
import { useNames } from './names';

/** Where the money went: how few communes have most of it, then each commune and territory. */
export function Where({ figures, years }: { figures: Figures; years: Years }) {
  const say = useSay();
  const { share } = useFormats();
  const names = useNames();
  const groups = useGroupBars();
  const { concentration } = figures;
  return (
    <section aria-labelledby="where">
      <h2 id="where">
        <Say id="charts.where" />
      </h2>
      {concentration.communes.length > 1 && (
        <p>
          <Say
            id="charts.where.concentration"
            values={{
              names: names(concentration.communes),
              projects: share(concentration.projectsShare),
              amount: share(concentration.amountShare),
            }}
          />
        </p>
      )}
      <div className="twin">
        <Bars
          title={say('charts.where.communes')}
          axis={say('charts.commune')}
          first={10}
          {...groups(figures.byCommune, (insee) => ({ commune: communeIn(insee) }))}
        />
        <Bars
          title={say('charts.where.territories')}
          axis={say('charts.territory')}
          {...groups(figures.byTerritory, (territoire) => ({ territoire }))}
        />
      </div>
      <p className="noprint">
        <Link to="/projets/carte" search={years}>
          <Say id="charts.where.map" />
        </Link>
      </p>
    </section>
  );
}
