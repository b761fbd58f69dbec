import { lazy, useRef, useState } from 'react';
import { useApi } from '../api/client';
import type { NoConnection, Problem } from '../api/problem';
import { removePaper } from '../api/uploads';
import { Say, useSay } from '../words/say';
import { Button } from './button';
import { FieldNotes, OptionalMark, type FieldParts } from './field';
import { Later } from './later';
import { isPhoto } from './photo';
import { ProblemLine } from './problem-line';
import { useTouch } from './touch';
import { FormerVersions, UploadedFile, type Paper } from './upload-file';
import { SendingLine } from './upload-sending';
import { useSending } from './use-sending';

interface Props extends FieldParts {
  readonly id: string;
  readonly label: string;
  readonly applicationId: string;
  /** Key of the question the papers answer. */
  readonly field: string;
  /** The papers already there, former versions included. */
  readonly files: readonly Paper[];
  readonly most: number;
  /** Bytes a file. */
  readonly largest: number;
  /** Media types; the usual documents and pictures when absent. */
  readonly accept?: readonly string[];
}

const USUAL = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx,.odt,.ods';
const PHOTOS = '.heic,.heif,.webp';

/** Fetched once somebody has a photo to send. */
const PhotoDesk = lazy(() => import('./photo-desk').then((part) => ({ default: part.PhotoDesk })));

/**
 * Papers joined to a question, sent as soon as they are chosen (photos once they were seen upright): progress, a cut line taken up
 * where it stopped, the state of each, a new version in the place of one, and the former ones. Pages that show it load the
 * words of `upload`.
 */
export function Upload({
  id,
  label,
  hint,
  fault,
  optional,
  applicationId,
  field,
  files,
  most,
  largest,
  accept,
}: Props) {
  const say = useSay();
  const api = useApi();
  const input = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const replaces = useRef<string | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | NoConnection | null>(null);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const [photos, setPhotos] = useState<readonly File[]>([]);
  const sendings = useSending(applicationId, field, setProblem);
  const touch = useTouch();
  const photosTaken = !accept || accept.includes('image/jpeg');

  const sendAll = (list: readonly File[]) => {
    const large = list.find(({ size }) => size > largest);
    setTooLarge(large ? large.name : null);
    void sendings.send(
      list.filter(({ size }) => size <= largest),
      replaces.current,
    );
    replaces.current = undefined;
  };
  const choose = (chosen: FileList | null) => {
    setProblem(null);
    const list = [...(chosen ?? [])];
    const seen = photosTaken ? list.filter(isPhoto) : [];
    const others = list.filter((file) => !seen.includes(file));
    if (seen.length > 0) setPhotos((before) => [...before, ...seen]);
    if (others.length > 0) sendAll(others);
    for (const each of [input.current, camera.current]) if (each) each.value = '';
  };
  const clearDesk = () => {
    setPhotos([]);
    document.getElementById(id)?.focus();
  };
  const open = (which: HTMLInputElement | null, paper?: Paper) => {
    replaces.current = paper?.id;
    if (!which) return;
    which.multiple = most > 1 && !paper && which === input.current;
    which.click();
  };
  const remove = async (paper: Paper) => {
    setProblem(null);
    await removePaper(api, applicationId, paper.id).catch((why: Problem | NoConnection) => setProblem(why));
    await sendings.refresh();
    document.getElementById(id)?.focus();
  };

  const { list: sending } = sendings;
  const inUse = files.filter(({ state }) => state !== 'replaced');
  const there = inUse.filter(({ state, replaces: of }) => state === 'clean' || (state !== 'refused' && !of)).length;
  const room = most - there - sending.length;
  const words = tooLarge ? say('upload.tooLarge', { name: tooLarge, most: largest / 1_000_000 }) : fault;
  const known = inUse.filter(
    ({ state, name, size }) => state !== 'uploading' || !sending.some((one) => one.name === name && one.size === size),
  );
  const left = files.filter(
    (one) => one.state === 'replaced' && !inUse.some((paper) => formerOf(paper, files).includes(one)),
  );
  return (
    <fieldset className={words ? 'field wrong' : 'field'}>
      <legend>
        {label} {optional && <OptionalMark />}
      </legend>
      <FieldNotes id={id} hint={hint} fault={words} />
      {(known.length > 0 || sending.length > 0) && (
        <ul className="tasks">
          {known.map((paper) => (
            <UploadedFile
              key={paper.id}
              paper={paper}
              former={paper.state === 'clean' ? formerOf(paper, files) : []}
              remove={remove}
              replace={() => open(input.current, paper)}
            />
          ))}
          {sending.map((one) => (
            <SendingLine key={one.key} sending={one} stop={() => sendings.stop(one.key)} />
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <details>
          <summary>{say('upload.takenOut', { count: left.length })}</summary>
          <FormerVersions papers={left} remove={remove} />
        </details>
      )}
      <ProblemLine problem={problem} />
      {photos.length > 0 && (
        <Later>
          <PhotoDesk
            files={photos}
            label={label}
            onSend={(list) => {
              sendAll(list);
              clearDesk();
            }}
            onCancel={clearDesk}
          />
        </Later>
      )}
      {room > 0 && (
        <div className="row">
          <Button
            id={id}
            kind="secondary"
            onClick={() => open(input.current)}
            aria-describedby={hint ? `${id}-hint` : undefined}
          >
            <Say id={there === 0 ? 'upload.choose' : 'upload.more'} /> <span className="hidden">{label}</span>
          </Button>
          {touch && photosTaken && (
            <Button kind="secondary" onClick={() => open(camera.current)}>
              <Say id="upload.camera" /> <span className="hidden">{label}</span>
            </Button>
          )}
        </div>
      )}
      <input
        ref={input}
        type="file"
        hidden
        data-field={field}
        accept={`${accept ? accept.join(',') : USUAL}${photosTaken ? `,${PHOTOS}` : ''}`}
        multiple={most > 1}
        onChange={({ target }) => choose(target.files)}
      />
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        onChange={({ target }) => choose(target.files)}
      />
    </fieldset>
  );
}

/** The versions a paper took the place of, one after the other, the latest first. */
function formerOf(paper: Paper, files: readonly Paper[]): readonly Paper[] {
  const before = files.find(({ id, state }) => id === paper.replaces && state === 'replaced');
  return before ? [before, ...formerOf(before, files)] : [];
}
