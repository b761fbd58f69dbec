import type { Bilingual } from '../kernel/refusals/refusal.js';

/** The words of the opinion pages. */
export const opinionWords = {
  title: { fr: 'L’avis de votre commune', en: 'Your commune’s opinion' },
  open: { fr: 'Ouvrir le dossier', en: 'Open the application' },
  openHow: {
    fr: 'Ce lien vous a été envoyé pour donner l’avis de votre commune sur un projet. Il n’ouvre que ce dossier, sans compte ni mot de passe.',
    en: 'This link was sent to you to give your commune’s opinion on a project. It opens this application only, without account or password.',
  },
  lead: { fr: 'Avis de {commune} attendu jusqu’au {due}.', en: 'Opinion of {commune} awaited until {due}.' },
  project: { fr: 'Le projet', en: 'The project' },
  organization: { fr: 'Structure', en: 'Organization' },
  asked: { fr: 'Subvention demandée', en: 'Grant asked' },
  budget: { fr: 'Budget du projet', en: 'Project budget' },
  number: { fr: 'Dossier', en: 'Application' },
  opinion: { fr: 'Votre avis', en: 'Your opinion' },
  favourable: { fr: 'Favorable', en: 'Favourable' },
  reserved: { fr: 'Réservé', en: 'Reserved' },
  unfavourable: { fr: 'Défavorable', en: 'Unfavourable' },
  no_opinion: { fr: 'Pas d’avis', en: 'No opinion' },
  reasons: { fr: 'Pourquoi', en: 'Why' },
  reasonsHint: {
    fr: 'Nécessaire si l’avis est réservé ou défavorable. Le comité le lira ; le porteur pourra le demander après la décision.',
    en: 'Needed if the opinion is reserved or unfavourable. The committee will read it; the holder may ask for it after the decision.',
  },
  support: { fr: 'Ce que la commune peut apporter', en: 'What the commune can offer' },
  supportHint: {
    fr: 'Un local, des contacts, un cofinancement… Facultatif.',
    en: 'Premises, contacts, co-funding… Optional.',
  },
  authorName: { fr: 'Votre nom', en: 'Your name' },
  authorCapacity: { fr: 'En qualité de', en: 'In the capacity of' },
  capacityHint: { fr: 'Par exemple : adjointe à l’économie', en: 'For example: deputy mayor for the economy' },
  send: { fr: 'Envoyer l’avis à la Métropole', en: 'Send the opinion to the Métropole' },
  change: { fr: 'Modifier l’avis', en: 'Change the opinion' },
  done: { fr: 'Avis enregistré', en: 'Opinion recorded' },
  doneHow: {
    fr: 'Merci. Vous pouvez le modifier jusqu’au {due} ; un message vous le confirme.',
    en: 'Thank you. You may change it until {due}; a mail confirms it.',
  },
  commune: { fr: 'Commune', en: 'Commune' },
  passOn: { fr: 'Transmettre à un collègue', en: 'Pass on to a colleague' },
  passOnHow: {
    fr: 'La personne que vous indiquez recevra son propre lien et donnera l’avis de {commune} avant le {due}. Votre lien cessera de fonctionner.',
    en: 'The person you name will receive a link of their own and give the opinion of {commune} by {due}. Your link will stop working.',
  },
  passOnSend: { fr: 'Transmettre la demande', en: 'Pass the request on' },
  passOnBack: { fr: 'Revenir à l’avis', en: 'Back to the opinion' },
  colleagueName: { fr: 'Nom de votre collègue', en: 'Name of your colleague' },
  colleagueEmail: { fr: 'Adresse électronique de votre collègue', en: 'E-mail address of your colleague' },
  passedOn: { fr: 'Demande transmise', en: 'Request passed on' },
  passedOnHow: {
    fr: '{name} reçoit un lien pour donner l’avis jusqu’au {due}. Votre lien ne fonctionne plus ; vous n’avez plus rien à faire.',
    en: '{name} receives a link to give the opinion until {due}. Your link no longer works; there is nothing left for you to do.',
  },
  problem: { fr: 'À corriger', en: 'To correct' },
  gone: { fr: 'Ce lien n’est plus valable', en: 'This link is no longer valid' },
  goneHow: {
    fr: 'Il a déjà servi, il a été remplacé ou la date est passée. Ouvrez le message le plus récent, ou écrivez au service instructeur.',
    en: 'It was used, replaced, or the date has passed. Open the most recent mail, or write to the grants office.',
  },
} as const satisfies Record<string, Bilingual>;
