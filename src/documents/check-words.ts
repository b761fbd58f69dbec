import type { Bilingual } from '../kernel/refusals/refusal.js';

/** The words of the check page. */
export const checkWords = {
  authentic: { fr: 'Ce document est authentique', en: 'This document is authentic' },
  unknown: { fr: 'Document non reconnu', en: 'Document not recognised' },
  issuedBy: {
    fr: 'Délivré le {day} – {issuer}',
    en: 'Issued on {day} – {issuer}',
  },
  demonstration: {
    fr: 'Données de démonstration : ce document est fictif et n’a aucune valeur juridique.',
    en: 'Demonstration data: this document is fictional and has no legal value.',
  },
  document: { fr: 'Document', en: 'Document' },
  issuer: { fr: 'Délivré par', en: 'Issued by' },
  date: { fr: 'Date', en: 'Date' },
  code: { fr: 'Code de vérification', en: 'Check code' },
  codeHint: {
    fr: 'Imprimé près du carré à scanner, par exemple K7QF-2MXB-9TRD',
    en: 'Printed beside the square to scan, for instance K7QF-2MXB-9TRD',
  },
  seal: { fr: 'Cachet électronique', en: 'Electronic seal' },
  sealed: { fr: 'Oui : votre lecteur PDF l’affiche', en: 'Yes: your PDF reader shows it' },
  notSealed: { fr: 'Non', en: 'No' },
  sha256: { fr: 'Empreinte SHA-256 du fichier', en: 'SHA-256 fingerprint of the file' },
  private: {
    fr: 'Le contenu de ce document n’est pas public : comparez votre exemplaire avec ces informations, ou son empreinte avec celle ci-dessus.',
    en: 'The content of this document is not public: compare your copy with this information, or its fingerprint with the one above.',
  },
  compareTitle: { fr: 'Votre fichier est-il bien celui-ci ?', en: 'Is your file this one?' },
  compareHow: {
    fr: 'Calculez l’empreinte SHA-256 de votre fichier (commande sha256sum, ou certutil -hashfile sous Windows) et collez-la ici : le moindre changement la rend différente.',
    en: 'Compute the SHA-256 fingerprint of your file (command sha256sum, or certutil -hashfile on Windows) and paste it here: the slightest change makes it different.',
  },
  fingerprint: { fr: 'Empreinte de votre fichier', en: 'Fingerprint of your file' },
  fingerprintHint: { fr: '64 chiffres et lettres de a à f', en: '64 digits and letters from a to f' },
  compare: { fr: 'Comparer', en: 'Compare' },
  same: {
    fr: 'Les deux empreintes sont identiques : votre fichier est exactement celui qui a été délivré.',
    en: 'The two fingerprints are the same: your file is exactly the one that was issued.',
  },
  different: {
    fr: 'Les deux empreintes diffèrent : votre fichier n’est pas celui qui a été délivré sous ce code.',
    en: 'The two fingerprints differ: your file is not the one that was issued under this code.',
  },
  other: { fr: 'Vérifier un autre document', en: 'Check another document' },
  check: { fr: 'Vérifier', en: 'Check' },
  doubt: {
    fr: 'Si le code est bien celui du document, méfiez-vous : écrivez au service dont l’adresse figure sur le site de la collectivité, et non sur le document.',
    en: 'If the code is indeed the one on the document, be careful: write to the service at the address given on the authority’s website, not on the document.',
  },
} as const satisfies Record<string, Bilingual>;
