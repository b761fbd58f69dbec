import { refusalTable } from '../../kernel/refusals/refusal.js';

/**
 * What may be wrong with an answer. `where_fr` and `where_en` name the question (and the line, the part); limits come in
 * already written, in both languages.
 */
export const formRefusals = refusalTable({
  answers_incomplete: {
    status: 422,
    fr: 'Il reste {count, plural, one {# point} other {# points}} à compléter ou à corriger dans votre dossier.',
    en: 'There {count, plural, one {is # point} other {are # points}} left to complete or correct in your application.',
  },
  answers_not_an_object: {
    status: 422,
    fr: 'Les réponses sont illisibles : envoyez une réponse par question, sous la clé de la question.',
    en: 'The answers cannot be read: send one answer per question, under the key of the question.',
  },
  answer_required: {
    status: 422,
    fr: '« {where_fr} » : répondez à cette question.',
    en: '“{where_en}”: please answer this question.',
  },
  paper_missing: {
    status: 422,
    fr: '« {where_fr} » : joignez cette pièce.',
    en: '“{where_en}”: please attach this document.',
  },
  statement_missing: {
    status: 422,
    fr: '« {where_fr} » : lisez le texte et cochez la case.',
    en: '“{where_en}”: read the text and tick the box.',
  },
  statement_outdated: {
    status: 422,
    fr: '« {where_fr} » : le texte a changé depuis que vous l’avez accepté. Relisez-le et cochez de nouveau la case.',
    en: '“{where_en}”: the text has changed since you accepted it. Read it and tick the box again.',
  },
  answer_type: {
    status: 422,
    fr: '« {where_fr} » : donnez {expected_fr}.',
    en: '“{where_en}”: please give {expected_en}.',
  },
  answer_too_long: {
    status: 422,
    fr: '« {where_fr} » : {max, plural, one {# caractère} other {# caractères}} au plus, retirez-en {over}.',
    en: '“{where_en}”: {max, plural, one {# character} other {# characters}} at most, please remove {over}.',
  },
  answer_too_short: {
    status: 422,
    fr: '« {where_fr} » : dites-en un peu plus, {min, plural, one {# caractère} other {# caractères}} au moins.',
    en: '“{where_en}”: please say a little more, {min, plural, one {# character} other {# characters}} at least.',
  },
  answer_unreadable: {
    status: 422,
    fr: '« {where_fr} » : le texte contient un caractère illisible, souvent venu d’un copier-coller. Retapez ce passage.',
    en: '“{where_en}”: the text holds an unreadable character, often from copy and paste. Please retype that part.',
  },
  answer_too_small: {
    status: 422,
    fr: '« {where_fr} » : pas moins de {limit_fr}.',
    en: '“{where_en}”: no less than {limit_en}.',
  },
  answer_too_large: {
    status: 422,
    fr: '« {where_fr} » : pas plus de {limit_fr}.',
    en: '“{where_en}”: no more than {limit_en}.',
  },
  answer_too_precise: {
    status: 422,
    fr: '« {where_fr} » : {decimals, plural, =0 {un nombre entier} one {# chiffre au plus après la virgule} other {# chiffres au plus après la virgule}}.',
    en: '“{where_en}”: {decimals, plural, =0 {a whole number} one {# digit at most after the point} other {# digits at most after the point}}.',
  },
  answer_whole_euros: {
    status: 422,
    fr: '« {where_fr} » : écrivez un montant en euros entiers, sans centimes.',
    en: '“{where_en}”: write an amount in whole euros, without cents.',
  },
  answer_not_an_option: {
    status: 422,
    fr: '« {where_fr} » : choisissez une des réponses proposées.',
    en: '“{where_en}”: choose one of the answers offered.',
  },
  answer_repeated: {
    status: 422,
    fr: '« {where_fr} » : la même réponse figure deux fois, retirez-en une.',
    en: '“{where_en}”: the same answer is there twice, please remove one.',
  },
  answer_too_few: {
    status: 422,
    fr: '« {where_fr} » : il en faut au moins {min}.',
    en: '“{where_en}”: at least {min} needed.',
  },
  answer_too_many: {
    status: 422,
    fr: '« {where_fr} » : {max} au plus, retirez-en.',
    en: '“{where_en}”: {max} at most, please remove some.',
  },
  answer_date: {
    status: 422,
    fr: '« {where_fr} » : cette date n’existe pas. Écrivez-la comme 2026-09-01.',
    en: '“{where_en}”: this date does not exist. Write it like 2026-09-01.',
  },
  answer_date_too_early: {
    status: 422,
    fr: '« {where_fr} » : pas avant le {limit_fr}.',
    en: '“{where_en}”: no earlier than {limit_en}.',
  },
  answer_date_too_late: {
    status: 422,
    fr: '« {where_fr} » : pas après le {limit_fr}.',
    en: '“{where_en}”: no later than {limit_en}.',
  },
  answer_dates_reversed: {
    status: 422,
    fr: '« {where_fr} » : cette date vient avant « {other_fr} ». Corrigez l’une des deux.',
    en: '“{where_en}”: this date comes before “{other_en}”. Please correct one of them.',
  },
  commune_unknown: {
    status: 422,
    fr: '« {where_fr} » : ce code ne désigne pas une commune. Choisissez la commune dans la liste (code INSEE, pas le code postal).',
    en: '“{where_en}”: this code is not a commune. Choose the commune from the list (INSEE code, not the postal code).',
  },
  commune_outside_territory: {
    status: 422,
    fr: '« {where_fr} » : cette commune n’est pas dans le territoire de l’appel à projets. Choisissez-en une dans la liste.',
    en: '“{where_en}”: this commune is outside the territory of the call. Choose one from the list.',
  },
  siret_format: {
    status: 422,
    fr: '« {where_fr} » : un SIRET compte 14 chiffres.',
    en: '“{where_en}”: a SIRET has 14 digits.',
  },
  siret_checksum: {
    status: 422,
    fr: '« {where_fr} » : ce SIRET comporte une erreur de frappe (la clé de contrôle ne correspond pas). Recopiez-le depuis un avis de situation.',
    en: '“{where_en}”: this SIRET is mistyped (its control digit does not match). Copy it from the registration notice.',
  },
  rna_format: {
    status: 422,
    fr: '« {where_fr} » : un numéro RNA commence par W suivi de 9 chiffres, comme W595012345.',
    en: '“{where_en}”: an RNA number is W and 9 digits, like W595012345.',
  },
  iban_format: {
    status: 422,
    fr: '« {where_fr} » : cet IBAN n’a pas la bonne forme. En France : FR suivi de 25 caractères.',
    en: '“{where_en}”: this IBAN has the wrong shape. In France: FR and 25 characters.',
  },
  iban_checksum: {
    status: 422,
    fr: '« {where_fr} » : cet IBAN comporte une erreur de frappe (la clé ne correspond pas). Recopiez-le depuis le RIB.',
    en: '“{where_en}”: this IBAN is mistyped (its key does not match). Copy it from the bank details.',
  },
  answer_email: {
    status: 422,
    fr: '« {where_fr} » : écrivez une adresse comme prenom.nom@exemple.fr.',
    en: '“{where_en}”: write an address like first.last@example.org.',
  },
  answer_phone: {
    status: 422,
    fr: '« {where_fr} » : écrivez un numéro comme 03 20 00 00 00 ou +33 3 20 00 00 00.',
    en: '“{where_en}”: write a number like 03 20 00 00 00 or +33 3 20 00 00 00.',
  },
  answer_postal_code: {
    status: 422,
    fr: '« {where_fr} » : un code postal compte 5 chiffres.',
    en: '“{where_en}”: a postal code has 5 digits.',
  },
  answer_siren: {
    status: 422,
    fr: '« {where_fr} » : un SIREN compte 9 chiffres ; vérifiez-le, sa clé de contrôle ne correspond pas.',
    en: '“{where_en}”: a SIREN has 9 digits; please check it, its control digit does not match.',
  },
  answer_web_address: {
    status: 422,
    fr: '« {where_fr} » : écrivez une adresse qui commence par https://.',
    en: '“{where_en}”: write an address that starts with https://.',
  },
  answer_not_a_paper: {
    status: 422,
    fr: '« {where_fr} » : joignez le fichier avec le bouton « Ajouter un fichier ».',
    en: '“{where_en}”: attach the file with the “Add a file” button.',
  },
  answer_not_asked: {
    status: 422,
    fr: '« {where_fr} » : cette question ne vous concerne pas, effacez la réponse.',
    en: '“{where_en}”: this question does not apply to you, please clear the answer.',
  },
  answer_unknown: {
    status: 422,
    fr: '« {where_fr} » : cette question n’existe pas dans ce formulaire, retirez cette réponse.',
    en: '“{where_en}”: there is no such question in this form, please remove this answer.',
  },
});

export type FormRefusalCode = keyof typeof formRefusals;
