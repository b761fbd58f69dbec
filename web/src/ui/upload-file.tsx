import { useState } from 'react';
import type { components } from '../api/schema';
import { Say, useBilingual, useSay } from '../words/say';
import { Button } from './button';
import { useFormats } from './formats';
import { StateTag, type Tone } from './state-tag';

type Paper = components['schemas']['AttachmentView'];

const TONES: Readonly<Record<Paper['state'], Tone>> = {
  uploading: 'ambre',
  quarantined: 'prune',
  clean: 'mousse',
  refused: 'brique',
  replaced: 'plain',
};

/** A paper that is there: its state, why it was refused, and how to take it out. */
export function UploadedFile({ paper, remove }: { paper: Paper; remove: () => Promise<void> }) {
  const say = useSay();
  const text = useBilingual();
  const { number } = useFormats();
  const [pending, setPending] = useState(false);
  const { name, state, href, size } = paper;
  return (
    <li>
      <span>
        {href && state === 'clean' ? (
          <a href={href} target="_blank" rel="noreferrer">
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
      </span>
      <span className="row">
        <span role="status">
          <StateTag tone={TONES[state]}>{say(`upload.state.${state}`)}</StateTag>
        </span>
        <Button
          kind="link"
          pending={pending}
          onClick={() => {
            setPending(true);
            void remove().finally(() => setPending(false));
          }}
        >
          <Say id="upload.remove" /> <span className="hidden">{name}</span>
        </Button>
      </span>
      {paper.why && <p className="fault">{text(paper.why)}</p>}
      {state === 'uploading' && <p className="hint">{say('upload.interrupted')}</p>}
    </li>
  );
}
