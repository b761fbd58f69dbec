import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../api/client';
import { assessmentQuery, myAssessmentsQuery, type Assessment } from '../../api/committee';
import { meQuery } from '../../api/me';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { PageTitle } from '../../ui/page-title';
import { Tabs } from '../../ui/tabs';
import { Say, useSay } from '../../words/say';
import { useConflictAnswer } from './conflict-answer';
import { ConflictStep } from './conflict-step';
import { FileView } from './file-view';
import { InterestForm } from './interest-form';
import { ScoreGrid } from './score-grid';
import { ScoreSheet } from './score-sheet';

const route = getRouteApi('/comite/seances/$id/notation/$itemId');

/** Scores beside the file. One says first with which structures of the agenda one has a link. */
export function ScorePage() {
  const say = useSay();
  const api = useApi();
  const navigate = useNavigate();
  const { id, itemId } = route.useParams();
  const { data: assessment } = useSuspenseQuery(assessmentQuery(api, id, itemId));
  const { data: mine } = useSuspenseQuery(myAssessmentsQuery(api));
  const lines = mine.items.filter(({ meetingId }) => meetingId === id);
  const conflict = useConflictAnswer(id, lines);
  if (!conflict.answered) {
    return (
      <>
        <PageTitle above={<BackToMeeting id={id} />}>{say('committee.conflict.title')}</PageTitle>
        <ConflictStep
          lines={lines.filter(({ state }) => state !== 'submitted')}
          onAnswered={async (left) => {
            conflict.answer();
            if (left > 0) await navigate({ to: '/comite/seances/$id', params: { id }, search: { retrait: 'oui' } });
          }}
        />
      </>
    );
  }
  return <Beside key={itemId} assessment={assessment} place={placeOf(itemId, lines)} />;
}

function placeOf(itemId: string, lines: readonly { readonly itemId: string }[]) {
  return { now: lines.findIndex((line) => line.itemId === itemId) + 1, all: lines.length };
}

function Beside({ assessment, place }: { assessment: Assessment; place: { now: number; all: number } }) {
  const say = useSay();
  const { vue } = route.useSearch();
  const navigate = useNavigate();
  const { data: me } = useSuspenseQuery(meQuery(useApi()));
  const { meetingId, itemId, applicationId, number, title, organization, state } = assessment;
  const params = { id: meetingId, itemId };
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== 'submitted' && state === 'submitted') document.getElementById('the-grid')?.focus();
    before.current = state;
  }, [state]);
  const to = '/comite/seances/$id/notation/$itemId';
  return (
    <>
      <PageTitle above={<BackToMeeting id={meetingId} />}>{title}</PageTitle>
      <div className="row apart">
        <span>
          {organization} · {number}
        </span>
        <nav className="row" aria-label={say('committee.score.files')}>
          {assessment.previous && (
            <Link to={to} params={{ id: meetingId, itemId: assessment.previous }} search={true} rel="prev">
              <Say id="committee.previous" />
            </Link>
          )}
          <span className="quiet">
            <Say id="committee.place" values={place} />
          </span>
          {assessment.following && (
            <Link to={to} params={{ id: meetingId, itemId: assessment.following }} search={true} rel="next">
              <Say id="committee.following" />
            </Link>
          )}
        </nav>
      </div>
      <div className="narrow-only">
        <Tabs
          name={say('committee.score.views')}
          tabs={[
            {
              key: 'file',
              label: <Say id="committee.score.file" />,
              link: { to, params, search: {}, replace: true },
              current: vue !== 'grille',
            },
            {
              key: 'grid',
              label: <Say id="committee.score.grid" />,
              link: { to, params, search: { vue: 'grille' }, replace: true },
              current: vue === 'grille',
            },
          ]}
        />
      </div>
      <div className="beside two-views" data-view={vue ?? 'file'}>
        <section aria-labelledby="the-file">
          <h2 id="the-file">
            <Say id="committee.score.file" />
          </h2>
          <FileView applicationId={applicationId} />
        </section>
        <section className="stays" aria-labelledby="the-grid">
          <h2 id="the-grid" tabIndex={-1}>
            <Say id="committee.score.grid" />
          </h2>
          {state === 'submitted' ? (
            <ScoreSheet assessment={assessment} />
          ) : (
            <>
              <LeaveFile meetingId={meetingId} applicationId={applicationId} organization={organization} />
              <ScoreGrid
                first={assessment}
                personId={me?.person?.id ?? ''}
                onGrid={() =>
                  void navigate({ to, params, search: { vue: 'grille' }, replace: true, resetScroll: false })
                }
              />
            </>
          )}
        </section>
      </div>
    </>
  );
}

function BackToMeeting({ id }: { id: string }) {
  return (
    <p className="noprint">
      <Link to="/comite/seances/$id" params={{ id }}>
        <Say id="committee.back.meeting" />
      </Link>
    </p>
  );
}

function LeaveFile(props: { meetingId: string; applicationId: string; organization: string }) {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  return (
    <>
      <p>
        <Button kind="link" onClick={() => setOpen(true)}>
          <Say id="committee.leave.open" />
        </Button>
      </p>
      <Dialog
        open={open}
        title={<Say id="committee.leave.title" values={{ organization: props.organization }} />}
        onClose={() => setOpen(false)}
      >
        <p>
          <Say id="committee.leave.why" />
        </p>
        <InterestForm
          applicationId={props.applicationId}
          onDone={() =>
            navigate({ to: '/comite/seances/$id', params: { id: props.meetingId }, search: { retrait: 'oui' } })
          }
          onLeave={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}
