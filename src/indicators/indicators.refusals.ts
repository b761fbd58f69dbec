import { refusalTable } from '../kernel/refusals/refusal.js';

export const indicatorsRefusals = refusalTable({
  period_reversed: {
    status: 422,
    fr: 'La fin de la période vient avant son début. Corrigez l’une des deux dates.',
    en: 'The period ends before it starts. Correct one of the two dates.',
  },
  import_number_of_series: {
    status: 422,
    fr: 'Le numéro {number} porte le préfixe des dossiers de l’appel, qui se suivent sans trou. Choisissez un autre préfixe.',
    en: 'Number {number} bears the prefix of the call’s own files, which follow each other without a gap. Choose another prefix.',
  },
  import_number_twice: {
    status: 422,
    fr: 'Le numéro {number} figure deux fois dans la liste.',
    en: 'Number {number} is on the list twice.',
  },
  import_siret_wrong: {
    status: 422,
    fr: 'Le SIRET de la structure du dossier {number} est erroné. Vérifiez ses 14 chiffres.',
    en: 'The SIRET of the organization of file {number} is wrong. Check its 14 digits.',
  },
  import_axis_unknown: {
    status: 422,
    fr: 'L’axe « {axis} » du dossier {number} n’existe pas dans l’appel.',
    en: 'Axis “{axis}” of file {number} is not part of the call.',
  },
  import_dates_reversed: {
    status: 422,
    fr: 'Les dates du dossier {number} ne se suivent pas : dépôt, vote, notification, clôture, au plus tard aujourd’hui.',
    en: 'The dates of file {number} do not follow: filing, vote, notification, closing, today at the latest.',
  },
});
