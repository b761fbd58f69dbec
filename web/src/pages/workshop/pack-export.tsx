import type { Call } from '../../api/call-settings';
import { Say, useSay } from '../../words/say';

/** The call as one signed file. */
export function PackExport({ call }: { call: Call }) {
  const say = useSay();
  return (
    <section aria-labelledby="pack">
      <h2 id="pack">
        <Say id="workshop.pack" />
      </h2>
      <p className="quiet">
        <Say id="workshop.pack.what" />
      </p>
      <p>
        <a href={`/api/v1/calls/${call.id}/pack`} download={`appel-${call.slug}.json`}>
          {say('workshop.pack.export')}
        </a>
      </p>
    </section>
  );
}
