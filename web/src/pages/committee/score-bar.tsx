import type { Lack } from '../../../../src/calls/grids/scores.js';
import { Say, useSay } from '../../words/say';
import { usePoints } from './meeting-state';
import { SavingLine } from './saving-line';
import { criterionId } from './score-criterion';
import type { Saving } from './use-score-draft';

interface Props {
  /** Hundredths of a point. */
  readonly total: number;
  readonly lacking: readonly Lack[];
  readonly label: (code: string) => string;
  readonly saving: Saving;
  readonly onAgain: () => void;
  readonly onGrid: () => void;
}

/** Always in view: the points so far, what is still to be answered, and the proof of the saving. */
export function ScoreBar({ total, lacking, label, saving, onAgain, onGrid }: Props) {
  const say = useSay();
  const points = usePoints();
  const scored = lacking.every(({ lacks }) => lacks !== 'score');
  return (
    <div className={lacking.length === 0 ? 'stuck done' : 'stuck'}>
      <div className="row apart">
        <strong className="score-total">
          <Say id={scored ? 'committee.score.total' : 'committee.score.soFar'} values={{ points: points(total) }} />
        </strong>
        {lacking.length > 0 && (
          <details>
            <summary>
              <Say id="committee.score.left" values={{ count: lacking.length }} />
            </summary>
            <ul>
              {lacking.map(({ code, lacks }) => (
                <li key={code}>
                  <a href={`#${criterionId(code, lacks)}`} onClick={onGrid}>
                    {label(code)}
                    {lacks === 'comment' && ` (${say('committee.score.reason')})`}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        )}
        <SavingLine saving={saving} onAgain={onAgain} />
      </div>
    </div>
  );
}
