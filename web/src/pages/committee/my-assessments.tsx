import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { assessmentQuery, myAssessmentsQuery, type Assessment, type MyAssessment } from '../../api/committee';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { Say, useBilingual, useSay } from '../../words/say';
import { ScoringTag, usePoints } from './meeting-state';
import { draftOf, standing } from './score-draft';

/** One’s own scores side by side, a table a meeting: criteria down, files across. */
export function MyAssessmentsPage() {
  const say = useSay();
  const { data } = useSuspenseQuery(myAssessmentsQuery(useApi()));
  const meetings = [...new Set(data.items.map(({ meetingId }) => meetingId))];
  return (
    <>
      <PageTitle
        above={
          <p className="noprint">
            <Link to="/comite">
              <Say id="committee.back.home" />
            </Link>
          </p>
        }
      >
        {say('committee.mine.title')}
      </PageTitle>
      {data.total === 0 ? (
        <p>
          <Say id="committee.mine.none" />
        </p>
      ) : (
        <p>
          <label htmlFor="all-progress">
            <Say
              id="committee.progress"
              values={{ submitted: data.submitted, all: data.total, left: data.total - data.submitted }}
            />
          </label>
          <br />
          <progress id="all-progress" max={data.total} value={data.submitted} />
        </p>
      )}
      {meetings.map((id) => (
        <SideBySide key={id} meetingId={id} lines={data.items.filter(({ meetingId }) => meetingId === id)} />
      ))}
    </>
  );
}

function SideBySide({ meetingId, lines }: { meetingId: string; lines: readonly MyAssessment[] }) {
  const say = useSay();
  const api = useApi();
  const { date } = useFormats();
  const assessments = useQueries({
    queries: lines.map(({ itemId }) => assessmentQuery(api, meetingId, itemId)),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
  const day = date(lines[0]?.startsAt ?? '');
  if (assessments.length < lines.length) {
    return (
      <p>
        <Say id="frame.loading" />
      </p>
    );
  }
  return (
    <section>
      <h2>
        <Say id="committee.meeting.of" values={{ day }} />
      </h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={say('committee.mine.table', { day })}>
        <Grid lines={lines} assessments={assessments} />
      </div>
    </section>
  );
}

function Grid({ lines, assessments }: { lines: readonly MyAssessment[]; assessments: readonly Assessment[] }) {
  const say = useSay();
  const text = useBilingual();
  const points = usePoints();
  const { share } = useFormats();
  // files of different axes may be judged on different grids: each criterion once, in the order it comes
  const criteria = [
    ...new Map(assessments.flatMap(({ grid }) => grid.criteria.map((each) => [each.code, each] as const))).values(),
  ];
  const of = (itemId: string) => assessments.find((each) => each.itemId === itemId);
  return (
    <table className="side-by-side">
      <caption>{say('committee.mine.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('committee.criterion')}</th>
          {lines.map(({ itemId, meetingId, title, organization, state }) => (
            <th scope="col" key={itemId}>
              <Link to="/comite/seances/$id/notation/$itemId" params={{ id: meetingId, itemId }}>
                {title}
              </Link>
              <div className="quiet small">{organization}</div>
              <ScoringTag state={state} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ code, label, weight, maxScore }) => (
          <tr key={code}>
            <th scope="row">
              {text(label)} <small>{share(weight)}</small>
            </th>
            {lines.map(({ itemId }) => {
              const given = of(itemId)?.scores.find(({ criterion }) => criterion === code);
              return (
                <td key={itemId}>
                  {given?.score === null || given === undefined ? (
                    <span className="quiet">{say('committee.mine.toScore')}</span>
                  ) : (
                    <>
                      <strong>{given.score}</strong> <span className="quiet">/ {maxScore}</span>
                    </>
                  )}
                  {given?.comment && <div className="small">{given.comment}</div>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            <Say id="committee.score.onHundred" />
          </th>
          {lines.map(({ itemId }) => {
            const assessment = of(itemId);
            const now = assessment && standing(assessment.grid, draftOf(assessment));
            const left = now?.lacking.length ?? 0;
            return (
              <td key={itemId}>
                {points(now?.points)}
                {left > 0 && (
                  <div className="quiet small">
                    <Say id="committee.mine.left" values={{ count: left }} />
                  </div>
                )}
              </td>
            );
          })}
        </tr>
      </tfoot>
    </table>
  );
}
