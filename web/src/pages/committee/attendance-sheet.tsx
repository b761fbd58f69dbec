import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, atVersion, useApi } from '../../api/client';
import { COMMITTEE, type Attendance, type Meeting } from '../../api/committee';
import { Problem } from '../../api/problem';
import type { components } from '../../api/schema';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { ErrorSummary, useFaults } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';
import { Say, useSay } from '../../words/say';
import { AttendanceChoice, votes, type Line } from './attendance-choice';

type Input = components['schemas']['AttendancesInput'];
/** Who attends, and how: present, remote, by proxy or absent. It changes as people come and go. */
export function AttendanceSheet({ meeting, writes }: { meeting: Meeting; writes: boolean }) {
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const { attendances, version } = meeting;
  const [lines, setLines] = useState(() => linesOf(attendances));
  const [touched, setTouched] = useState(false);
  const [base, setBase] = useState(version);
  // what somebody else stored shows at once, unless one is writing
  if (!touched && base !== version) {
    setBase(version);
    setLines(linesOf(attendances));
  }
  const save = useVerb(
    ({ at, ...body }: Input & { at: number }) =>
      ask(
        api.PUT('/api/v1/meetings/{id}/attendances', {
          params: { path: { id: meeting.id }, header: atVersion(at) },
          body,
        }),
      ),
    [COMMITTEE],
  );
  const stale = save.problem instanceof Problem && save.problem.status === 412;
  const faults = useFaults()(stale ? null : save.problem, (pointer) => fieldOf(pointer, attendances));
  const change = (seatId: string, line: Line) => {
    setTouched(true);
    setLines((before) => new Map(before).set(seatId, line));
  };
  const current = stale && save.problem instanceof Problem ? (save.problem.current as Meeting) : null;
  const send = async (at: number) => {
    const sheet = attendances.map(({ seatId }) => inputOf(seatId, lines.get(seatId)));
    if (await save.run({ attendances: sheet, at })) setTouched(false);
  };
  const takeTheirs = () => {
    save.reset();
    setTouched(false);
    void queries.invalidateQueries({ queryKey: COMMITTEE });
  };
  return (
    <section>
      <h2>
        <Say id="committee.attendance" />
      </h2>
      <ErrorSummary faults={faults} />
      {current && (
        <div role="alert">
          <Notice kind="attention">
            <p>
              <Say id="committee.attendance.stale" />
            </p>
            <p>{words(current, say)}</p>
            <div className="actions">
              <Button onClick={() => void send(current.version)} pending={save.pending}>
                <Say id="committee.attendance.keepMine" />
              </Button>
              <Button kind="secondary" onClick={takeTheirs}>
                <Say id="committee.attendance.takeTheirs" />
              </Button>
            </div>
          </Notice>
        </div>
      )}
      {writes && (
        <Button
          kind="secondary"
          onClick={() => {
            setTouched(true);
            setLines(new Map(attendances.map(({ seatId }) => [seatId, { mode: 'present', proxySeatId: null }])));
          }}
        >
          <Say id="committee.attendance.all" />
        </Button>
      )}
      <table className="cards">
        <caption>{say('committee.attendance.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('committee.seat')}</th>
            <th scope="col">{say('committee.capacity')}</th>
            <th scope="col">{say('committee.attendance.mode')}</th>
          </tr>
        </thead>
        <tbody>
          {attendances.map((seat) => (
            <tr key={seat.seatId}>
              <th scope="row">{seat.name}</th>
              <td>{say(`committee.capacity.${seat.capacity}`)}</td>
              <td>
                {writes ? (
                  <AttendanceChoice
                    seat={seat}
                    line={lines.get(seat.seatId) ?? { mode: null, proxySeatId: null }}
                    holders={attendances.filter((each) => votes(each) && each.seatId !== seat.seatId)}
                    onChange={(line) => change(seat.seatId, line)}
                  />
                ) : (
                  say(`committee.mode.${seat.mode ?? 'absent'}`)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {writes && (
        <div className="actions">
          <Button kind={touched ? 'primary' : 'secondary'} pending={save.pending} onClick={() => void send(base)}>
            <Say id="committee.attendance.save" />
          </Button>
          <p className="status" role="status">
            {touched ? <Say id="committee.attendance.unsaved" /> : save.done && <Say id="committee.attendance.saved" />}
          </p>
        </div>
      )}
    </section>
  );
}

function linesOf(attendances: readonly Attendance[]): ReadonlyMap<string, Line> {
  return new Map(attendances.map(({ seatId, mode, proxySeatId }) => [seatId, { mode, proxySeatId }]));
}

function inputOf(seatId: string, line: Line | undefined): Input['attendances'][number] {
  const mode = line?.mode ?? 'absent';
  return { seatId, mode, ...(mode === 'proxy' && line?.proxySeatId ? { proxySeatId: line.proxySeatId } : {}) };
}

function fieldOf(pointer: string, sheet: readonly Attendance[]): string | undefined {
  const [, , index = '', field] = pointer.split('/');
  const seat = sheet[Number(index)];
  return seat && `${field === 'proxySeatId' ? 'proxy' : 'mode'}-${seat.seatId}`;
}

/** The sheet as somebody else has just stored it, in one line. */
function words({ attendances }: Meeting, say: ReturnType<typeof useSay>): string {
  return attendances.map(({ name, mode }) => `${name} : ${say(`committee.mode.${mode ?? 'absent'}`)}`).join(' · ');
}
