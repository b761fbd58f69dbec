import { ButtonLink } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { StateTag } from '../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../words/say';
import type { GridRevision } from '../../api/call-settings';
import type { PartProps } from './call-settings';

/** The grids of a call: criteria, their weights and what each score means. */
export function CallGrid({ call, revisions }: PartProps) {
  const say = useSay();
  const text = useBilingual();
  const axisName = (id: string | null) =>
    id === null ? say('lead.grid.whole') : text(call.axes.find((axis) => axis.id === id)?.label);
  // the latest of each axis; the older ones are among the revisions
  const latest = revisions.grids.filter(
    ({ axisId }, index, all) => all.findIndex((grid) => grid.axisId === axisId) === index,
  );
  return (
    <>
      {call.state !== 'closed' && (
        <p>
          <ButtonLink kind="secondary" to="/instruction/appels/$id/grille" params={{ id: call.id }}>
            <Say id="lead.grid.edit" />
          </ButtonLink>
        </p>
      )}
      {latest.length === 0 && (
        <p>
          <Say id="lead.grid.none" />
        </p>
      )}
      {latest.some(({ publishedAt }) => publishedAt) && (
        <Notice>
          <p>
            <Say id="lead.grid.frozen" />
          </p>
        </Notice>
      )}
      {latest.map((grid) => (
        <OneGrid key={grid.id} grid={grid} name={axisName(grid.axisId)} />
      ))}
    </>
  );
}

function OneGrid({ grid, name }: { grid: GridRevision; name: string }) {
  const say = useSay();
  const text = useBilingual();
  const { share } = useFormats();
  const { criteria } = grid.definition;
  return (
    <section aria-labelledby={`grid-${grid.id}`}>
      <h2 id={`grid-${grid.id}`}>
        {text(grid.definition.title)} · {name}
      </h2>
      <p className="row">
        <StateTag tone={grid.publishedAt ? 'mousse' : 'ambre'}>
          <Say id={grid.publishedAt ? 'lead.revision.inForce' : 'lead.revision.pending'} />
        </StateTag>
        <span>
          <Say id="lead.grid.revision" values={{ number: grid.number }} />
        </span>
      </p>
      <table className="cards">
        <caption className="hidden">{text(grid.definition.title)}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Say id="lead.grid.criterion" />
            </th>
            <th scope="col" className="amount">
              <Say id="lead.grid.weight" />
            </th>
            <th scope="col">
              <Say id="lead.grid.anchors" />
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ code, label, help, weight, maxScore, anchors }) => (
            <tr key={code}>
              <th scope="row">
                {text(label)}
                {help && <div className="quiet small">{text(help)}</div>}
              </th>
              <td className="amount" data-name={say('lead.grid.weight')}>
                {share(weight)}
              </td>
              <td>
                <ul className="bare">
                  {anchors.map(({ score, words }) => (
                    <li key={score}>
                      <strong>
                        {score}/{maxScore}
                      </strong>{' '}
                      {text(words)}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <Say id="lead.grid.total" />
            </th>
            <td className="amount">{share(criteria.reduce((sum, { weight }) => sum + weight, 0))}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
