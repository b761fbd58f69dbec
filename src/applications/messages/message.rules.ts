import type { Refusal } from '../../kernel/refusals/refusal.js';
import { limitsOf, type PaperLimits } from '../attachments/attachment.rules.js';
import { messageRefusals as refuse } from './messages.refusals.js';

/** At most so many messages a person within `minutes`: a conversation, not a flood. */
export const messagePace = { count: 20, minutes: 10 } as const;

/** Minutes between two mails to one person about one conversation; what is written meanwhile goes into the next. */
export const mailPause = 10;

const longest = 5_000;

/** What may be joined: five files of 20 MB, PDF, pictures and office documents. */
export const messagePaperLimits: PaperLimits = limitsOf({
  kind: 'attachment',
  key: 'message',
  label: { fr: 'Pièce jointe', en: 'Attachment' },
});

/** A paper somebody wants to send along. */
export interface PaperToSend {
  readonly id: string;
  readonly name: string;
  readonly state: string;
}

/** Plain text as it is kept: line breaks of one kind, no control characters, no blanks at its ends. */
export function plainBody(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
}

/** Refusal: `message_empty`. A text of 1 to 5 000 characters. */
export function somethingSaid(body: string): Refusal | null {
  return body.length > 0 && body.length <= longest ? null : refuse.message_empty({}, '/text');
}

/**
 * The papers named are the sender's own, checked and clean. Refusals: `message_papers_too_many`,
 * `message_paper_unknown`, `message_paper_waiting`, `message_paper_refused`.
 */
export function papersReady(ids: readonly string[], found: readonly PaperToSend[]): Refusal[] {
  if (ids.length > messagePaperLimits.count) {
    return [refuse.message_papers_too_many({ max: messagePaperLimits.count }, '/paperIds')];
  }
  const known = new Map(found.map((paper) => [paper.id, paper]));
  return ids.flatMap((id, index) => {
    const paper = known.get(id);
    const pointer = `/paperIds/${index}`;
    if (!paper) return [refuse.message_paper_unknown({}, pointer)];
    if (paper.state === 'clean') return [];
    const { name } = paper;
    return [
      paper.state === 'refused'
        ? refuse.message_paper_refused({ name }, pointer)
        : refuse.message_paper_waiting({ name }, pointer),
    ];
  });
}
