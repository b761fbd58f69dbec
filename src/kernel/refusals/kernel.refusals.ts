import { refusalTable } from './refusal.js';

/** The refusals any route may give. */
export const kernelRefusals = refusalTable({
  sign_in_needed: {
    status: 401,
    fr: 'Connectez-vous pour continuer.',
    en: 'Please sign in to continue.',
  },
  not_allowed: {
    status: 403,
    fr: 'Votre compte ne permet pas cette action. Si vous pensez y avoir droit, écrivez au service instructeur.',
    en: 'Your account does not allow this action. If you think it should, please write to the grants office.',
  },
  second_factor_needed: {
    status: 403,
    fr: 'Confirmez votre identité avec votre code à usage unique, puis recommencez.',
    en: 'Confirm your identity with your one-time code, then try again.',
  },
  not_found: {
    status: 404,
    fr: 'Cette page ou cet élément n’existe pas, ou n’est pas ouvert à votre compte.',
    en: 'This page or item does not exist, or is not open to your account.',
  },
  invalid_input: {
    status: 422,
    fr: 'Certaines informations sont à corriger : {fields}.',
    en: 'Some information needs correcting: {fields}.',
  },
  invalid_field: {
    status: 422,
    fr: '« {field} » : {reason}',
    en: '“{field}”: {reason}',
  },
  malformed_request: {
    status: 400,
    fr: 'La demande est illisible : {reason}.',
    en: 'The request cannot be read: {reason}.',
  },
  body_too_large: {
    status: 413,
    fr: 'L’envoi dépasse {most}, la taille permise ici. Réduisez-le, ou joignez les documents un par un.',
    en: 'This is larger than {most}, the size allowed here. Make it smaller, or attach documents one at a time.',
  },
  body_too_slow: {
    status: 408,
    fr: 'L’envoi a pris trop de temps. Réduisez le document ou trouvez une meilleure connexion, puis recommencez.',
    en: 'Sending took too long. Make the document smaller or find a better connection, then try again.',
  },
  media_type_unknown: {
    status: 415,
    fr: 'Ce format d’envoi n’est pas pris en charge ici. Envoyez du JSON, ou un document PDF, JPEG ou PNG là où un document est attendu.',
    en: 'This content type is not supported here. Send JSON, or a PDF, JPEG or PNG document where a document is awaited.',
  },
  stale_version: {
    status: 412,
    fr: 'Quelqu’un a modifié cet élément depuis que vous l’avez ouvert. Les deux versions sont jointes : choisissez, puis recommencez.',
    en: 'Someone changed this since you opened it. Both versions are attached: choose, then try again.',
  },
  version_needed: {
    status: 428,
    fr: 'Indiquez la version que vous modifiez (en-tête If-Match, donnée par ETag).',
    en: 'Say which version you are changing (If-Match header, as given by ETag).',
  },
  idempotency_key_needed: {
    status: 400,
    fr: 'Ajoutez un en-tête Idempotency-Key (8 à 80 caractères) : un second envoi ne fera rien de plus.',
    en: 'Add an Idempotency-Key header (8 to 80 characters): sending twice will then do nothing more.',
  },
  idempotency_key_reused: {
    status: 422,
    fr: 'Cette clé Idempotency-Key a déjà servi pour une autre demande. Prenez-en une nouvelle.',
    en: 'This Idempotency-Key was used for another request. Please take a new one.',
  },
  wrong_state: {
    status: 409,
    fr: 'Impossible maintenant : l’état actuel est « {state} ». {way}',
    en: 'Not possible now: the current state is “{state}”. {way}',
  },
  too_many_requests: {
    status: 429,
    fr: 'Trop d’essais. Réessayez dans {seconds, plural, one {# seconde} other {# secondes}}.',
    en: 'Too many attempts. Try again in {seconds, plural, one {# second} other {# seconds}}.',
  },
  temporarily_unavailable: {
    status: 503,
    fr: 'Le service est momentanément indisponible. Rien n’est perdu : réessayez dans quelques instants.',
    en: 'The service is briefly unavailable. Nothing is lost: try again in a moment.',
  },
  unexpected_fault: {
    status: 500,
    fr: 'Une erreur inattendue est survenue ; elle est enregistrée sous la référence {reference}. Réessayez ou écrivez-nous.',
    en: 'Something unexpected happened; it is recorded under reference {reference}. Try again or write to us.',
  },
});
