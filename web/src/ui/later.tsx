import { Suspense, type ReactNode } from 'react';
import { Say } from '../words/say';

/** Around what is fetched only once it is asked for, such as a form behind a button. */
export function Later({ children }: { readonly children: ReactNode }) {
  return (
    <Suspense
      fallback={
        <p role="status" className="status">
          <Say id="frame.loading" />
        </p>
      }
    >
      {children}
    </Suspense>
  );
}
