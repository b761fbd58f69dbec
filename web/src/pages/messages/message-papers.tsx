import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../api/client';
import { removeMessagePaper, type MessagePaper } from '../../api/messages';
import type { NoConnection, Problem } from '../../api/problem';
import { sendPaper, type PaperOnItsWay } from '../../api/uploads';
import { Button } from '../../ui/button';
import { FieldNotes } from '../../ui/field';
import { ProblemLine } from '../../ui/problem-line';
import { StateTag, type Tone } from '../../ui/state-tag';
import { Say, useBilingual, useLocale, useSay } from '../../words/say';
import { PaperLink } from './paper-link';

const MOST = 5;
const LARGEST = 20_000_000;
const USUAL = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx,.odt,.ods';

const TONES: Readonly<Record<MessagePaper['state'], Tone>> = {
  uploading: 'ambre',
  quarantined: 'prune',
  clean: 'mousse',
  refused: 'brique',
};

interface Sending {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly cut: boolean;
}

interface Props {
  readonly id: string;
  readonly papers: readonly MessagePaper[];
  /** How many are on their way. */
  readonly onArriving: (count: number) => void;
}

/** The papers of the next message, sent as soon as they are chosen and taken up again where a cut line stopped. */
export function MessagePapers({ id, papers, onArriving }: Props) {
  const say = useSay();
  const text = useBilingual();
  const locale = useLocale();
  const api = useApi();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const ways = useRef(new Map<number, PaperOnItsWay>());
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [problem, setProblem] = useState<Problem | NoConnection | null>(null);
  const [wrong, setWrong] = useState<string | undefined>();
  const refresh = () => queries.invalidateQueries({ queryKey: ['message-papers', id] });
  useEffect(() => onArriving(sending.length), [onArriving, sending.length]);
  const update = (key: number, part: Partial<Sending>) =>
    setSending((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const finish = (key: number) => {
    ways.current.delete(key);
    void refresh().then(() => setSending((all) => all.filter((each) => each.key !== key)));
  };
  const send = async (file: File, key: number) => {
    const way = await sendPaper({
      file,
      applicationId: id,
      field: 'message',
      endpoint: `/api/v1/applications/${id}/message-papers`,
      locale,
      onProgress: (sent) => update(key, { sent, cut: false }),
      onCut: () => update(key, { cut: true }),
      onDone: () => finish(key),
      onRefused: (why) => {
        setProblem(why);
        finish(key);
      },
    });
    ways.current.set(key, way);
  };
  const choose = (chosen: FileList | null) => {
    const files = [...(chosen ?? [])];
    const large = files.find(({ size }) => size > LARGEST);
    const room = MOST - papers.filter(({ state }) => state !== 'refused').length - sending.length;
    setProblem(null);
    setWrong(
      large
        ? say('upload.tooLarge', { name: large.name, most: LARGEST / 1_000_000 })
        : files.length > room
          ? say('messages.papers.full')
          : undefined,
    );
    const taken = files.filter(({ size }) => size <= LARGEST).slice(0, Math.max(0, room));
    const started = taken.map((file, at) => ({ file, key: performance.now() + at }));
    setSending((all) => [
      ...all,
      ...started.map(({ file: { name, size }, key }) => ({ key, name, size, sent: 0, cut: false })),
    ]);
    for (const { file, key } of started) void send(file, key);
    if (input.current) input.current.value = '';
  };
  const stop = (key: number) => {
    ways.current.get(key)?.stop();
    finish(key);
  };
  const remove = async (paperId: string) => {
    await removeMessagePaper(api, id, paperId).catch((why: Problem | NoConnection) => setProblem(why));
    await refresh();
    document.getElementById('message-papers')?.focus();
  };
  const known = papers.filter(
    ({ state, name, size }) => state !== 'uploading' || !sending.some((one) => one.name === name && one.size === size),
  );
  return (
    <fieldset className={wrong ? 'field wrong' : 'field'}>
      <legend>
        <Say id="messages.papers" />
      </legend>
      <FieldNotes id="message-papers" hint={<Say id="messages.papers.hint" />} fault={wrong} />
      {(known.length > 0 || sending.length > 0) && (
        <ul className="tasks">
          {known.map((paper) => (
            <li key={paper.id}>
              <span>
                <PaperLink paper={paper} />
              </span>
              <span className="row">
                <span role="status">
                  <StateTag tone={TONES[paper.state]}>
                    {say(`upload.state.${paper.state === 'clean' && !paper.scanned ? 'unscanned' : paper.state}`)}
                  </StateTag>
                </span>
                <Button kind="link" onClick={() => void remove(paper.id)}>
                  <Say id="upload.remove" /> <span className="hidden">{paper.name}</span>
                </Button>
              </span>
              {paper.why && <p className="fault">{text(paper.why)}</p>}
            </li>
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
      <Button id="message-papers" kind="secondary" onClick={() => input.current?.click()}>
        <Say id={known.length + sending.length === 0 ? 'upload.choose' : 'upload.more'} />
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        data-field="message"
        accept={USUAL}
        multiple
        onChange={({ target }) => choose(target.files)}
      />
    </fieldset>
  );
}
