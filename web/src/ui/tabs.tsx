import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { exactly } from './exact';

export interface Tab {
  readonly key: string;
  readonly label: ReactNode;
  readonly count?: number | undefined;
  readonly link: LinkProps;
  readonly current: boolean;
}

/** Views of one thing, each with an address of its own. */
export function Tabs({ name, tabs }: { name: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={name}>
      <ul className="tabs">
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
