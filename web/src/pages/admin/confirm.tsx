import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Say } from '../../words/say';

interface Props {
  readonly open: boolean;
  readonly title: ReactNode;
  /** What will happen, in full. */
  readonly children: ReactNode;
  /** Words of the button that does it. */
  readonly yes: ReactNode;
  readonly danger?: boolean;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** Asks before what cannot simply be undone. */
export function Confirm({ open, title, children, yes, danger = false, onYes, onClose }: Props) {
  return (
    <Dialog open={open} title={title} onClose={onClose}>
      {children}
      <div className="actions">
        <Button
          kind={danger ? 'danger' : 'primary'}
          onClick={() => {
            onClose();
            onYes();
          }}
        >
          {yes}
        </Button>
        <Button kind="link" onClick={onClose}>
          <Say id="admin.cancel" />
        </Button>
      </div>
    </Dialog>
  );
}
