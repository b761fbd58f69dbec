import type { Bilingual } from '../../kernel/refusals/refusal.js';

/** One act as people read it. */
export interface ActWords extends Bilingual {
  /** Shown to people of the structure; the rest is for the staff. */
  readonly shown: boolean;
  /** Done by the structure itself: its person is named, the service otherwise. */
  readonly own?: true;
}

/** The words of each journal act about an application. An act that is not here is shown to nobody. */
export const actWords: Readonly<Record<string, ActWords>> = {
  started: { fr: 'Brouillon commencé', en: 'Draft started', shown: true, own: true },
  certification_asked: {
    fr: 'Certification demandée au représentant légal',
    en: 'Certification asked of the legal representative',
    shown: true,
    own: true,
  },
  reminded: { fr: 'Rappel avant la clôture', en: 'Reminder before closing', shown: false },
  form_moved: {
    fr: 'Brouillon repris dans la nouvelle version du formulaire',
    en: 'Draft carried to the new form',
    shown: true,
  },
  submitted: { fr: 'Dossier déposé', en: 'Application submitted', shown: true, own: true },
  supplements_asked: { fr: 'Compléments demandés', en: 'Further items asked for', shown: true },
  supplements_answered: { fr: 'Compléments reçus', en: 'Further items received', shown: true, own: true },
  supplements_due_near: {
    fr: 'Rappel avant la fin du délai de réponse',
    en: 'Reminder before the time to answer ends',
    shown: true,
  },
  supplements_withdrawn: {
    fr: 'Demande de compléments retirée avant d’être lue',
    en: 'Request for items withdrawn before it was read',
    shown: false,
  },
  reopened: {
    fr: 'Recevabilité retirée avant d’être annoncée',
    en: 'Admissibility taken back before it was told',
    shown: false,
  },
  taken_off_agenda: { fr: 'Retiré de l’ordre du jour du comité', en: 'Taken off the committee’s agenda', shown: false },
  officer_link_found: {
    fr: 'Instructeur déchargé : lien d’intérêt déclaré',
    en: 'Case officer discharged: declared interest',
    shown: false,
  },
  corrected: { fr: 'Réponse corrigée par le service', en: 'Answer corrected by the office', shown: true },
  lapsed: { fr: 'Dossier caduc, faute de compléments', en: 'Lapsed for lack of the items asked for', shown: true },
  accepted: { fr: 'Dossier recevable', en: 'Application admissible', shown: true },
  declared_inadmissible: { fr: 'Dossier irrecevable', en: 'Application inadmissible', shown: true },
  scheduled: { fr: 'Inscrit à une séance du comité', en: 'On the agenda of a committee meeting', shown: true },
  recommended: { fr: 'Examiné par le comité', en: 'Examined by the committee', shown: true },
  deferred: { fr: 'Examen reporté', en: 'Examination deferred', shown: true },
  redirected: { fr: 'Réorienté vers un autre accompagnement', en: 'Redirected to other support', shown: true },
  proposed: { fr: 'Proposé à la décision des élus', en: 'Put to the elected members for decision', shown: false },
  awarded: { fr: 'Subvention attribuée', en: 'Grant awarded', shown: true },
  refused: { fr: 'Demande refusée', en: 'Application refused', shown: true },
  withdrawn: { fr: 'Dossier retiré', en: 'Application withdrawn', shown: true, own: true },
  checked: { fr: 'Vérification des règles', en: 'Rule check', shown: false },
  officer_checked: { fr: 'Pièce ou point vérifié par l’instructeur', en: 'Item checked by the officer', shown: false },
  assigned: { fr: 'Instructeur désigné', en: 'Case officer named', shown: false },
  implicit_refusal_near: {
    fr: 'Le délai de décision se termine bientôt',
    en: 'The decision delay ends soon',
    shown: false,
  },
  retention_near: {
    fr: 'Fin de conservation annoncée à la structure',
    en: 'End of keeping told to the organization',
    shown: true,
  },
  retention_held: { fr: 'Conservation prolongée', en: 'Kept beyond its term', shown: false },
  retention_released: { fr: 'Fin de la prolongation', en: 'No longer kept beyond its term', shown: false },
  purged: {
    fr: 'Contenu effacé au terme de sa conservation',
    en: 'Contents erased at the end of their keeping',
    shown: true,
  },
  implicit_refusal_flagged: {
    fr: 'Délai de décision dépassé : refus implicite, une décision favorable reste possible',
    en: 'Decision delay passed: refusal by silence, a favourable decision is still possible',
    shown: true,
  },
};

/** What people of the structure may read in an entry's data; scores, opinions and internal marks never. */
export const shownData: readonly string[] = ['number', 'dueOn', 'fields', 'implicitRefusalOn', 'requestId'];
