import type { Criterion } from '../../../../src/calls/grids/grid.js';
import { LongTextField } from '../../ui/long-text-field';
import { useFormats } from '../../ui/formats';
import { SelectField } from '../../ui/field';
import { Say, useBilingual, useSay } from '../../words/say';
import type { DraftScore } from './score-draft';

interface Props {
  readonly criterion: Criterion;
  readonly given: DraftScore;
  readonly reasonNeeded: boolean;
  readonly onScore: (score: number) => void;
  readonly onComment: (comment: string) => void;
  readonly onLeave: () => void;
}

/** The id of the first control of a criterion, so that what is lacking can lead to it. */
export function criterionId(code: string, part: 'score' | 'comment' = 'score'): string {
  return `criterion-${code}-${part}`;
}

/** Scales longer than this are chosen in a list. */
const LONG_SCALE = 10;

/** Characters a comment may have. */
const MOST_COMMENT = 4000;

/** One criterion: what is judged, its weight, what each score means, a comment. */
export function ScoreCriterion({ criterion, given, reasonNeeded, onScore, onComment, onLeave }: Props) {
  const { code, label, help, weight, maxScore, anchors } = criterion;
  const say = useSay();
  const text = useBilingual();
  const { share } = useFormats();
  const id = criterionId(code);
  const meaning = (score: number) => text(anchors.find((anchor) => anchor.score === score)?.words);
  const scores = Array.from({ length: maxScore + 1 }, (_, score) => score);
  return (
    <div className="criterion">
      {maxScore > LONG_SCALE ? (
        <SelectField
          id={id}
          label={`${text(label)} (${share(weight)})`}
          hint={text(help)}
          value={given.score ?? ''}
          onChange={(event) => event.target.value !== '' && onScore(Number(event.target.value))}
        >
          <option value="">{say('committee.choose')}</option>
          {scores.map((score) => (
            <option key={score} value={score}>
              {[score, meaning(score)].filter((part) => part !== '').join(' – ')}
            </option>
          ))}
        </SelectField>
      ) : (
        <fieldset className="field" aria-describedby={help ? `${id}-hint` : undefined}>
          <legend>
            {text(label)}{' '}
            <small>
              <Say id="committee.score.weight" values={{ share: share(weight) }} />
            </small>
          </legend>
          {help && (
            <p className="hint" id={`${id}-hint`}>
              {text(help)}
            </p>
          )}
          {scores.map((score) => (
            <label className="choice" key={score}>
              <input
                type="radio"
                id={score === 0 ? id : `${id}-${score}`}
                name={id}
                value={score}
                checked={given.score === score}
                onChange={() => onScore(score)}
              />
              <span>
                <strong>{score}</strong> <span className="quiet">{meaning(score)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <details open={given.comment !== '' || reasonNeeded}>
        <summary>
          <Say id="committee.score.addComment" />
          <span className="hidden"> : {text(label)}</span>
        </summary>
        <LongTextField
          label={say('committee.score.comment')}
          optional={!reasonNeeded}
          {...(reasonNeeded ? { hint: say('committee.score.zero') } : {})}
          id={criterionId(code, 'comment')}
          rows={2}
          {...(given.comment.length > MOST_COMMENT - 500 ? { maxLength: MOST_COMMENT } : {})}
          value={given.comment}
          onChange={(event) => onComment(event.target.value)}
          onBlur={onLeave}
        />
      </details>
    </div>
  );
}
