import type { ReactNode } from 'react';

/** A result one must not overlook: a shape, a colour and words. */
export function Verdict({ good = false, children }: { good?: boolean; children: ReactNode }) {
  return (
    <div className={good ? 'verdict done' : 'verdict bad'}>
      <svg
        width="36"
        height="36"
        viewBox="0 0 28 28"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      >
        {good ? (
          <>
            <circle cx="14" cy="14" r="12" />
            <path d="m8 14.5 4.2 4.2L20 10" />
          </>
        ) : (
          <>
            <path d="M9 2.5h10l6.5 6.5v10L19 25.5H9L2.5 19V9z" />
            <path d="m10 10 8 8m0-8-8 8" />
          </>
        )}
      </svg>
      <p>{children}</p>
    </div>
  );
}
