import type { ReactNode } from 'react';
import type { Verb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ProblemLine } from '../../ui/problem-line';
import { Say } from '../../words/say';

interface Props {
  readonly open: boolean;
  readonly title: ReactNode;
  readonly label: ReactNode;
  readonly verb: Pick<Verb<never, unknown>, 'pending' | 'problem'>;
  readonly onClose: () => void;
  /** Null where it was refused: the question stays, with the reason. */
  readonly onYes: () => Promise<unknown>;
  readonly children: ReactNode;
}

/** Asks once before something that is not taken back; a refusal is said in the same place. */
export function AskOnce({ open, title, label, verb, onClose, onYes, children }: Props) {
  return (
    <Dialog open={open} title={title} onClose={onClose}>
      {children}
      <ProblemLine problem={verb.problem} />
      <div className="actions">
        <Button
          pending={verb.pending}
          onClick={() =>
            void onYes().then((done) => {
              if (done) onClose();
            })
          }
        >
          {label}
        </Button>
        <Button kind="secondary" onClick={onClose}>
          <Say id="committee.cancel" />
        </Button>
      </div>
    </Dialog>
  );
}
