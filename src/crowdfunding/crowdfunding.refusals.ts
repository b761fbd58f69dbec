import { refusalTable } from '../kernel/refusals/refusal.js';

export const crowdfundingRefusals = refusalTable({
  campaign_address_unreadable: {
    status: 422,
    fr: 'Cette adresse est illisible. Ouvrez la page de la campagne et copiez l’adresse affichée par votre navigateur.',
    en: 'This address cannot be read. Open the campaign’s page and copy the address your browser shows.',
  },
  campaign_address_unsafe: {
    status: 422,
    fr: 'L’adresse doit commencer par https:// et ne contenir ni identifiant, ni numéro de port.',
    en: 'The address must start with https:// and hold neither a user name nor a port number.',
  },
  campaign_platform_unknown: {
    status: 422,
    fr: 'Cette plateforme n’est pas dans la liste. Plateformes possibles : {platforms}.',
    en: 'This platform is not on the list. Possible platforms: {platforms}.',
  },
  campaign_page_unknown: {
    status: 422,
    fr: 'Cette page de {platform} n’est pas celle d’une campagne. Ouvrez la page publique de la campagne et copiez son adresse.',
    en: 'This page of {platform} is not a campaign’s. Open the public page of the campaign and copy its address.',
  },
  campaign_already_linked: {
    status: 409,
    fr: 'Cette campagne est déjà liée au dossier.',
    en: 'This campaign is already linked to the application.',
  },
  campaigns_too_many: {
    status: 409,
    fr: 'Un dossier compte {most, plural, one {# campagne} other {# campagnes}} au plus. Retirez-en une d’abord.',
    en: 'An application has at most {most, plural, one {# campaign} other {# campaigns}}. Remove one first.',
  },
  campaign_dates_reversed: {
    status: 422,
    fr: 'La fin de la campagne vient avant son début. Corrigez l’une des deux dates.',
    en: 'The campaign ends before it starts. Correct one of the two dates.',
  },
  campaign_too_late: {
    status: 409,
    fr: 'Le dossier est décidé ou clos : ses campagnes ne changent plus. Écrivez au service instructeur si nécessaire.',
    en: 'The application is decided or closed: its campaigns no longer change. Write to the grants office if needed.',
  },
  campaign_holder_only: {
    status: 403,
    fr: 'Seules les personnes qui peuvent modifier ce dossier peuvent lier ou retirer une campagne.',
    en: 'Only the people who may change this application can link or remove a campaign.',
  },
  reading_in_future: {
    status: 422,
    fr: 'Un relevé ne peut pas être daté après le {today}, date du jour.',
    en: 'A reading cannot be dated after {today}, today’s date.',
  },
  reading_proof_unknown: {
    status: 422,
    fr: 'Joignez d’abord la preuve du relevé (capture datée de la page de la campagne), puis enregistrez-le.',
    en: 'First attach the proof of the reading (a dated capture of the campaign’s page), then record it.',
  },
});
