import { Link, type LinkProps } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { Say } from '../words/say';

type Kind = 'primary' | 'secondary' | 'danger' | 'link';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  readonly kind?: Kind;
  /** Work under way: the button keeps its focus and its place, says so, and does nothing more. */
  readonly pending?: boolean;
}

/** A button. While `pending` it stays in the tab order, so that focus is not lost. */
export function Button({
  kind = 'primary',
  pending = false,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={kind === 'primary' ? undefined : kind}
      aria-disabled={pending || rest['aria-disabled'] || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {children}
      {pending && (
        <>
          {' '}
          <Say id="frame.pending" />
        </>
      )}
    </button>
  );
}

/** A link that looks like a button, for the one way on. */
export function ButtonLink({ kind = 'primary', children, ...link }: LinkProps & { kind?: Kind; children: ReactNode }) {
  return (
    <Link {...link} className={kind === 'primary' ? 'button' : `button ${kind}`}>
      {children}
    </Link>
  );
}
