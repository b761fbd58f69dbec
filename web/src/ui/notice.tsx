import type { ReactNode } from 'react';

/** Something to know before going on. */
export function Notice({ kind, children }: { kind?: 'attention' | 'done' | 'bad'; children: ReactNode }) {
  return <div className={kind ? `notice ${kind}` : 'notice'}>{children}</div>;
}
