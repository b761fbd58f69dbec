import { useState } from 'react';
import type { components } from '../api/schema';
import { Say, useBilingual, useSay } from '../words/say';
import { Button } from './button';
import { useFormats } from './formats';
import { isPicture, isReadable, PaperView } from './paper-view';
import { StateTag, type Tone } from './state-tag';

export type Paper = components['schemas']['AttachmentView'];

const TONES: Readonly<Record<Paper['state'], Tone>> = {
  uploading: 'ambre',
  quarantined: 'prune',
  clean: 'mousse',
  refused: 'brique',
  replaced: 'plain',
};

interface Props {
  readonly paper: Paper;
  /** The versions it took the place of, the latest first. */
  readonly former: readonly Paper[];
  readonly remove: (paper: Paper) => Promise<void>;
  /** Asks for a new version; absent where none is taken. */
  readonly replace?: (() => void) | undefined;
}

/** A paper that is there: seen small or opened, its state, why it was refused, its former versions, and what one may do. */
export function UploadedFile({ paper, former, remove, replace }: Props) {
  const say = useSay();
  const text = useBilingual();
  const [open, setOpen] = useState(false);
  const { name, state, href, scanned, why } = paper;
  const there = href && state === 'clean' ? href : null;
  return (
    <li>
      <span className="row">
        {there && isPicture(name) && <img className="thumb" src={`${there}?as=inline`} alt="" loading="lazy" />}
        <span>
          <PaperName paper={paper} />
        </span>
      </span>
      <span className="row">
        <span role="status">
          <StateTag tone={TONES[state]}>
            {say(state === 'clean' && !scanned ? 'upload.state.unscanned' : `upload.state.${state}`)}
          </StateTag>
        </span>
        {there && isReadable(name) && (
          <Button kind="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Say id={open ? 'upload.hide' : 'upload.show'} /> <span className="hidden">{name}</span>
          </Button>
        )}
        {there && replace && (
          <Button kind="link" onClick={replace}>
            <Say id="upload.replace" /> <span className="hidden">{name}</span>
          </Button>
        )}
        <Remove paper={paper} remove={remove} />
      </span>
      {why && <p className="fault full">{text(why)}</p>}
      {state === 'uploading' && <p className="hint full">{say('upload.interrupted')}</p>}
      {there && open && (
        <div className="full">
          <PaperView name={name} href={there} alt={say('upload.picture', { name })} />
        </div>
      )}
      {former.length > 0 && (
        <details className="full">
          <summary>{say('upload.former', { count: former.length })}</summary>
          <FormerVersions papers={former} remove={remove} />
        </details>
      )}
    </li>
  );
}

/** Versions that were replaced: still readable, with who sent and who replaced them, and when. */
export function FormerVersions({ papers, remove }: { papers: readonly Paper[]; remove: Props['remove'] }) {
  const say = useSay();
  const { instant } = useFormats();
  return (
    <ul className="tasks">
      {papers.map((paper) => (
        <li key={paper.id}>
          <span>
            <PaperName paper={paper} />
            <small className="under">
              {say('upload.sentBy', { when: instant(paper.createdAt), who: paper.by ?? '' })}
              {paper.endedAt && (
                <>
                  <br />
                  {say('upload.replacedBy', { when: instant(paper.endedAt), who: paper.endedBy ?? '' })}
                </>
              )}
            </small>
          </span>
          <Remove paper={paper} remove={remove} />
        </li>
      ))}
    </ul>
  );
}

function PaperName({ paper: { name, href, size } }: { paper: Paper }) {
  const say = useSay();
  const { number } = useFormats();
  return (
    <>
      {href ? (
        <a href={isReadable(name) ? `${href}?as=inline` : href} target="_blank" rel="noreferrer">
          {name}
        </a>
      ) : (
        name
      )}{' '}
      <small>
        {size < 1_000_000
          ? say('upload.small', { size: number(Math.max(1, size / 1_000)) })
          : say('upload.size', { size: number(size / 1_000_000, 1) })}
      </small>
    </>
  );
}

function Remove({ paper, remove }: { paper: Paper; remove: Props['remove'] }) {
  const [pending, setPending] = useState(false);
  return (
    <Button
      kind="link"
      pending={pending}
      onClick={() => {
        setPending(true);
        void remove(paper).finally(() => setPending(false));
      }}
    >
      <Say id="upload.remove" /> <span className="hidden">{paper.name}</span>
    </Button>
  );
}
