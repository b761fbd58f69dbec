import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useApi } from '../../api/client';
import { sendMessage, unsentPapersQuery, type Conversation } from '../../api/messages';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { LongTextField } from '../../ui/long-text-field';
import { ProblemLine } from '../../ui/problem-line';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import { useKeptText } from './kept-text';
import { MessagePapers } from './message-papers';

interface Props {
  readonly id: string;
  readonly side: Conversation['side'];
  readonly draft: boolean;
}

/** The next message: its text, kept on this device meanwhile, its papers, and a button that says who will read it. */
export function Compose({ id, side, draft }: Props) {
  const say = useSay();
  const api = useApi();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, kept, set } = useKeptText(`message.${id}`);
  const { data } = useQuery(unsentPapersQuery(api, id));
  const [fault, setFault] = useState<string | undefined>();
  const [arriving, setArriving] = useState(0);
  const papers = data?.items ?? [];
  const checking = arriving > 0 || papers.some(({ state }) => state === 'uploading' || state === 'quarantined');
  const verb = useVerb(
    (body: { text: string; paperIds: string[] }, key) => sendMessage(api, id, key, body),
    [['messages', id], ['message-papers', id], ['files'], ['conversations']],
  );
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const empty = text.trim() === '';
    setFault(empty ? say('messages.write.empty') : checking ? say('messages.papers.waiting') : undefined);
    if (empty || checking) return field.current?.focus();
    const ready = papers.filter(({ state }) => state === 'clean').map((paper) => paper.id);
    if (await verb.run({ text, paperIds: ready })) set('');
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <LongTextField
        ref={field}
        id="message"
        label={<Say id="messages.write" />}
        hint={<Say id={`messages.write.hint.${side}`} />}
        rows={5}
        maxLength={5000}
        value={text}
        fault={fault}
        onChange={(event) => {
          setFault(undefined);
          set(event.target.value);
        }}
      />
      <MessagePapers id={id} papers={papers} onArriving={setArriving} />
      <ProblemLine problem={verb.problem} />
      <div className="actions row">
        <Button type="submit" pending={verb.pending}>
          <Say id={`messages.send.${side === 'holder' && draft ? 'draft' : side}`} />
        </Button>
        <StatusLine>{kept ? <Say id="messages.kept" /> : verb.done && <Say id={`messages.sent.${side}`} />}</StatusLine>
      </div>
    </form>
  );
}
