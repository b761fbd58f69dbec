import type { Attendance } from '../../api/committee';
import { useSay } from '../../words/say';

type Mode = NonNullable<Attendance['mode']>;

const MODES: readonly Mode[] = ['present', 'remote', 'proxy', 'absent'];

/** How one seat attends; null until somebody says so, which counts as absent. */
export interface Line {
  readonly mode: Mode | null;
  readonly proxySeatId: string | null;
}

interface ChoiceProps {
  readonly seat: Attendance;
  readonly line: Line;
  readonly holders: readonly Attendance[];
  readonly onChange: (line: Line) => void;
}

/** Present, remote, by proxy or absent; by proxy also says who holds it. */
export function AttendanceChoice({ seat, line, holders, onChange }: ChoiceProps) {
  const say = useSay();
  return (
    <fieldset className="inline-choices">
      <legend className="hidden">{say('committee.attendance.of', { name: seat.name })}</legend>
      {MODES.filter((mode) => mode !== 'proxy' || votes(seat)).map((mode, index) => (
        <label className="choice" key={mode}>
          <input
            type="radio"
            id={index === 0 ? `mode-${seat.seatId}` : undefined}
            name={`mode-${seat.seatId}`}
            checked={line.mode === mode}
            onChange={() => onChange({ mode, proxySeatId: mode === 'proxy' ? (holders[0]?.seatId ?? null) : null })}
          />
          <span>{say(`committee.mode.${mode}`)}</span>
        </label>
      ))}
      {line.mode === 'proxy' && (
        <label>
          <span className="hidden">{say('committee.attendance.holder', { name: seat.name })}</span>
          <select
            id={`proxy-${seat.seatId}`}
            value={line.proxySeatId ?? ''}
            onChange={(event) => onChange({ mode: 'proxy', proxySeatId: event.target.value })}
          >
            {holders.map(({ seatId, name }) => (
              <option key={seatId} value={seatId}>
                {say('committee.attendance.to', { name })}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}

/** Secretaries and observers attend without a vote. */
export function votes({ capacity }: Attendance): boolean {
  return capacity === 'chair' || capacity === 'member';
}
