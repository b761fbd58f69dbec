import { refusalTable } from '../../kernel/refusals/refusal.js';

/** What may be wrong with a paper that is sent. Sizes come in already written. */
export const attachmentRefusals = refusalTable({
  upload_details_missing: {
    status: 422,
    fr: 'Il manque « {field} » dans les informations de l’envoi. Rouvrez la page et recommencez.',
    en: '“{field}” is missing from the details of the upload. Reload the page and try again.',
  },
  attachment_question_unknown: {
    status: 422,
    fr: '« {field} » n’est pas une question qui attend un fichier. Rouvrez la page et recommencez.',
    en: '“{field}” is not a question that takes a file. Reload the page and try again.',
  },
  attachment_not_asked: {
    status: 409,
    fr: 'Ce dossier n’attend pas de fichier pour cette question maintenant. Seuls les points demandés peuvent être complétés.',
    en: 'This application takes no file for this question now. Only the items asked for can be completed.',
  },
  attachment_too_large: {
    status: 413,
    fr: '« {name} » est trop lourd : {max} au plus par fichier. Réduisez-le ou partagez-le en plusieurs.',
    en: '“{name}” is too large: {max} at most a file. Make it smaller or split it.',
  },
  attachment_empty: {
    status: 422,
    fr: '« {name} » est vide. Vérifiez le fichier et envoyez-le de nouveau.',
    en: '“{name}” is empty. Check the file and send it again.',
  },
  attachment_too_many: {
    status: 409,
    fr: 'Cette question compte déjà {max, plural, one {# fichier} other {# fichiers}}. Retirez-en un d’abord.',
    en: 'This question already has {max, plural, one {# file} other {# files}}. Remove one first.',
  },
  attachment_version_unknown: {
    status: 409,
    fr: 'Le fichier à remplacer n’est plus là. Rouvrez la page et recommencez.',
    en: 'The file to replace is no longer there. Reload the page and try again.',
  },
  attachment_version_coming: {
    status: 409,
    fr: 'Une nouvelle version de ce fichier est déjà en route. Attendez qu’elle soit vérifiée, ou retirez-la.',
    en: 'A new version of this file is already on its way. Wait until it is checked, or remove it.',
  },
  attachment_kind_refused: {
    status: 422,
    fr: '« {name} » : ce type de fichier n’est pas accepté. Formats possibles : {kinds}.',
    en: '“{name}”: this kind of file is not accepted. Possible formats: {kinds}.',
  },
  attachment_kind_differs: {
    status: 422,
    fr: '« {name} » ne contient pas ce que son nom annonce. Enregistrez-le de nouveau au format PDF et renvoyez-le.',
    en: '“{name}” does not hold what its name says. Save it again as a PDF and send it again.',
  },
  attachment_picture_too_large: {
    status: 422,
    fr: '« {name} » est une image démesurée. Prenez une photo du document, ou enregistrez-le au format PDF, et renvoyez-le.',
    en: '“{name}” is a picture of excessive dimensions. Take a photo of the document or save it as a PDF, and send it again.',
  },
  attachment_unpacks_too_large: {
    status: 422,
    fr: '« {name} » se déplie en un contenu démesuré. Enregistrez-le au format PDF et renvoyez-le.',
    en: '“{name}” unpacks to an excessive size. Save it as a PDF and send it again.',
  },
  attachment_size_differs: {
    status: 422,
    fr: '« {name} » est arrivé incomplet. Envoyez-le de nouveau.',
    en: '“{name}” arrived incomplete. Send it again.',
  },
  attachment_infected: {
    status: 422,
    fr: '« {name} » a été refusé par l’antivirus. Vérifiez votre appareil, puis envoyez un fichier sain.',
    en: '“{name}” was refused by the virus scanner. Check your device, then send a clean file.',
  },
});

export type AttachmentRefusalCode = keyof typeof attachmentRefusals;
