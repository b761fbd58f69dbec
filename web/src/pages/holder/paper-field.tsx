import { useId, useState, type ReactNode } from 'react';
import { useApi } from '../../api/client';
import { paperBytes, paperTypes, sendPaper, type PaperUse } from '../../api/papers';
import { useVerb } from '../../api/verb';
import { FieldFrame } from '../../ui/field';
import { ProblemLine } from '../../ui/problem-line';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';

interface Props {
  readonly id?: string;
  readonly label: ReactNode;
  readonly hint?: string;
  readonly fault?: string | null | undefined;
  readonly use: PaperUse;
  /** The paper has come. */
  readonly onSent: (fileId: string, name: string) => void | Promise<void>;
}

/** One small paper, sent as soon as it is chosen: PDF, JPEG or PNG. */
export function PaperField({ id: given, label, hint, fault, use, onSent }: Props) {
  const own = useId();
  const id = given ?? own;
  const say = useSay();
  const api = useApi();
  const [name, setName] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const send = useVerb((file: File) => sendPaper(api, use, file));
  const choose = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    setName(file.name);
    setTooLarge(file.size > paperBytes);
    if (file.size > paperBytes) return;
    const sent = await send.run(file);
    if (sent) await onSent(sent.fileId, file.name);
    else input.value = '';
  };
  const wrong = tooLarge ? say('holder.paper.tooLarge') : (fault ?? null);
  return (
    <FieldFrame id={id} label={label} hint={hint ?? say('holder.paper.hint')} fault={wrong}>
      {(described) => (
        <>
          <input
            {...described}
            id={id}
            type="file"
            accept={paperTypes}
            onChange={(event) => void choose(event.currentTarget)}
          />
          <ProblemLine problem={send.problem} />
          <StatusLine>
            {send.pending && <Say id="holder.paper.sending" values={{ name }} />}
            {send.done && <Say id="holder.paper.sent" values={{ name }} />}
          </StatusLine>
        </>
      )}
    </FieldFrame>
  );
}
