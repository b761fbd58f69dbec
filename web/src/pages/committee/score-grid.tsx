import { useState } from 'react';
import { ask, atVersion, once, useApi } from '../../api/client';
import { COMMITTEE, type Assessment } from '../../api/committee';
import { Problem } from '../../api/problem';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { LongTextField } from '../../ui/long-text-field';
import { Notice } from '../../ui/notice';
import { ProblemLine } from '../../ui/problem-line';
import { Say, useBilingual, useSay } from '../../words/say';
import { usePoints } from './meeting-state';
import { ScoreBar } from './score-bar';
import { ScoreCriterion } from './score-criterion';
import { scoreIn, standing, withScore } from './score-draft';
import { ScoreClash } from './score-clash';
import { useScoreDraft } from './use-score-draft';

interface Props {
  readonly first: Assessment;
  readonly personId: string;
  /** On a phone the grid may be behind the file: it comes forward before one is led to a criterion. */
  readonly onGrid: () => void;
}

/** The grid being filled in: saved silently, weighed at each choice, submitted once. */
export function ScoreGrid({ first, personId, onGrid }: Props) {
  const say = useSay();
  const text = useBilingual();
  const points = usePoints();
  const api = useApi();
  const work = useScoreDraft(first, personId);
  const { draft, stored, clash } = work;
  const { grid } = stored;
  const { points: total, lacking } = standing(grid, draft);
  const [asking, setAsking] = useState(false);
  const submit = useVerb(
    (version: number, key: string) =>
      ask(
        api.POST('/api/v1/meetings/{id}/items/{itemId}/assessment/submission', {
          params: {
            path: { id: first.meetingId, itemId: first.itemId },
            header: { ...atVersion(version), ...once(key) },
          },
        }),
      ),
    [COMMITTEE],
  );
  const label = (code: string) => text(grid.criteria.find((criterion) => criterion.code === code)?.label);
  const confirm = async () => {
    if (await work.flush()) {
      // flush has just stored the last version: the server judges it, not what this page remembers
      await submit.run(work.version());
    }
    setAsking(false);
  };
  return (
    <>
      <ScoreBar
        total={total}
        lacking={lacking}
        label={label}
        saving={work.saving}
        onAgain={() => void work.flush()}
        onGrid={onGrid}
      />
      {work.recovered && (
        <Notice>
          <p>
            <Say id="committee.score.recovered" />
          </p>
        </Notice>
      )}
      {clash && <ScoreClash work={work} clash={clash} label={label} />}
      {grid.criteria.map((criterion) => {
        const given = scoreIn(draft, criterion.code);
        return (
          <ScoreCriterion
            key={criterion.code}
            criterion={criterion}
            given={given}
            reasonNeeded={lacking.some(({ code, lacks }) => code === criterion.code && lacks === 'comment')}
            onScore={(score) => work.change(withScore(draft, criterion.code, { score }))}
            onComment={(comment) => work.change(withScore(draft, criterion.code, { comment }))}
            onLeave={() => void work.flush()}
          />
        );
      })}
      <LongTextField
        label={say('committee.score.general')}
        optional
        id="general-comment"
        maxLength={8000}
        value={draft.comment}
        onChange={(event) => work.change({ ...draft, comment: event.target.value })}
        onBlur={() => void work.flush()}
      />
      {lacking.length === 0 && (
        <div className="actions">
          <Button onClick={() => setAsking(true)} pending={submit.pending}>
            <Say id="committee.score.submit" />
          </Button>
        </div>
      )}
      <ProblemLine
        problem={submit.problem instanceof Problem && submit.problem.status === 412 ? null : submit.problem}
      />
      <Dialog open={asking} title={<Say id="committee.score.submit.title" />} onClose={() => setAsking(false)}>
        <p>
          <Say id="committee.score.submit.why" values={{ points: points(total) }} />
        </p>
        <div className="actions">
          <Button onClick={() => void confirm()} pending={submit.pending}>
            <Say id="committee.score.submit" />
          </Button>
          <Button kind="secondary" onClick={() => setAsking(false)}>
            <Say id="committee.cancel" />
          </Button>
        </div>
      </Dialog>
    </>
  );
}
