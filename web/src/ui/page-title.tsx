import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';

let arrivals = 0;

/**
 * The heading of the page. It names the window, and takes the focus when somebody arrives from another page of the product, so
 * that a screen reader says where one is.
 */
export function PageTitle({
  children,
  above,
  window: named,
}: {
  children: ReactNode;
  above?: ReactNode;
  window?: string;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useRouter().state.location;
  useEffect(() => {
    const text = named ?? heading.current?.textContent ?? '';
    document.title = `${text} – Entreprendre autrement`;
  });
  useEffect(() => {
    arrivals += 1;
    const first = arrivals === 1;
    if (!first && !location.hash) heading.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <>
      {above}
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </>
  );
}
