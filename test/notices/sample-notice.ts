import type { Locale } from '../../src/kernel/refusals/refusal.js';
import type { MailSurroundings } from '../../src/notices/mail-text.js';
import type { NoticeMessage } from '../../src/notices/notice-message.js';

export const sampleSurroundings: MailSurroundings = {
  publicUrl: 'https://aides.example.fr',
  letterhead: {
    name: 'Métropole européenne de Lille',
    service: 'Service Économie sociale et solidaire',
    address: ['2 boulevard des Cités Unies', '59040 Lille Cedex'],
    contact: ['ess@example.fr', '03 20 21 22 23'],
  },
};

/** A mail with every part: paragraphs, details, a button. */
export function sampleNotice(locale: Locale, email = 'amina.benali@example.fr'): NoticeMessage {
  return {
    notice: 'consultation.asked',
    to: { email, name: 'Amina Benali', locale },
    subject: {
      fr: 'Donner l’avis de Roubaix sur « La Fabrique des bobines »',
      en: 'Give Roubaix’s opinion on “La Fabrique des bobines”',
    },
    paragraphs: [
      {
        fr: 'Une association demande une aide de 18 500 € pour un projet qui se déroule dans votre commune. La métropole souhaite connaître votre avis avant la séance du comité de sélection.',
        en: 'An association asks for a grant of €18,500 for a project in your commune. The métropole would like your opinion before the selection committee meets.',
      },
      {
        fr: 'Le lien ci-dessous vous est personnel. Il ne demande pas de compte et reste ouvert jusqu’au 1 mars 2026.',
        en: 'The link below is yours alone. It needs no account and stays open until 1 March 2026.',
      },
    ],
    details: [
      { label: { fr: 'Dossier', en: 'Application' }, value: 'EA-2026-0001' },
      { label: { fr: 'Structure', en: 'Organization' }, value: 'Association Les Bobines & Cie (fictive)' },
      {
        label: { fr: 'Réponse attendue avant le', en: 'Answer due by' },
        value: locale === 'fr' ? '1er mars 2026' : '1 March 2026',
      },
    ],
    action: {
      label: { fr: 'Donner mon avis', en: 'Give my opinion' },
      url: 'https://aides.example.fr/avis/q3vGm1Xo0cQ9c2Xn0a7Zb4Kd8Le6Mf5Ng2Ph1Qi9Rj0',
    },
    reason: {
      fr: 'vous êtes référente communale de Roubaix',
      en: 'you are the delegate of Roubaix',
    },
  };
}
