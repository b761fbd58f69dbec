import { fill, type Bilingual, type Locale } from '../kernel/refusals/refusal.js';
import { webText } from '../kernel/pages/web-text.js';
import { NO_BREAK_SPACE } from '../kernel/text/typography.js';
import type { Letterhead } from '../documents/documents.public.js';
import { mailHtml } from './mail-html.js';
import { mailWords } from './mail-words.js';
import type { NoticeMessage } from './notice-message.js';

/** A mail in one language, ready for its two forms. */
export interface MailContent {
  readonly locale: Locale;
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly details: readonly { readonly label: string; readonly value: string }[];
  readonly action: { readonly label: string; readonly url: string } | null;
  readonly closing: string;
  readonly signature: string;
  /** Name, service, address and contact of the authority. */
  readonly foot: readonly string[];
  readonly reason: string;
  readonly noReply: string;
}

export interface MailSurroundings {
  readonly letterhead: Letterhead;
  readonly publicUrl: string;
}

/** The subject and the two forms of a mail, equal in content. */
export function writeMail(
  message: NoticeMessage,
  surroundings: MailSurroundings,
): { subject: string; text: string; html: string } {
  const content = contentOf(message, surroundings);
  return { subject: content.subject, text: mailText(content), html: mailHtml(content) };
}

/** A text on one line: line breaks and other control characters become spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function contentOf(message: NoticeMessage, { letterhead, publicUrl }: MailSurroundings): MailContent {
  const { to } = message;
  const say = (text: Bilingual) => webText(text[to.locale], to.locale);
  const name = oneLine(to.name);
  const greeting = message.greeting ?? (name ? mailWords.greeting : mailWords.greetingNobody);
  return {
    locale: to.locale,
    subject: oneLine(say(message.subject)),
    greeting: message.greeting ? say(greeting) : webText(fill(greeting[to.locale], to.locale, { name }), to.locale),
    paragraphs: message.paragraphs.map(say),
    details: (message.details ?? []).map(({ label, value }) => ({
      label: say(label),
      value: webText(value, to.locale),
    })),
    action: message.action ? { label: say(message.action.label), url: message.action.url } : null,
    closing: say(mailWords.closing),
    signature: [letterhead.service, letterhead.name].filter(Boolean).join(', '),
    foot: [
      letterhead.name,
      ...(letterhead.service ? [letterhead.service] : []),
      letterhead.address.join(', '),
      (letterhead.contact ?? []).join(' · '),
    ].filter(Boolean),
    reason: webText(
      fill(mailWords.reason[to.locale], to.locale, {
        reason: (message.reason ?? mailWords.generalReason)[to.locale],
        address: to.email,
        site: new URL(publicUrl).host,
      }),
      to.locale,
    ),
    noReply: say(mailWords.noReply),
  };
}

function mailText(content: MailContent): string {
  const { action } = content;
  const parts = [
    content.greeting,
    ...content.paragraphs,
    content.details
      .map(({ label, value }) => `${label}${content.locale === 'fr' ? NO_BREAK_SPACE : ''}: ${value}`)
      .join('\n'),
    action ? `${action.label}${content.locale === 'fr' ? NO_BREAK_SPACE : ''}:\n${action.url}` : '',
    `${content.closing}\n${content.signature}`,
    ['-- ', ...content.foot].join('\n'),
    content.reason,
    content.noReply,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
