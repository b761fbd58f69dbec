import type { Call } from '../../api/call-settings';
import { Say } from '../../words/say';

/** How to try the call out before anyone sees it, on a service of its own that is wiped at the end. */
export function Rehearsal({ call }: { call: Call }) {
  const file = `appel-${call.slug}.json`;
  return (
    <section aria-labelledby="rehearsal">
      <h2 id="rehearsal">
        <Say id="workshop.rehearsal" />
      </h2>
      <p className="quiet">
        <Say id="workshop.rehearsal.what" />
      </p>
      <ol>
        <li>
          <Say
            id="workshop.rehearsal.file"
            values={{
              a: (text) => (
                <a href={`/api/v1/calls/${call.id}/pack`} download={file}>
                  {text}
                </a>
              ),
            }}
          />
        </li>
        <li>
          <Say id="workshop.rehearsal.command" />
          <br />
          <code>npm run rehearse -- {file}</code>
        </li>
        <li>
          <Say id="workshop.rehearsal.then" />
        </li>
      </ol>
    </section>
  );
}
