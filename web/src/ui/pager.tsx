import { Button } from './button';
import { Say } from '../words/say';

interface Props {
  /** Rows in view. */
  readonly shown: number;
  /** Rows in all, where they are counted. */
  readonly all?: number | undefined;
  /** There is more to read. */
  readonly more: boolean;
  readonly pending: boolean;
  readonly onMore: () => void;
}

/** "32 sur 500", and the way to the next ones. */
export function Pager({ shown, all, more, pending, onMore }: Props) {
  return (
    <div className="row actions">
      <p className="status" role="status">
        {all === undefined ? (
          <Say id="frame.shown" values={{ shown }} />
        ) : (
          <Say id="frame.shownOf" values={{ shown, all }} />
        )}
      </p>
      {more && (
        <Button kind="secondary" pending={pending} onClick={onMore}>
          <Say id="frame.more" />
        </Button>
      )}
    </div>
  );
}
