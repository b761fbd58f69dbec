import type { ReactNode } from 'react';
import type { Award } from '../../api/awards';
import { useFormats } from '../../ui/formats';
import { PickBox } from '../../ui/pick-box';
import { StateTag } from '../../ui/state-tag';
import { Say, useSay } from '../../words/say';

interface Props {
  readonly name: string;
  readonly awards: readonly Award[];
  /** Where some may be chosen. */
  readonly chosen?: readonly string[];
  readonly onChosen?: (chosen: readonly string[]) => void;
  /** A last column of one's own. */
  readonly last?: { readonly head: string; readonly cell: (award: Award) => ReactNode };
}

/** Decisions line by line: the file, what is decided, and a column of the page's own. */
export function AwardsTable({ name, awards, chosen, onChosen, last }: Props) {
  const say = useSay();
  const { money } = useFormats();
  const all = awards.length > 0 && awards.every(({ id }) => chosen?.includes(id));
  const toggle = (id: string) =>
    onChosen?.(chosen?.includes(id) ? chosen.filter((each) => each !== id) : [...(chosen ?? []), id]);
  return (
    <table className="cards">
      <caption className="hidden">{name}</caption>
      <thead>
        <tr>
          {onChosen && (
            <th scope="col" className="pick">
              <PickBox
                name={say('lead.chooseAll')}
                checked={all}
                onChange={() => onChosen(all ? [] : awards.map(({ id }) => id))}
              />
            </th>
          )}
          <th scope="col">
            <Say id="lead.award.file" />
          </th>
          <th scope="col">
            <Say id="lead.award.organization" />
          </th>
          <th scope="col">
            <Say id="lead.award.decision" />
          </th>
          <th scope="col" className="amount">
            <Say id="lead.award.amount" />
          </th>
          {last && <th scope="col">{last.head}</th>}
        </tr>
      </thead>
      <tbody>
        {awards.map((award) => (
          <tr key={award.id} className={chosen?.includes(award.id) ? 'chosen' : undefined}>
            {onChosen && (
              <td className="pick">
                <PickBox
                  name={say('lead.choose', { number: award.applicationNumber })}
                  checked={chosen?.includes(award.id) ?? false}
                  onChange={() => toggle(award.id)}
                />
              </td>
            )}
            <th scope="row">
              <a href={`/instruction/dossiers/${award.applicationId}`}>{award.title}</a>
              <div className="quiet small">{award.applicationNumber}</div>
            </th>
            <td>{award.organization}</td>
            <td>
              <OutcomeTag award={award} />
            </td>
            <td className="amount" data-name={say('lead.award.amount')}>
              {award.outcome === 'award' ? money(award.amount) : '–'}
            </td>
            {last && <td>{last.cell(award)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Award or refusal, in a shape and a word. */
export function OutcomeTag({ award }: { award: Award }) {
  return award.outcome === 'award' ? (
    <StateTag tone="mousse">
      <Say id="lead.outcome.award" />
    </StateTag>
  ) : (
    <StateTag tone="brique">
      <Say id="lead.outcome.refusal" />
    </StateTag>
  );
}
