import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../ui/button';

interface Props {
  readonly label: ReactNode;
  readonly kind?: 'secondary' | 'link';
  /** The form, given how to fold it again. */
  readonly children: (fold: () => void) => ReactNode;
}

/** A form behind a button: focus goes to its first field when it opens, and back to the button when it is left. */
export function Unfold({ label, kind = 'secondary', children }: Props) {
  const [open, setOpen] = useState<boolean | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open === null) return;
    const first = open ? 'input, select, textarea' : 'button';
    box.current?.querySelector<HTMLElement>(first)?.focus();
  }, [open]);
  return (
    <div ref={box} className={open ? undefined : 'actions'}>
      {open ? (
        children(() => setOpen(false))
      ) : (
        <Button kind={kind} onClick={() => setOpen(true)}>
          {label}
        </Button>
      )}
    </div>
  );
}
