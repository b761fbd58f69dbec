import type { Bilingual } from '../kernel/refusals/refusal.js';

/** The words that every mail shares. */
export const mailWords = {
  greeting: { fr: 'Bonjour {name},', en: 'Hello {name},' },
  greetingNobody: { fr: 'Bonjour,', en: 'Hello,' },
  closing: { fr: 'Bien cordialement,', en: 'Kind regards,' },
  copyAddress: {
    fr: 'Ou copiez cette adresse dans votre navigateur\u00a0:',
    en: 'Or copy this address into your browser:',
  },
  reason: {
    fr: 'Vous recevez ce message à l’adresse {address} parce que {reason} ({site}).',
    en: 'You are receiving this message at {address} because {reason} ({site}).',
  },
  generalReason: {
    fr: 'cette adresse est enregistrée pour une démarche dans le service Entreprendre autrement',
    en: 'this address is registered for a procedure in the Entreprendre autrement service',
  },
  noReply: {
    fr: 'Ce message est envoyé automatiquement : pour nous répondre, écrivez au contact ci-dessus. Nous ne vous demanderons jamais votre mot de passe ni vos coordonnées bancaires par courriel.',
    en: 'This message is sent automatically: to reply, write to the contact above. We never ask for your password or bank details by e-mail.',
  },
} as const satisfies Record<string, Bilingual>;
