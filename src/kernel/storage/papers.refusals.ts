import { refusalTable } from '../refusals/refusal.js';

/** What may be wrong with a small paper sent in one request. Its size is judged with the body. */
export const paperRefusals = refusalTable({
  paper_form: {
    status: 415,
    fr: 'Seuls les documents PDF, JPEG et PNG sont acceptés. Enregistrez le vôtre dans l’un de ces formats, puis recommencez.',
    en: 'Only PDF, JPEG and PNG documents are accepted. Save yours in one of these formats, then try again.',
  },
  paper_picture_too_large: {
    status: 422,
    fr: 'Cette image est démesurée. Prenez une photo du document, ou enregistrez-le au format PDF, puis recommencez.',
    en: 'This picture has excessive dimensions. Take a photo of the document or save it as a PDF, then try again.',
  },
  paper_empty: {
    status: 422,
    fr: 'Le document est vide. Choisissez-le de nouveau.',
    en: 'The document is empty. Choose it again.',
  },
  paper_infected: {
    status: 422,
    fr: 'L’antivirus a refusé ce document. Vérifiez votre appareil, puis envoyez un fichier sain.',
    en: 'The virus scanner refused this document. Check your device, then send a clean file.',
  },
  paper_not_scanned: {
    status: 503,
    fr: 'L’antivirus ne répond pas : ce document n’a pas été pris. Renvoyez-le dans un moment.',
    en: 'The virus scanner does not answer: this document was not taken. Send it again in a moment.',
  },
});
