import { refusalTable } from '../../kernel/refusals/refusal.js';

/** Why the axes of a call cannot be changed so. */
export const axisRefusals = refusalTable({
  axis_code_kept: {
    status: 422,
    fr: 'Le code « {code} » ne change plus : le formulaire et les dossiers le nomment. Changez plutôt le nom de l’axe.',
    en: 'The code “{code}” no longer changes: the form and the files name it. Change the name of the axis instead.',
  },
  axis_has_applications: {
    status: 409,
    fr: 'L’axe « {axis} » porte {count, plural, one {# dossier} other {# dossiers}} : il ne peut pas être retiré.',
    en: 'The axis “{axis}” has {count, plural, one {# application} other {# applications}}: it cannot be removed.',
  },
  axis_has_grid: {
    status: 409,
    fr: 'L’axe « {axis} » a une grille publiée : il ne peut pas être retiré.',
    en: 'The axis “{axis}” has a published grid: it cannot be removed.',
  },
  axis_has_envelope: {
    status: 409,
    fr: 'L’axe « {axis} » a une enveloppe. Mettez-la à zéro avant de le retirer.',
    en: 'The axis “{axis}” has an envelope. Set it to zero before removing the axis.',
  },
  axis_in_form: {
    status: 409,
    fr: 'Le formulaire pose des questions propres à l’axe « {axis} ». Retirez cette condition du formulaire avant de retirer l’axe.',
    en: 'The form asks questions of the axis “{axis}” only. Take that condition out of the form before removing the axis.',
  },
  axis_terms_unknown: {
    status: 422,
    fr: 'Des règles sont données pour l’axe « {code} », qui n’est pas dans cet appel.',
    en: 'Rules are given for the axis “{code}”, which is not in this call.',
  },
  axis_terms_twice: {
    status: 422,
    fr: 'L’axe « {code} » a deux fois des règles propres. Gardez-en une seule.',
    en: 'The axis “{code}” has rules of its own twice. Keep one.',
  },
});
