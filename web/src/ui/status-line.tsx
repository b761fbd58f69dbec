import type { ReactNode } from 'react';

/** What has just happened, said aloud by screen readers, always at the same place. There are no toasts. */
export function StatusLine({ children, bad = false }: { children?: ReactNode; bad?: boolean }) {
  return (
    <p className={bad ? 'status bad' : 'status'} role="status">
      {children}
    </p>
  );
}
