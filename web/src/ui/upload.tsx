import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../api/client';
import type { NoConnection, Problem } from '../api/problem';
import type { components } from '../api/schema';
import { removePaper, sendPaper, type PaperOnItsWay } from '../api/uploads';
import { Say, useLocale, useSay } from '../words/say';
import { Button } from './button';
import { FieldNotes, OptionalMark, type FieldParts } from './field';
import { ProblemLine } from './problem-line';
import { UploadedFile } from './upload-file';

type Paper = components['schemas']['AttachmentView'];

interface Props extends FieldParts {
  readonly id: string;
  readonly applicationId: string;
  /** Key of the question the papers answer. */
  readonly field: string;
  /** The papers already there. */
  readonly files: readonly Paper[];
  readonly most: number;
  /** Bytes a file. */
  readonly largest: number;
  /** Media types; the usual documents and pictures when absent. */
  readonly accept?: readonly string[];
}

/** A file on its way. */
interface Sending {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly cut: boolean;
}

const USUAL = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx,.odt,.ods';

/**
 * Papers joined to a question, sent as soon as they are chosen: progress, a cut line taken up where it stopped, and the state
 * of each (being checked, accepted, refused and why). Pages that show it load the words of `upload`.
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
  const locale = useLocale();
  const api = useApi();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [problem, setProblem] = useState<Problem | NoConnection | null>(null);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const onTheirWay = useRef(new Map<number, PaperOnItsWay>());
  const touch = useTouch();
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['papers', applicationId] }),
      queries.invalidateQueries({ queryKey: ['completeness', applicationId] }),
    ]);
  const update = (key: number, part: Partial<Sending>) =>
    setSending((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const finish = (key: number) => {
    onTheirWay.current.delete(key);
    void refresh().then(() => setSending((all) => all.filter((each) => each.key !== key)));
  };
  const send = async (file: File) => {
    const key = performance.now();
    setSending((all) => [...all, { key, name: file.name, size: file.size, sent: 0, cut: false }]);
    const way = await sendPaper({
      file,
      applicationId,
      field,
      locale,
      onProgress: (sent) => update(key, { sent, cut: false }),
      onCut: () => update(key, { cut: true }),
      onDone: () => finish(key),
      onRefused: (why) => {
        setProblem(why);
        finish(key);
      },
    });
    onTheirWay.current.set(key, way);
  };
  const choose = (chosen: FileList | null) => {
    setProblem(null);
    const list = [...(chosen ?? [])];
    const large = list.find(({ size }) => size > largest);
    setTooLarge(large ? large.name : null);
    for (const file of list) if (file.size <= largest) void send(file);
    if (input.current) input.current.value = '';
    if (camera.current) camera.current.value = '';
  };
  const stop = (key: number) => {
    onTheirWay.current.get(key)?.stop();
    finish(key);
  };
  const remove = async (paper: Paper) => {
    setProblem(null);
    await removePaper(api, applicationId, paper.id).catch((why: Problem | NoConnection) => setProblem(why));
    await refresh();
    document.getElementById(id)?.focus();
  };
  const there = files.filter(({ state }) => state !== 'refused').length + sending.length;
  const words = tooLarge ? say('upload.tooLarge', { name: tooLarge, most: largest / 1_000_000 }) : fault;
  const pictures = !accept || accept.some((type) => type.startsWith('image/'));
  const known = files.filter(
    ({ state, name, size }) => state !== 'uploading' || !sending.some((one) => one.name === name && one.size === size),
  );
  return (
    <fieldset className={words ? 'field wrong' : 'field'}>
      <legend>
        {label} {optional && <OptionalMark />}
      </legend>
      <FieldNotes id={id} hint={hint} fault={words} />
      {(known.length > 0 || sending.length > 0) && (
        <ul className="tasks papers">
          {known.map((paper) => (
            <UploadedFile key={paper.id} paper={paper} remove={() => remove(paper)} />
          ))}
          {sending.map(({ key, name, size, sent, cut }) => (
            <li key={key}>
              <span>{name}</span>
              <Button kind="link" onClick={() => stop(key)}>
                <Say id="upload.stop" /> <span className="hidden">{name}</span>
              </Button>
              <progress value={sent} max={Math.max(size, 1)} aria-label={say('upload.progress', { name })} />
              <small role="status">
                {cut ? say('upload.cut') : say('upload.sent', { share: Math.round((sent / Math.max(size, 1)) * 100) })}
              </small>
            </li>
          ))}
        </ul>
      )}
      <ProblemLine problem={problem} />
      {there < most && (
        <div className="row">
          <Button
            id={id}
            kind="secondary"
            onClick={() => input.current?.click()}
            aria-describedby={hint ? `${id}-hint` : undefined}
          >
            <Say id={there === 0 ? 'upload.choose' : 'upload.more'} /> <span className="hidden">{label}</span>
          </Button>
          {touch && pictures && (
            <Button kind="secondary" onClick={() => camera.current?.click()}>
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
        accept={accept ? accept.join(',') : USUAL}
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

/** Whether one holds the device in the hand: then its camera can take the paper. */
function useTouch(): boolean {
  const [touch, setTouch] = useState(false);
  useEffect(() => setTouch(matchMedia('(pointer: coarse)').matches), []);
  return touch;
}
