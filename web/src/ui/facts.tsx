import type { ReactNode } from 'react';

export interface Fact {
  readonly name: ReactNode;
  readonly value: ReactNode;
  /** A link to change it, for instance. */
  readonly action?: ReactNode;
}

/** Names and values. Facts without value are left out. */
export function Facts({ facts }: { facts: readonly (Fact | null | false)[] }) {
  return (
    <dl className="facts">
      {facts.map((fact, index) =>
        fact && fact.value !== null && fact.value !== '' ? (
          <div key={index}>
            <dt>{fact.name}</dt>
            <dd>{fact.value}</dd>
            {fact.action && <dd>{fact.action}</dd>}
          </div>
        ) : null,
      )}
    </dl>
  );
}
