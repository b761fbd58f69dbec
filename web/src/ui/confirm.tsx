import { useState, type ReactNode } from 'react';
import type { NoConnection, Problem } from '../api/problem';
import { Say } from '../words/say';
import { Button } from './button';
import { Dialog } from './dialog';
import { ProblemLine } from './problem-line';

interface Props {
  /** What the button that asks says. */
  readonly ask: ReactNode;
  readonly kind?: 'primary' | 'secondary' | 'danger';
  readonly title: ReactNode;
  /** What the button that does it says; it is red where the act ends something. */
  readonly yes: ReactNode;
  readonly pending: boolean;
  readonly problem: Problem | NoConnection | null;
  /** Does it; the question closes once it has passed, and stays with the reason where it was refused. */
  readonly onYes: () => Promise<unknown>;
  /** What follows from it, and that it cannot be taken back. */
  readonly children: ReactNode;
}

/** A button for an act that cannot be undone: it asks once, with what follows, before it is done. */
export function Confirm({ ask, kind = 'primary', title, yes, pending, problem, onYes, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind={kind} onClick={() => setOpen(true)}>
        {ask}
      </Button>
      <Dialog open={open} title={title} onClose={() => setOpen(false)}>
        {children}
        <ProblemLine problem={problem} />
        <div className="actions">
          <Button
            kind={kind === 'danger' ? 'danger' : 'primary'}
            pending={pending}
            onClick={() => void onYes().then((done) => done !== null && setOpen(false))}
          >
            {yes}
          </Button>
          <Button kind="link" onClick={() => setOpen(false)}>
            <Say id="frame.cancel" />
          </Button>
        </div>
      </Dialog>
    </>
  );
}
