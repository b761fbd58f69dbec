import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useApi } from '../../api/client';
import { awardQuery, type File } from '../../api/officer/file';
import { meQuery, rolesOf } from '../../api/me';
import { useFormats } from '../../ui/formats';
import { Say } from '../../words/say';
import type { MessageId } from '../../words/words';
import { NextAdmissible } from './next-admissible';
import { NextSubmitted } from './next-submitted';

/** What can be done now with this file, at one place, by its state; or whom one waits for. */
export function NextAction({ file }: { file: File }) {
  const { data: me } = useQuery(meQuery(useApi()));
  const lead = rolesOf(me).includes('lead');
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef({ id: file.id, state: file.state });
  useEffect(() => {
    const { id, state } = before.current;
    before.current = { id: file.id, state: file.state };
    // the act has passed and its controls are gone: here is what comes next
    if (id === file.id && state !== file.state) heading.current?.focus();
  }, [file.id, file.state]);
  return (
    <section className="next noprint" aria-labelledby="next-action">
      <h2 id="next-action" ref={heading} tabIndex={-1}>
        <Say id="officer.next" />
      </h2>
      <Act key={`${file.id} ${file.state}`} file={file} lead={lead} />
    </section>
  );
}

function Act({ file, lead }: { file: File; lead: boolean }) {
  switch (file.state) {
    case 'submitted':
      return <NextSubmitted file={file} lead={lead} />;
    case 'incomplete':
      return <Awaited file={file} />;
    case 'admissible':
      return <NextAdmissible file={file} />;
    case 'recommended':
      return lead ? (
        <Waits
          id="officer.next.recommended.lead"
          href="/instruction/propositions"
          link="officer.next.recommended.link"
        />
      ) : (
        <Waits id="officer.next.recommended" />
      );
    case 'scheduled':
      return <Waits id="officer.next.scheduled" href="/comite" link="officer.next.scheduled.link" />;
    case 'proposed':
      return lead ? (
        <Waits id="officer.next.proposed.lead" href="/instruction/decisions" link="officer.next.proposed.link" />
      ) : (
        <Waits id="officer.next.proposed" />
      );
    case 'awarded':
      return <Awarded file={file} />;
    default:
      return <Waits id="officer.next.over" />;
  }
}

function Waits({ id, href, link }: { id: MessageId; href?: string; link?: MessageId }) {
  return (
    <>
      <p>
        <Say id={id} />
      </p>
      {href && link && (
        <p>
          <a href={href}>
            <Say id={link} />
          </a>
        </p>
      )}
    </>
  );
}

function Awaited({ file }: { file: File }) {
  const { date } = useFormats();
  const { supplements } = file;
  return (
    <>
      <p>
        <Say
          id="officer.next.incomplete"
          values={{ count: supplements?.items.length ?? 0, due: supplements ? date(supplements.dueOn) : '' }}
        />
      </p>
      <p>
        <Link to="/instruction/dossiers/$id" params={{ id: file.id }} search={{ onglet: 'complements' }}>
          <Say id="officer.next.incomplete.link" />
        </Link>
      </p>
    </>
  );
}

function Awarded({ file }: { file: File }) {
  const { data: award } = useQuery(awardQuery(useApi(), file.id));
  const { money } = useFormats();
  if (!award) return <Waits id="officer.next.over" />;
  return (
    <>
      <p>
        <Say id="officer.next.awarded" values={{ amount: money(award.amount) }} />
      </p>
      <p>
        <a href={`/versements/${award.id}`}>
          <Say id="officer.next.awarded.link" />
        </a>
      </p>
    </>
  );
}
