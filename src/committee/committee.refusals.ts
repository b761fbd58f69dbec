import { refusalTable } from '../kernel/refusals/refusal.js';

/** Why a seat, an interest or an assessment is refused. Words never tell whether a hidden file exists. */
export const committeeRefusals = refusalTable({
  committee_exists: {
    status: 409,
    fr: 'Cet appel à projets a déjà un comité de sélection. Ajoutez-y des sièges.',
    en: 'This call already has a selection committee. Add seats to it.',
  },
  college_unknown: {
    status: 422,
    fr: 'Ce collège n’existe pas dans ce comité. Choisissez parmi ses collèges.',
    en: 'This college does not exist in this committee. Choose one of its colleges.',
  },
  college_named_twice: {
    status: 422,
    fr: 'Deux collèges portent le même nom. Donnez un nom différent à chacun.',
    en: 'Two colleges have the same name. Give each its own name.',
  },
  chair_taken: {
    status: 409,
    fr: 'La présidence est déjà tenue. Mettez fin à ce siège avant d’en donner un autre.',
    en: 'The chair is already held. End that seat before giving another.',
  },
  seat_taken: {
    status: 409,
    fr: 'Cette personne siège déjà au comité.',
    en: 'This person already sits on the committee.',
  },
  seat_ended: {
    status: 409,
    fr: 'Ce siège a déjà pris fin.',
    en: 'This seat has already ended.',
  },
  seat_end_before_start: {
    status: 422,
    fr: 'Un siège ne finit pas avant d’avoir commencé. Corrigez la date.',
    en: 'A seat does not end before it starts. Correct the date.',
  },
  interest_target_needed: {
    status: 422,
    fr: 'Précisez la structure : son SIREN, sa fiche ou un dossier.',
    en: 'Say which organization: by its SIREN, its record or an application.',
  },
  interest_name_needed: {
    status: 422,
    fr: 'Indiquez le nom de la structure.',
    en: 'Give the name of the organization.',
  },
  interest_dates: {
    status: 422,
    fr: 'Le lien ne finit pas avant d’avoir commencé. Corrigez les dates.',
    en: 'An interest does not end before it starts. Correct the dates.',
  },
  interest_siren: {
    status: 422,
    fr: 'Ce SIREN n’est pas valable : neuf chiffres avec une clé de contrôle. Vérifiez la saisie.',
    en: 'This SIREN is not valid: nine digits with a check digit. Check what you typed.',
  },
  assessment_submitted: {
    status: 409,
    fr: 'Votre évaluation est remise : elle ne se modifie plus.',
    en: 'Your assessment is submitted: it no longer changes.',
  },
  assessment_closed: {
    status: 409,
    fr: 'Le comité a rendu son avis sur ce dossier : l’évaluation est close.',
    en: 'The committee has given its recommendation on this application: assessment is closed.',
  },
  grid_missing: {
    status: 409,
    fr: 'L’appel à projets n’a pas encore de grille d’évaluation. Demandez au service instructeur de la publier.',
    en: 'The call has no evaluation grid yet. Ask the grants office to publish it.',
  },
});
