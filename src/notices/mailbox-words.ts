import type { Bilingual } from '../kernel/refusals/refusal.js';

/** The words of the local mailbox. */
export const mailboxWords = {
  title: { fr: 'Courriels de la démonstration', en: 'Mails of the demonstration' },
  lead: {
    fr: 'Aucun courriel ne quitte cette installation : chacun arrive ici, tel que la personne l’aurait reçu.',
    en: 'No mail leaves this installation: each arrives here, as the person would have received it.',
  },
  recipient: { fr: 'Adresse du destinataire', en: 'Recipient’s address' },
  search: { fr: 'Chercher', en: 'Search' },
  empty: {
    fr: 'Aucun courriel pour l’instant. Déposez un dossier ou demandez un lien de connexion.',
    en: 'No mail yet. Submit an application or ask for a sign-in link.',
  },
  nothingFound: { fr: 'Aucun courriel pour cette adresse.', en: 'No mail for this address.' },
  paging: { fr: 'Pages', en: 'Pages' },
  newest: { fr: 'Revenir aux plus récents', en: 'Back to the newest' },
  older: { fr: 'Plus anciens', en: 'Older' },
  back: { fr: 'Tous les courriels', en: 'All mails' },
  to: { fr: 'À', en: 'To' },
  at: { fr: 'Envoyé le', en: 'Sent on' },
  notice: { fr: 'Notification', en: 'Notice' },
  state: { fr: 'État', en: 'State' },
  bounced: { fr: 'adresse refusée', en: 'address refused' },
  files: { fr: 'Pièces jointes', en: 'Attachments' },
  oneFile: { fr: '1 pièce jointe', en: '1 attachment' },
  someFiles: { fr: 'plusieurs pièces jointes', en: 'several attachments' },
  html: { fr: 'Version mise en page', en: 'Formatted version' },
  text: { fr: 'Version texte', en: 'Text version' },
} as const satisfies Record<string, Bilingual>;
