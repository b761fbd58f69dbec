import { refusalTable } from '../kernel/refusals/refusal.js';

/** Why a call cannot be prepared, published or closed. */
export const callRefusals = refusalTable({
  call_slug_taken: {
    status: 409,
    fr: 'L’adresse « {slug} » est déjà celle d’un autre appel à projets. Choisissez-en une autre.',
    en: 'The address “{slug}” is already that of another call. Choose another.',
  },
  call_closed: {
    status: 409,
    fr: 'Cet appel à projets est clos. Créez-en un nouveau pour changer ses règles.',
    en: 'This call is closed. Create a new one to change its rules.',
  },
  call_not_open: {
    status: 409,
    fr: 'Cet appel à projets n’est pas ouvert. Consultez la liste des appels en cours.',
    en: 'This call is not open. See the list of current calls.',
  },
  axis_code_twice: {
    status: 422,
    fr: 'Deux axes portent le code « {code} ». Donnez à chacun le sien.',
    en: 'Two axes have the code “{code}”. Give each its own.',
  },
  call_form_missing: {
    status: 409,
    fr: 'L’appel n’a pas de formulaire. Ajoutez-en un avant de publier.',
    en: 'The call has no form. Add one before publishing.',
  },
  call_grid_missing: {
    status: 409,
    fr: 'L’axe « {axis} » n’a pas de grille d’évaluation. Ajoutez-en une avant de publier.',
    en: 'The axis “{axis}” has no grid. Add one before publishing.',
  },
  call_axis_missing: {
    status: 409,
    fr: 'L’appel n’a aucun axe. Ajoutez-en au moins un avant de publier.',
    en: 'The call has no axis. Add at least one before publishing.',
  },
  call_round_missing: {
    status: 409,
    fr: 'Aucune vague n’est ouverte ou à venir. Ouvrez-en une avant de publier.',
    en: 'No round is open or to come. Open one before publishing.',
  },
  call_rules_later: {
    status: 409,
    fr: 'Les règles ne sont en vigueur qu’à partir du {on}, après l’ouverture de la vague. Avancez cette date avant de publier.',
    en: 'The rules are in force only from {on}, after the round opens. Bring that date forward before publishing.',
  },
  call_envelope_missing: {
    status: 409,
    fr: 'L’enveloppe de {year} n’est pas fixée. Fixez-la avant de publier.',
    en: 'The envelope for {year} is not set. Set it before publishing.',
  },
  call_nothing_to_publish: {
    status: 409,
    fr: 'Tout ce que contient cet appel est déjà publié. Modifiez-le d’abord.',
    en: 'Everything in this call is already published. Change it first.',
  },
  round_dates_reversed: {
    status: 422,
    fr: 'La vague doit fermer après son ouverture. Corrigez la date de clôture.',
    en: 'The round must close after it opens. Correct the closing date.',
  },
  round_overlaps: {
    status: 409,
    fr: 'Ces dates chevauchent la vague « {name} ». Une seule vague est ouverte à la fois.',
    en: 'These dates overlap the round “{name}”. Only one round is open at a time.',
  },
  round_name_taken: {
    status: 409,
    fr: 'Une vague de cet appel s’appelle déjà « {name} ». Choisissez un autre nom.',
    en: 'A round of this call is already called “{name}”. Choose another name.',
  },
  envelope_exceeded_by_axes: {
    status: 409,
    fr: 'Les enveloppes des axes ({axes}) dépassent celle de l’appel ({whole}). Réduisez-les ou augmentez le total.',
    en: 'The envelopes of the axes ({axes}) exceed that of the call ({whole}). Reduce them or raise the total.',
  },
});
