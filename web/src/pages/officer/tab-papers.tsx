import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AttachmentField } from '../../../../src/calls/forms/catalogue.js';
import type { AnswersContext } from '../../../../src/calls/forms/conditions.js';
import { papersAsked } from '../../../../src/calls/forms/papers.js';
import { useApi } from '../../api/client';
import { organizationQuery, papersQuery, type Paper } from '../../api/officer/file';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { StateTag, type Tone } from '../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../words/say';
import { AskButton } from './ask-button';
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
  const inUse = papers.items.filter(({ state }) => state !== 'replaced');
  const of = (field: AttachmentField) => inUse.filter((paper) => paper.field === field.key);
  const due = asked.filter((field) => field.required);
  const here = due.filter((field) => of(field).some(({ state }) => state === 'clean'));
  const lines = asked.filter((field) => field.required || of(field).length > 0);
  return (
    <>
      <p>
        <Say id="officer.papers.count" values={{ here: here.length, due: due.length }} />
        {inUse.some(({ state, scanned }) => state === 'clean' && !scanned) && (
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
              </div>
              <span className="row">
                {of(field).length === 0 && <StateTag tone="brique">{say('officer.papers.missing')}</StateTag>}
                <AskButton file={file} field={field.key} label={text(field.label)} />
              </span>
            </li>
          ))}
        </ul>
        {shown?.href && <Beside name={shown.name} href={`${shown.href}?as=inline`} onHide={() => setShown(null)} />}
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
          <a href={href} target="_blank" rel="noreferrer">
            <Say id="officer.papers.alone" />
          </a>
          <Button kind="link" onClick={onHide}>
            <Say id="officer.papers.hide" />
          </Button>
        </span>
      </div>
      {picture.test(name) ? (
        <img className="paper" src={href} alt={say('officer.papers.image', { name })} />
      ) : (
        <iframe className="paper" src={`${href}#navpanes=0&view=FitH`} title={name} />
      )}
    </section>
  );
}

const picture = /\.(jpe?g|png)$/i;
const readable = /\.(pdf|jpe?g|png)$/i;

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

function PaperLine({ paper: { name, size, state, why, href, createdAt }, shown, onShow }: LineProps) {
  const say = useSay();
  const text = useBilingual();
  const { number, shortDate } = useFormats();
  return (
    <div className="row small">
      {href ? <a href={href}>{name}</a> : <span>{name}</span>}
      <span className="quiet">
        {size < 100_000
          ? say('officer.papers.kilo', { size: number(Math.max(1, Math.round(size / 1000))) })
          : say('officer.papers.mega', { size: number(size / 1_000_000, 1) })}
        , {shortDate(createdAt)}
      </span>
      <StateTag tone={TONES[state]}>{say(`officer.papers.${state}`)}</StateTag>
      {why && <span className="fault">{text(why)}</span>}
      {href && readable.test(name) && (
        <Button kind="link" aria-expanded={shown} onClick={onShow}>
          <Say id={shown ? 'officer.papers.hide' : 'officer.papers.show'} />
        </Button>
      )}
    </div>
  );
}
