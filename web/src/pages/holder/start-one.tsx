import { Link } from '@tanstack/react-router';
import type { components } from '../../api/schema';
import { ButtonLink } from '../../ui/button';
import { Say, useBilingual } from '../../words/say';

type Call = components['schemas']['CallLineView'];

/** The calls one may answer today. */
export function StartOne({ calls }: { readonly calls: readonly Call[] }) {
  const text = useBilingual();
  return (
    <section aria-labelledby="start">
      <h2 id="start">
        <Say id="holder.mine.start" />
      </h2>
      {calls.length === 0 && (
        <p>
          <Say id="holder.mine.start.none" />
        </p>
      )}
      {calls.map(({ id, slug, title, summary }) => (
        <div key={id}>
          <h3>{text(title)}</h3>
          <p>{text(summary)}</p>
          <div className="actions">
            <ButtonLink to="/appels/$slug/deposer" params={{ slug }}>
              <Say id="holder.mine.start.go" />
              <span className="hidden"> ({text(title)})</span>
            </ButtonLink>
            <Link to="/appels/$slug" params={{ slug }}>
              <Say id="holder.mine.start.read" />
              <span className="hidden"> ({text(title)})</span>
            </Link>
          </div>
        </div>
      ))}
    </section>
  );
}
