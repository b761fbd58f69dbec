import { refusalTable } from '../../kernel/refusals/refusal.js';

/** Why a call cannot leave or come in as a file. */
export const packRefusals = refusalTable({
  pack_seal_missing: {
    status: 409,
    fr: 'Ce service n’a pas de certificat de cachet : il ne peut pas signer le fichier. Demandez à l’administrateur de l’installer (SEAL_P12).',
    en: 'This service has no seal certificate: it cannot sign the file. Ask the administrator to install one (SEAL_P12).',
  },
  pack_unreadable: {
    status: 422,
    fr: 'Ce fichier n’est pas un appel exporté, ou vient d’une version que ce service ne lit pas.',
    en: 'This file is not an exported call, or comes from a version this service does not read.',
  },
  pack_altered: {
    status: 422,
    fr: 'La signature ne correspond pas au contenu : ce fichier a été modifié depuis son export. Demandez-en un nouveau à son auteur.',
    en: 'The signature does not match the content: this file was changed since its export. Ask its author for a new one.',
  },
  pack_signer_unknown: {
    status: 409,
    fr: 'Ce fichier est signé par « {name} », que ce service ne connaît pas. Vérifiez l’empreinte du certificat avec son auteur, puis confirmez.',
    en: 'This file is signed by “{name}”, which this service does not know. Check the fingerprint of the certificate with its author, then confirm.',
  },
});
