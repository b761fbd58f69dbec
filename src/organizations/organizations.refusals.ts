import { refusalTable } from '../kernel/refusals/refusal.js';

export const organizationRefusals = refusalTable({
  siret_malformed: {
    status: 422,
    fr: 'Un SIRET compte 14 chiffres. Recopiez celui de votre avis de situation INSEE.',
    en: 'A SIRET has 14 digits. Copy it from your INSEE statement.',
  },
  siret_key_wrong: {
    status: 422,
    fr: 'Ce SIRET n’existe pas : sa clé de contrôle est fausse. Vérifiez chaque chiffre sur votre avis de situation INSEE.',
    en: 'This SIRET does not exist: its control digit is wrong. Check each digit on your INSEE statement.',
  },
  siret_needed: {
    status: 422,
    fr: 'Indiquez le SIRET de la structure. Si elle n’existe pas encore légalement, laissez la date de création vide.',
    en: 'Give the organization’s SIRET. If it does not exist in law yet, leave its founding date empty.',
  },
  siret_or_rna_needed: {
    status: 422,
    fr: 'Indiquez le numéro RNA ou le SIRET de l’association. Si elle n’est pas encore déclarée, laissez la date de création vide.',
    en: 'Give the RNA number or the SIRET of the association. If it is not declared yet, leave its founding date empty.',
  },
  siret_needed_to_be_paid: {
    status: 409,
    fr: 'Un SIRET est nécessaire pour recevoir un paiement public. Demandez-le à l’INSEE (gratuit), puis ajoutez-le à la fiche de la structure.',
    en: 'A SIRET is needed to receive a public payment. Ask INSEE for one (free of charge), then add it to the organization’s record.',
  },
  rna_malformed: {
    status: 422,
    fr: 'Un numéro RNA s’écrit W suivi de 9 chiffres, comme W595001234. Il figure sur le récépissé de la préfecture.',
    en: 'An RNA number is W and 9 digits, like W595001234. It is on the receipt of the prefecture.',
  },
  rna_for_associations_only: {
    status: 422,
    fr: 'Seules les associations ont un numéro RNA. Laissez ce champ vide et indiquez le SIRET.',
    en: 'Only associations have an RNA number. Leave this field empty and give the SIRET.',
  },
  siren_wrong: {
    status: 422,
    fr: '« {siren} » n’est pas un SIREN : 9 chiffres dont une clé de contrôle. Corrigez-le ou retirez-le.',
    en: '“{siren}” is not a SIREN: 9 digits with a control digit. Correct or remove it.',
  },
  founded_in_the_future: {
    status: 422,
    fr: 'La date de création est à venir. Laissez-la vide tant que la structure n’existe pas légalement.',
    en: 'The founding date is to come. Leave it empty until the organization exists in law.',
  },
  esus_date_needed: {
    status: 422,
    fr: 'Indiquez la date de l’agrément ESUS : elle figure sur l’arrêté du préfet.',
    en: 'Give the date of the ESUS approval: it is on the prefect’s order.',
  },
  esus_dates_reversed: {
    status: 422,
    fr: 'L’agrément ESUS ne peut pas finir avant d’avoir été donné. Corrigez ses dates.',
    en: 'The ESUS approval cannot end before it was given. Correct its dates.',
  },
  organization_already_registered: {
    status: 409,
    fr: 'Cette structure est déjà inscrite. Demandez à une personne de votre structure qui utilise ce service de vous inviter (page « Les personnes »). Si vous ne savez pas qui, écrivez au service instructeur.',
    en: 'This organization is already registered. Ask someone of your organization who uses this service to invite you (page “People”). If you do not know who, write to the grants office.',
  },
  organization_role_needed: {
    status: 403,
    fr: 'Seul un responsable de la structure peut faire cela. Demandez-lui de le faire ou de changer votre rôle.',
    en: 'Only an owner of the organization may do this. Ask them to do it or to change your role.',
  },
  organization_reader_only: {
    status: 403,
    fr: 'Vous pouvez lire cette structure, pas la modifier. Demandez à un responsable de changer votre rôle.',
    en: 'You may read this organization, not change it. Ask an owner to change your role.',
  },
  interest_in_structure: {
    status: 403,
    fr: 'Vous avez un intérêt dans cette structure. Demandez à une autre personne du service de faire cette modification.',
    en: 'You have an interest in this organization. Ask someone else of the grants office to make this change.',
  },
  last_owner_stays: {
    status: 409,
    fr: 'Une structure garde au moins un responsable. Donnez d’abord ce rôle à une autre personne.',
    en: 'An organization keeps at least one owner. First give that role to someone else.',
  },
  colleague_already_there: {
    status: 409,
    fr: 'Cette personne fait déjà partie de la structure. Changez son rôle dans la liste.',
    en: 'This person already belongs to the organization. Change their role in the list.',
  },
  siren_needed_for_aid: {
    status: 409,
    fr: 'Les aides se déclarent par SIREN. Ajoutez d’abord le SIRET à la fiche de la structure.',
    en: 'Aid is declared by SIREN. First add the SIRET to the organization’s record.',
  },
  aid_in_the_future: {
    status: 422,
    fr: 'Une aide passée a été accordée aujourd’hui au plus tard. Corrigez sa date.',
    en: 'A past aid was granted today at the latest. Correct its date.',
  },
  aid_of_the_authority: {
    status: 409,
    fr: 'Cette aide a été enregistrée par la collectivité. Si elle est inexacte, écrivez au service instructeur.',
    en: 'This aid was recorded by the authority. If it is wrong, write to the grants office.',
  },
  register_off: {
    status: 404,
    fr: 'Cette installation n’interroge pas le registre public des entreprises. Remplissez la fiche vous-même.',
    en: 'This installation does not ask the public company register. Fill in the record yourself.',
  },
  register_unknown: {
    status: 404,
    fr: 'Le registre public ne connaît pas ce SIRET. Vérifiez-le, ou remplissez la fiche vous-même : les créations récentes y arrivent en quelques jours.',
    en: 'The public register does not know this SIRET. Check it, or fill in the record yourself: recent registrations reach it within days.',
  },
  register_unavailable: {
    status: 503,
    fr: 'Le registre public des entreprises ne répond pas en ce moment. Rien ne l’attend : remplissez la fiche vous-même.',
    en: 'The public company register does not answer at the moment. Nothing waits for it: fill in the record yourself.',
  },
});
