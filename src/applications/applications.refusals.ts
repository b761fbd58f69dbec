import { refusalTable } from '../kernel/refusals/refusal.js';

/** What may stand against an application and its moves. Dates come in already written, in both languages. */
export const applicationRefusals = refusalTable({
  axis_unknown: {
    status: 422,
    fr: 'Cet axe ne fait pas partie de l’appel à projets. Choisissez-en un dans la liste.',
    en: 'This axis is not part of the call. Choose one from the list.',
  },
  organization_form_excluded: {
    status: 422,
    fr: 'Cet appel à projets n’est pas ouvert à la forme juridique de votre structure. Consultez « Qui peut candidater ».',
    en: 'This call is not open to your organization’s legal form. See “Who may apply”.',
  },
  organization_work_integration_excluded: {
    status: 422,
    fr: 'Les structures d’insertion de type {kind} ne sont pas admises à cet appel à projets.',
    en: 'Work-integration bodies of type {kind} are not admitted to this call.',
  },
  organization_without_existence: {
    status: 422,
    fr: 'La structure doit exister légalement au dépôt. Indiquez sa date de création et son SIRET dans sa fiche.',
    en: 'The organization must legally exist when filing. Give its founding date and SIRET in its record.',
  },
  organization_too_old: {
    status: 422,
    fr: 'Cet axe accueille les structures de {years, plural, one {# an} other {# ans}} au plus. Choisissez l’axe ouvert aux structures plus anciennes.',
    en: 'This axis takes organizations at most {years, plural, one {# year} other {# years}} old. Choose the axis open to older ones.',
  },
  organization_too_young: {
    status: 422,
    fr: 'Cet axe accueille les structures de plus de {years, plural, one {# an} other {# ans}}. Choisissez l’axe ouvert aux structures plus récentes.',
    en: 'This axis takes organizations over {years, plural, one {# year} other {# years}} old. Choose the axis open to younger ones.',
  },
  esus_needed: {
    status: 422,
    fr: 'Une société de plus de {years, plural, one {# an} other {# ans}} doit détenir l’agrément ESUS. Renseignez-le dans la fiche de la structure.',
    en: 'A company over {years, plural, one {# year} other {# years}} old must hold the ESUS approval. Record it with the organization.',
  },
  esus_expired: {
    status: 422,
    fr: 'L’agrément ESUS de la structure a expiré le {until_fr}. Renseignez son renouvellement dans la fiche de la structure.',
    en: 'The organization’s ESUS approval expired on {until_en}. Record its renewal with the organization.',
  },
  declared_aid_exceeds: {
    status: 422,
    fr: 'Vous avez déclaré {received} d’aides de minimis sur trois ans. Avec cette demande, le plafond de {ceiling} serait dépassé et l’aide entière exclue. Demandez au plus {left}, ou corrigez les aides déclarées.',
    en: 'You declared {received} of de minimis aid over three years. With this grant the ceiling of {ceiling} would be passed and the whole aid excluded. Ask for at most {left}, or correct the aid declared.',
  },
  round_not_open: {
    status: 409,
    fr: 'Aucune vague de dépôt n’est ouverte. {way}',
    en: 'No filing round is open. {way}',
  },
  round_closed: {
    status: 409,
    fr: 'Le dépôt est clos depuis le {closed_fr}. {way}',
    en: 'Filing closed on {closed_en}. {way}',
  },
  eligibility_stopped: {
    status: 422,
    fr: 'Vos réponses aux questions préalables excluent cette demande. {why}',
    en: 'Your answers to the first questions exclude this application. {why}',
  },
  file_still_open: {
    status: 409,
    fr: 'Ce dossier est encore en cours : il ne peut pas être repris. Suivez-le, ou retirez-le d’abord.',
    en: 'This application is still under way: it cannot be taken up again. Follow it, or withdraw it first.',
  },
  certifier_needed: {
    status: 403,
    fr: 'Seule la personne qui représente légalement la structure peut déposer le dossier. Demandez-lui de se connecter pour le déposer.',
    en: 'Only the legal representative of the organization may file the application. Ask them to sign in and file it.',
  },
  certification_not_wanted: {
    status: 409,
    fr: 'Cet appel à projets ne demande pas de certification : déposez directement le dossier.',
    en: 'This call asks no certification: file the application yourself.',
  },
  no_representative: {
    status: 409,
    fr: 'Aucun représentant légal ne peut se connecter pour votre structure. Un responsable l’indique à la page « Personnes » de la structure.',
    en: 'No legal representative can sign in for your organization. An owner names one on the “People” page of the organization.',
  },
  reader_cannot_change: {
    status: 403,
    fr: 'Votre rôle dans la structure permet de lire ce dossier, pas de le modifier. Demandez à un responsable de changer votre rôle.',
    en: 'Your role in the organization lets you read this application, not change it. Ask an owner to change your role.',
  },
  attachment_waiting: {
    status: 422,
    fr: '« {name} » est en cours de vérification. Attendez quelques instants, puis déposez.',
    en: '“{name}” is being checked. Wait a moment, then file.',
  },
  no_item_named: {
    status: 422,
    fr: 'Nommez au moins une information ou une pièce à compléter.',
    en: 'Name at least one piece of information or document to complete.',
  },
  item_unknown: {
    status: 422,
    fr: '« {field} » n’est pas une question du formulaire de ce dossier. Choisissez-la dans la liste.',
    en: '“{field}” is not a question of this application’s form. Choose it from the list.',
  },
  due_date_too_early: {
    status: 422,
    fr: 'Laissez au moins {days, plural, one {# jour} other {# jours}} pour répondre : au plus tôt le {earliest_fr}.',
    en: 'Leave at least {days, plural, one {# day} other {# days}} to answer: {earliest_en} at the earliest.',
  },
  due_date_too_late: {
    status: 422,
    fr: 'Le délai de réponse ne peut pas dépasser le {latest_fr}.',
    en: 'The time to answer cannot go beyond {latest_en}.',
  },
  item_not_asked: {
    status: 422,
    fr: '« {field} » n’est pas demandé : seuls les points de la demande peuvent changer.',
    en: '“{field}” was not asked for: only the items of the request may change.',
  },
  supplement_item_missing: {
    status: 422,
    fr: '« {field} » est indispensable et manque encore. Complétez ce point, puis envoyez.',
    en: '“{field}” is essential and still missing. Complete it, then send.',
  },
  lapse_too_early: {
    status: 409,
    fr: 'Le dossier ne peut devenir caduc avant la fin du délai de réponse, le {due_fr}.',
    en: 'The application cannot lapse before the time to answer ends, on {due_en}.',
  },
  rule_check_needed: {
    status: 409,
    fr: 'Lancez d’abord la vérification des règles sur cette version du dossier, puis acceptez-le.',
    en: 'First run the rule check on this version of the application, then accept it.',
  },
  rule_against: {
    status: 422,
    fr: 'La règle « {rule} » s’oppose à la recevabilité. Confirmez en donnant vos raisons, ou déclarez le dossier irrecevable.',
    en: 'The rule “{rule}” stands against admissibility. Confirm with your reasons, or declare the application inadmissible.',
  },
  officer_in_conflict: {
    status: 403,
    fr: 'Vous êtes lié à la structure qui porte ce dossier : confiez-le à un collègue.',
    en: 'You are linked to the organization behind this application: hand it to a colleague.',
  },
  ground_needed: {
    status: 422,
    fr: 'Indiquez le motif d’irrecevabilité : la structure doit le connaître.',
    en: 'State the ground of inadmissibility: the organization must know it.',
  },
  officer_linked: {
    status: 422,
    fr: 'Cette personne est liée à la structure qui porte ce dossier : choisissez quelqu’un d’autre.',
    en: 'This person is linked to the organization behind this application: choose somebody else.',
  },
  officer_unknown: {
    status: 422,
    fr: 'Cette personne n’est pas un instructeur du service. Choisissez-la dans la liste.',
    en: 'This person is not a case officer. Choose one from the list.',
  },
});
