import type { Bilingual, Locale } from '../kernel/refusals/refusal.js';

/** Whom a mail goes to; it is written in their language. */
export interface NoticeRecipient {
  readonly email: string;
  readonly name: string;
  readonly personId?: string;
  readonly locale: Locale;
}

/** One line of facts: "Dossier : EA-2026-0001". The value comes already written in the recipient's language. */
export interface NoticeDetail {
  readonly label: Bilingual;
  readonly value: string;
}

/**
 * One mail to one person, in plain words. Values are already filled in. The authority's foot, the reason for
 * writing and the look are added by the engine.
 */
export interface NoticeMessage {
  /** `<feature>.<what>`, for instance `applications.receipt`. */
  readonly notice: string;
  readonly to: NoticeRecipient;
  /** What the mail is about, for the timeline of that subject. */
  readonly about?: { readonly type: string; readonly id: string };
  readonly subject: Bilingual;
  /** "Bonjour Prénom Nom," unless told. */
  readonly greeting?: Bilingual;
  readonly paragraphs: readonly Bilingual[];
  readonly details?: readonly NoticeDetail[];
  /** The one thing to do, as a button. */
  readonly action?: { readonly label: Bilingual; readonly url: string };
  /** Ids of stored files, read when the mail is sent. */
  readonly attachments?: readonly string[];
  /** End of "Vous recevez ce message parce que …"; a general reason unless told. */
  readonly reason?: Bilingual;
}
