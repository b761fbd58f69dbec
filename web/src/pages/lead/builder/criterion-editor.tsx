import type { Anchor, Criterion } from '../../../../../src/calls/grids/grid.js';
import { Button } from '../../../ui/button';
import { faultAt, type Fault } from '../../../ui/error-summary';
import { TextField } from '../../../ui/field';
import { Say, useBilingual, useSay } from '../../../words/say';
import { proposedKey } from './form-edit';
import { NO_WORDS } from './new-field';
import { TextsPair } from './texts-pair';

interface Props {
  readonly criterion: Criterion;
  readonly number: number;
  readonly faults: readonly Fault[];
  /** Codes of the other criteria. */
  readonly taken: ReadonlySet<string>;
  /** Its code was kept once: it does not change. */
  readonly fixed: boolean;
  readonly last: boolean;
  readonly change: (criterion: Criterion) => void;
  readonly move: (by: number) => void;
  readonly remove: () => void;
}

/** One criterion: its name, its weight, its scale and what each score of it means. */
export function CriterionEditor({ criterion, number, faults, taken, fixed, last, change, move, remove }: Props) {
  const say = useSay();
  const text = useBilingual();
  const { code, label, help, weight, maxScore, anchors } = criterion;
  const id = `grid-criteria-${number - 1}`;
  const name = text(label) || String(number);
  const relabel = (next: Criterion['label']) =>
    change({ ...criterion, label: next, code: fixed ? code : proposedKey(next.fr, taken, 'criterion') });
  const rescale = (most: number) => {
    const kept = anchors.filter(({ score }) => score < most);
    const end = anchors.find(({ score }) => score === maxScore) ?? { score: most, words: NO_WORDS };
    change({ ...criterion, maxScore: most, anchors: [...kept, { ...end, score: most }] });
  };
  const anchorAt = (score: number): Anchor =>
    anchors.find((each) => each.score === score) ?? { score, words: NO_WORDS };
  const tell = (score: number, words: Anchor['words']) => {
    const end = score === 0 || score === maxScore;
    const others = anchors.filter((each) => each.score !== score);
    const said = end || words.fr || words.en ? [...others, { score, words }] : others;
    change({ ...criterion, anchors: said.toSorted((one, other) => one.score - other.score) });
  };
  return (
    <section className="item" aria-label={say('builder.grid.criterion', { number })} id={id}>
      <div className="row apart">
        <h2>
          {number}. {name}
        </h2>
        <div className="row">
          <Button kind="link" disabled={number === 1} onClick={() => move(-1)}>
            <Say id="builder.up" /> <span className="hidden">{name}</span>
          </Button>
          <Button kind="link" disabled={last} onClick={() => move(1)}>
            <Say id="builder.down" /> <span className="hidden">{name}</span>
          </Button>
          <Button kind="link" onClick={remove}>
            <Say id="builder.remove" /> <span className="hidden">{name}</span>
          </Button>
        </div>
      </div>
      <TextsPair
        id={`${id}-label`}
        name={say('builder.grid.label')}
        value={label}
        fault={faultAt(faults, id)}
        onChange={relabel}
      />
      <TextsPair
        id={`${id}-help`}
        name={say('builder.help')}
        value={help ?? NO_WORDS}
        rows={2}
        onChange={(next) => {
          const { help: _, ...others } = criterion;
          change(next.fr || next.en ? { ...others, help: next } : others);
        }}
      />
      <div className="row top">
        <TextField
          id={`${id}-weight`}
          label={say('builder.grid.weight')}
          type="number"
          min={0}
          max={100}
          step={0.01}
          short
          fault={faultAt(faults, `${id}-weight`)}
          value={weight / 100}
          onChange={({ target }) =>
            !Number.isNaN(target.valueAsNumber) &&
            change({ ...criterion, weight: Math.round(target.valueAsNumber * 100) })
          }
        />
        <TextField
          id={`${id}-maxScore`}
          label={say('builder.grid.scale')}
          type="number"
          min={1}
          max={10}
          short
          fault={faultAt(faults, `${id}-maxScore`)}
          value={maxScore}
          onChange={({ target }) => {
            const most = Math.round(target.valueAsNumber);
            if (most >= 1 && most <= 10) rescale(most);
          }}
        />
      </div>
      <details open={faultAt(faults, `${id}-anchors`) ? true : undefined}>
        <summary id={`${id}-anchors`}>
          <Say id="lead.grid.anchors" />
        </summary>
        {Array.from({ length: maxScore + 1 }, (_, score) => (
          <TextsPair
            key={score}
            id={`${id}-anchor-${score}`}
            name={say('builder.grid.anchor', { score })}
            value={anchorAt(score).words}
            onChange={(words) => tell(score, words)}
          />
        ))}
      </details>
    </section>
  );
}
