import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Say, useSay } from '../../words/say';
import { draftOf, scoreIn } from './score-draft';
import type { Clash, ScoreDraft } from './use-score-draft';

interface Props {
  readonly work: ScoreDraft;
  readonly clash: Clash;
  readonly label: (code: string) => string;
}

/** The same assessment was changed elsewhere: both versions, criterion by criterion, and a choice between them. */
export function ScoreClash({ work, clash: { theirs: stored, mine }, label }: Props) {
  const say = useSay();
  const theirs = draftOf(stored);
  const codes = stored.grid.criteria
    .map(({ code }) => code)
    .filter((code) => {
      const [here, there] = [scoreIn(mine, code), scoreIn(theirs, code)];
      return here.score !== there.score || here.comment !== there.comment;
    });
  return (
    <Notice kind="attention">
      <h3>
        <Say id="committee.clash.title" />
      </h3>
      <p>
        <Say id="committee.clash.why" />
      </p>
      <table>
        <caption className="hidden">{say('committee.clash.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('committee.criterion')}</th>
            <th scope="col">{say('committee.clash.mine')}</th>
            <th scope="col">{say('committee.clash.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {codes.map((code) => (
            <tr key={code}>
              <th scope="row">{label(code)}</th>
              <td>{written(scoreIn(mine, code))}</td>
              <td>{written(scoreIn(theirs, code))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="actions">
        {stored.state !== 'submitted' && (
          <Button onClick={work.keepMine}>
            <Say id="committee.clash.keepMine" />
          </Button>
        )}
        <Button kind="secondary" onClick={work.takeTheirs}>
          <Say id="committee.clash.takeTheirs" />
        </Button>
      </div>
    </Notice>
  );
}

function written({ score, comment }: { readonly score: number | null; readonly comment: string }): string {
  return [score ?? '–', comment].filter((part) => part !== '').join(' – ');
}
