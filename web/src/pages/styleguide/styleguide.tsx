import type { ReactNode } from 'react';
import { PageTitle } from '../../ui/page-title';
import { Charts } from './charts';
import { Controls } from './controls';
import { Parts } from './parts';
import { Tokens } from './tokens';

const THEMES = [
  ['light', 'Clair'],
  ['dark', 'Sombre'],
] as const;

/** The living page of the design system, in both themes and both densities. */
export function StyleguidePage() {
  return (
    <>
      <PageTitle>Lisière</PageTitle>
      <p>Encre, papier, un pétrole ; une lisière tissée pour seul ornement. Chaque composant, dans chaque état.</p>
      {THEMES.map(([theme, name]) => (
        <div key={theme} data-theme={theme} className="sheet">
          <div className="selvedge" />
          <h2>{name}</h2>
          <Tokens theme={theme} />
          <Controls theme={theme} />
          <Parts theme={theme} />
          <Charts />
        </div>
      ))}
    </>
  );
}

/** One component with its name. */
export function Sample({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section>
      <h3>{name}</h3>
      {children}
    </section>
  );
}
