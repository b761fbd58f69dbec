import type { NoConnection, Problem } from '../api/problem';
import { useFaults } from './error-summary';

/** What was refused, beside the button that asked for it. For forms of several fields use `ErrorSummary`. */
export function ProblemLine({ problem }: { problem: Problem | NoConnection | null }) {
  const faults = useFaults()(problem);
  return (
    <div role="alert">
      {faults.map(({ words }) => (
        <p className="fault" key={words}>
          {words}
        </p>
      ))}
    </div>
  );
}
