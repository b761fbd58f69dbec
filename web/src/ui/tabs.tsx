import { Link, type LinkProps } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { exactly } from './exact';

export interface Tab {
  readonly key: string;
  readonly label: ReactNode;
  readonly count?: number | string | undefined;
  readonly link: LinkProps;
  readonly current: boolean;
}

/** Views of one thing, each with an address of its own. */
export function Tabs({ name, tabs }: { name: string; tabs: readonly Tab[] }) {
  const list = useRef<HTMLUListElement>(null);
  const current = tabs.find((tab) => tab.current)?.key;
  useEffect(() => {
    // on a narrow screen the one in view may stand past the edge
    const here = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current && here) list.current.scrollLeft = here.offsetLeft + here.offsetWidth - list.current.clientWidth;
  }, [current]);
  return (
    <nav aria-label={name}>
      <ul className="tabs" ref={list}>
        {tabs.map(({ key, label, count, link, current }) => (
          <li key={key}>
            <Link
              activeOptions={exactly}
              {...link}
              activeProps={{}}
              {...(current ? { 'aria-current': 'page' as const } : {})}
            >
              {label} {count !== undefined && <span className="quiet">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
