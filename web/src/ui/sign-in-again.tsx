import { Suspense, lazy, useEffect, useState } from 'react';
import { onSignInNeeded } from '../api/sign-in-again';

const SignInDialog = lazy(() => import('./sign-in-dialog'));

/** Over the page when the session has ended: one signs in again, and what was being sent goes on its way. */
export function SignInAgain() {
  const [open, setOpen] = useState(false);
  useEffect(() => onSignInNeeded(setOpen), []);
  return open ? (
    <Suspense>
      <SignInDialog />
    </Suspense>
  ) : null;
}
