import { refusalTable } from '../kernel/refusals/refusal.js';

export const documentRefusals = refusalTable({
  check_code_unknown: {
    status: 404,
    fr: 'Aucun document ne porte ce code. Vérifiez-le sur le document : douze caractères, par groupes de quatre, sans voyelle, ni zéro, ni un.',
    en: 'No document carries this code. Check it on the document: twelve characters in groups of four, without vowels, zero or one.',
  },
  document_not_recognised: {
    status: 404,
    fr: 'Aucun document délivré par ce service n’a cette empreinte. Le fichier a été modifié, ou vient d’ailleurs.',
    en: 'No document issued by this service has this fingerprint. The file was changed, or comes from elsewhere.',
  },
});
