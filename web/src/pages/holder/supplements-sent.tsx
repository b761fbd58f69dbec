import { useEffect, useRef } from 'react';
import { ButtonLink } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';

interface Props {
  readonly id: string;
  readonly implicitRefusalOn: string | null;
}

/** The proof that the supplements have come, and what comes next. */
export function SupplementsSent({ id, implicitRefusalOn }: Props) {
  const say = useSay();
  const { date } = useFormats();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>('h1')?.focus(), []);
  return (
    <div ref={place}>
      <PageTitle>{say('holder.supplements.sent')}</PageTitle>
      <Notice kind="done">
        <p>
          {implicitRefusalOn ? (
            <Say id="holder.supplements.sent.words" values={{ date: date(implicitRefusalOn) }} />
          ) : (
            <Say id="holder.supplements.sent.wordsUndated" />
          )}
        </p>
      </Notice>
      <div className="actions">
        <ButtonLink to="/dossiers/$id" params={{ id }}>
          <Say id="holder.supplements.back" />
        </ButtonLink>
      </div>
    </div>
  );
}
