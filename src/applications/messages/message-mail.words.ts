import type { Bilingual } from '../../kernel/refusals/refusal.js';

/** The mails about messages; what stands between braces is filled in (ICU). */
export const messageMail = {
  file: { fr: 'Dossier {number}', en: 'Application {number}' },
  draft: { fr: 'Votre brouillon', en: 'Your draft' },
  question: { fr: 'Question avant dépôt', en: 'Question before filing' },
  untitled: { fr: 'projet sans titre', en: 'untitled project' },
  holder: {
    subject: {
      fr: '{file} : {count, plural, one {un message du service} other {# messages du service}}',
      en: '{file}: {count, plural, one {a message from the office} other {# messages from the office}}',
    },
    intro: {
      fr: '{author} vous a écrit au sujet de « {title} » :',
      en: '{author} has written to you about “{title}”:',
    },
    papers: {
      fr: '{papers, plural, one {Une pièce est jointe} other {# pièces sont jointes}} : vous {papers, plural, one {la} other {les}} trouverez dans le dossier.',
      en: '{papers, plural, one {A document is attached} other {# documents are attached}}: you will find {papers, plural, one {it} other {them}} in the application.',
    },
    answer: {
      fr: 'Répondez dans le dossier : votre message arrive à la personne qui le suit, et tout reste au même endroit.',
      en: 'Answer in the application: your message reaches the person who handles it, and everything stays in one place.',
    },
    action: { fr: 'Lire et répondre', en: 'Read and answer' },
    reason: {
      fr: 'vous suivez ce dossier pour votre structure',
      en: 'you follow this application for your organization',
    },
  },
  service: {
    subject: {
      fr: '{file} : {count, plural, one {un message du porteur} other {# messages du porteur}}',
      en: '{file}: {count, plural, one {a message from the holder} other {# messages from the holder}}',
    },
    intro: {
      fr: '{organization} vous a écrit au sujet de « {title} ». {count, plural, one {Le message vous attend} other {Les messages vous attendent}} dans le dossier.',
      en: '{organization} has written to you about “{title}”. {count, plural, one {The message waits} other {The messages wait}} for you in the application.',
    },
    action: { fr: 'Lire et répondre', en: 'Read and answer' },
    reason: { fr: 'vous instruisez ce dossier', en: 'you handle this application' },
  },
} as const satisfies Record<string, Bilingual | Record<string, Bilingual>>;
