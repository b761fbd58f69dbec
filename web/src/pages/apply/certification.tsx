import { useState } from 'react';
import type { Application } from '../../api/apply';
import { ask, once, useApi } from '../../api/client';
import type { Desk } from '../../api/draft';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { ProblemLine } from '../../ui/problem-line';
import { StatusLine } from '../../ui/status-line';
import { Say, useLocale } from '../../words/say';

interface Props {
  readonly application: Application;
  readonly desk: Desk;
  /** Keeps the last answers first; false where the line is cut. */
  readonly flush: () => Promise<boolean>;
  readonly complete: boolean;
}

/** Where the call asks for certification and the reader is not who certifies: hands the file over. */
export function AskCertification({ application: { id }, desk, flush, complete }: Props) {
  const api = useApi();
  const { instant } = useFormats();
  const list = new Intl.ListFormat(useLocale());
  const [sent, setSent] = useState<{ to: string; known: boolean } | null>(null);
  const names = list.format(desk.representatives.map(({ name }) => name));
  const request = useVerb(
    (_: null, key) =>
      ask(api.POST('/api/v1/applications/{id}/certification-request', { params: { path: { id }, header: once(key) } })),
    [
      ['desk', id],
      ['completeness', id],
    ],
  );
  const go = async () => {
    const done = complete && (await flush()) ? await request.run(null) : null;
    if (done) setSent({ to: list.format(done.to), known: done.known });
    else document.getElementById('left')?.focus();
  };
  const { certification } = desk;
  return (
    <section aria-labelledby="certification">
      <h2 id="certification">
        <Say id="together.certify.title" />
      </h2>
      <p>
        <Say id="together.certify.why" />{' '}
        {desk.representatives.length === 0 ? (
          <Say id="together.certify.none" />
        ) : (
          <Say id="together.certify.to" values={{ people: names }} />
        )}
      </p>
      {certification && !sent && (
        <p>
          <Say
            id="together.certify.asked"
            values={{
              by: certification.by,
              people: list.format(certification.to),
              at: instant(certification.at),
            }}
          />{' '}
          {certification.changedSince && <Say id="together.certify.changed" />}
        </p>
      )}
      <ProblemLine problem={request.problem} />
      {desk.representatives.length > 0 && (
        <div className="actions">
          <Button pending={request.pending} onClick={() => void go()}>
            <Say id="together.certify.ask" />
          </Button>
        </div>
      )}
      <StatusLine>
        {sent && (
          <Say id={sent.known ? 'together.certify.known' : 'together.certify.sent'} values={{ people: sent.to }} />
        )}
      </StatusLine>
    </section>
  );
}
