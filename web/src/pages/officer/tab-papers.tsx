import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AttachmentField } from '../../../../src/calls/forms/catalogue.js';
import type { AnswersContext } from '../../../../src/calls/forms/conditions.js';
import { papersAsked } from '../../../../src/calls/forms/papers.js';
import { useApi } from '../../api/client';
import { organizationQuery, papersQuery, type Paper } from '../../api/officer/file';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { isPicture, isReadable, PaperView } from '../../ui/paper-view';
import { StateTag, type Tone } from '../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../words/say';
import { AskButton } from './ask-button';
import { Tick } from './check/tick';
import type { FileViewProps } from './file-view';

/** The papers this file is asked for, with what came for each: paper beside checklist. */
export function TabPapers({ file, form: { definition } }: FileViewProps) {
  const api = useApi();
  const say = useSay();
  const text = useBilingual();
  const { data: papers } = useQuery(papersQuery(api, file.id));
  const { data: organization } = useQuery(organizationQuery(api, file.organization.id));
  const [shown, setShown] = useState<Paper | null>(null);
  if (!papers || !organization) return null;
  const context: AnswersContext = {
    'organization.legalForm': organization.legalForm,
    'organization.esus': organization.esus,
    'application.axis': file.axis.code,
    ...(organization.workIntegration ? { 'organization.workIntegration': organization.workIntegration } : {}),
  };
  const asked = papersAsked(definition, file.answers as Record<string, unknown>, context);
  const of = (field: AttachmentField, former = false) =>
    papers.items.filter((paper) => paper.field === field.key && (paper.state === 'replaced') === former);
  const unscanned = papers.items.some(({ state, scanned }) => state === 'clean' && !scanned);
  const due = asked.filter((field) => field.required);
  const here = due.filter((field) => of(field).some(({ state }) => state === 'clean'));
  const lines = asked.filter((field) => field.required || of(field).length > 0 || of(field, true).length > 0);
  return (
    <>
      <p>
        <Say id="officer.papers.count" values={{ here: here.length, due: due.length }} />
        {unscanned && (
          <small className="under">
            <Say id="officer.papers.unscanned" />
          </small>
        )}
      </p>
      <div className={shown ? 'paperside' : undefined}>
        <ul className="tasks">
          {lines.map((field) => (
            <li key={field.key}>
              <div>
                <strong>{text(field.label)}</strong>
                {of(field).map((paper) => (
                  <PaperLine
                    key={paper.id}
                    paper={paper}
                    shown={shown?.id === paper.id}
                    onShow={() => setShown(shown?.id === paper.id ? null : paper)}
                  />
                ))}
                {of(field, true).length > 0 && (
                  <details>
                    <summary className="small">
                      {say('officer.papers.former', { count: of(field, true).length })}
                    </summary>
                    {of(field, true)
                      .reverse()
                      .map((paper) => (
                        <PaperLine
                          key={paper.id}
                          paper={paper}
                          shown={shown?.id === paper.id}
                          onShow={() => setShown(shown?.id === paper.id ? null : paper)}
                        />
                      ))}
                  </details>
                )}
              </div>
              <span className="row">
                {of(field).length === 0 && <StateTag tone="brique">{say('officer.papers.missing')}</StateTag>}
                {of(field).length > 0 && <Tick file={file} kind="paper" of={field.key} label={text(field.label)} />}
                <AskButton file={file} field={field.key} label={text(field.label)} />
              </span>
            </li>
          ))}
        </ul>
        {shown?.href && <Beside name={shown.name} href={shown.href} onHide={() => setShown(null)} />}
      </div>
    </>
  );
}

interface BesideProps {
  readonly name: string;
  readonly href: string;
  readonly onHide: () => void;
}

/** A paper beside the checklist, drawn by the browser's own viewer. */
function Beside({ name, href, onHide }: BesideProps) {
  const say = useSay();
  return (
    <section className="stays" aria-label={name}>
      <div className="row apart small">
        <strong>{name}</strong>
        <span className="row">
          <a href={`${href}?as=inline`} target="_blank" rel="noreferrer">
            <Say id="officer.papers.alone" />
          </a>
          <Button kind="link" onClick={onHide}>
            <Say id="officer.papers.hide" />
          </Button>
        </span>
      </div>
      <PaperView name={name} href={href} alt={say('officer.papers.image', { name })} />
    </section>
  );
}

const TONES: Readonly<Record<Paper['state'], Tone>> = {
  clean: 'mousse',
  refused: 'brique',
  quarantined: 'ambre',
  uploading: 'ambre',
  replaced: 'plain',
};

interface LineProps {
  readonly paper: Paper;
  readonly shown: boolean;
  readonly onShow: () => void;
}

function PaperLine({ paper, shown, onShow }: LineProps) {
  const { name, size, state, scanned, why, href, createdAt, by, endedAt, endedBy } = paper;
  const say = useSay();
  const text = useBilingual();
  const { number, shortDate, instant } = useFormats();
  return (
    <div className="row small">
      {href && isPicture(name) && <img className="thumb" src={`${href}?as=inline`} alt="" loading="lazy" />}
      {href ? <a href={href}>{name}</a> : <span>{name}</span>}
      <span className="quiet">
        {size < 100_000
          ? say('officer.papers.kilo', { size: number(Math.max(1, Math.round(size / 1000))) })
          : say('officer.papers.mega', { size: number(size / 1_000_000, 1) })}
        , {shortDate(createdAt)}
        {by && `, ${by}`}
      </span>
      <StateTag tone={TONES[state]}>
        {say(state === 'clean' && scanned ? 'officer.papers.scanned' : `officer.papers.${state}`)}
      </StateTag>
      {endedAt && (
        <span className="quiet">{say('officer.papers.ended', { when: instant(endedAt), who: endedBy ?? '' })}</span>
      )}
      {why && <span className="fault">{text(why)}</span>}
      {href && isReadable(name) && (
        <Button kind="link" aria-expanded={shown} onClick={onShow}>
          <Say id={shown ? 'officer.papers.hide' : 'officer.papers.show'} />
        </Button>
      )}
    </div>
  );
}
