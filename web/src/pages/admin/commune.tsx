import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { communesSoughtQuery, mandatesOfQuery, territoriesQuery, type Mandate } from '../../api/admin';
import { useApi } from '../../api/client';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { StateTag } from '../../ui/state-tag';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import type { MessageId } from '../../words/words';
import { AdminTabs } from './admin-tabs';
import { MandateDialog, type MandateAct } from './mandate-dialog';
import { today } from './rule-values';

/** One commune, and the people it named: those of today, those to come, those of the past. */
export function CommunePage() {
  const say = useSay();
  const api = useApi();
  const { number } = useFormats();
  const { insee } = useParams({ from: '/administration/communes/$insee' });
  const { data: found } = useSuspenseQuery(communesSoughtQuery(api, insee));
  const { data: territories } = useSuspenseQuery(territoriesQuery(api));
  const { data: mandates } = useSuspenseQuery(mandatesOfQuery(api, insee));
  const heading = useRef<HTMLHeadingElement>(null);
  const [act, setAct] = useState<MandateAct | null>(null);
  const [done, setDone] = useState<MessageId | null>(null);
  // the button that was pressed is gone with the mandate; the dialog has closed before this
  useEffect(() => {
    if (act === null && done === 'admin.mandate.end.done') heading.current?.focus();
  }, [act, done]);
  const commune = found.find((each) => each.insee === insee);
  if (!commune) return null;
  const territory = territories.find(({ communes }) => communes.includes(insee));
  const nobody = !mandates.some((mandate) => momentOf(mandate) === 'now');
  return (
    <>
      <PageTitle above={<Link to="/administration/communes">{say('admin.communes.back')}</Link>}>
        {commune.name}
      </PageTitle>
      <AdminTabs current="communes" />
      <Facts
        facts={[
          { name: say('admin.commune.insee'), value: insee },
          { name: say('admin.commune.postal'), value: commune.postalCodes.join(', ') },
          { name: say('admin.commune.population'), value: commune.population && number(commune.population) },
          { name: say('admin.commune.territory'), value: territory?.name ?? '' },
        ]}
      />
      <section aria-labelledby="delegates">
        <h2 id="delegates" ref={heading} tabIndex={-1}>
          <Say id="admin.commune.delegates" />
        </h2>
        <p className="quiet">
          <Say id="admin.commune.delegates.why" />
        </p>
        <StatusLine>{done && <Say id={done} />}</StatusLine>
        {nobody && (
          <Notice kind="attention">
            <p>
              <Say id="admin.commune.nobody.why" />
            </p>
          </Notice>
        )}
        <ul className="tasks">
          {mandates.map((mandate) => (
            <MandateLine key={mandate.id} mandate={mandate} onAct={setAct} />
          ))}
        </ul>
        <Button onClick={() => setAct({ kind: 'add', communeId: commune.id })}>
          <Say id="admin.mandate.add" />
        </Button>
      </section>
      <MandateDialog
        act={act}
        onClose={() => setAct(null)}
        onDone={(kind) => {
          setAct(null);
          setDone(`admin.mandate.${kind}.done`);
        }}
      />
    </>
  );
}

const TONES = { now: 'mousse', coming: 'petrole', past: 'plain' } as const;

function MandateLine({ mandate, onAct }: { mandate: Mandate; onAct: (act: MandateAct) => void }) {
  const say = useSay();
  const { date } = useFormats();
  const moment = momentOf(mandate);
  const { name, email, capacity, locale, validFrom, validUntil } = mandate;
  return (
    <li>
      <div>
        <strong>{name}</strong>{' '}
        <StateTag tone={TONES[moment]}>
          <Say id={`admin.mandate.${moment}`} />
        </StateTag>
        <div>{capacity}</div>
        <div className="quiet small">
          {email}, {locale === 'fr' ? 'français' : 'English'},{' '}
          {validUntil
            ? say('admin.mandate.fromTo', { from: date(validFrom), to: date(validUntil) })
            : say('admin.mandate.from', { from: date(validFrom) })}
        </div>
      </div>
      {moment !== 'past' && (
        <div className="row">
          <Button kind="secondary" onClick={() => onAct({ kind: 'change', mandate })}>
            <Say id="admin.mandate.change" /> <span className="hidden">{name}</span>
          </Button>
          {!validUntil && (
            <Button kind="secondary" onClick={() => onAct({ kind: 'end', mandate })}>
              <Say id="admin.mandate.end" /> <span className="hidden">{name}</span>
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function momentOf({ validFrom, validUntil }: Mandate): 'now' | 'coming' | 'past' {
  const day = today();
  if (validFrom > day) return 'coming';
  return validUntil !== null && validUntil < day ? 'past' : 'now';
}
