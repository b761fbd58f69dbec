import { refusalTable } from '../kernel/refusals/refusal.js';

/** Why a meeting, its agenda, its attendance or a vote is refused. Words never name a file nor a person. */
export const meetingRefusals = refusalTable({
  assessed_already: {
    status: 409,
    fr: 'Un membre du comité a déjà évalué ce dossier : il reste à l’ordre du jour.',
    en: 'A member of the committee has already assessed this application: it stays on the agenda.',
  },
  agenda_empty: {
    status: 409,
    fr: 'L’ordre du jour est vide. Inscrivez au moins un dossier, puis convoquez.',
    en: 'The agenda is empty. Add at least one application, then convene.',
  },
  meeting_in_past: {
    status: 422,
    fr: 'Cette séance commencerait dans le passé. Choisissez une date à venir.',
    en: 'This meeting would start in the past. Choose a date to come.',
  },
  convocation_too_late: {
    status: 409,
    fr: 'La convocation part au moins {days} jours avant la séance, soit le {latest} au plus tard. Repoussez la séance.',
    en: 'Convening takes place at least {days} days before the meeting, by {latest} at the latest. Put the meeting off.',
  },
  meeting_too_early: {
    status: 409,
    fr: 'La séance s’ouvre le jour prévu, le {day}. Revenez ce jour-là.',
    en: 'The meeting opens on its day, {day}. Come back then.',
  },
  items_undecided: {
    status: 409,
    fr: 'Tous les dossiers de la séance n’ont pas reçu d’avis. Rendez ceux qui manquent, ou convoquez une seconde fois faute de quorum.',
    en: 'Not every application of the meeting has its recommendation. Give those missing, or convene again for lack of quorum.',
  },
  quorum_not_lacking: {
    status: 409,
    fr: 'Le quorum est réuni pour les dossiers restants : une seconde convocation n’a pas lieu d’être. Faites voter.',
    en: 'The quorum is reached for the remaining applications: there is no ground for a second convocation. Put them to the vote.',
  },
  application_elsewhere: {
    status: 422,
    fr: 'Ce dossier relève d’un autre appel à projets que ce comité. Retirez-le de la liste.',
    en: 'This application belongs to another call than this committee. Remove it from the list.',
  },
  attendance_unknown_seat: {
    status: 422,
    fr: 'Ce siège n’appartient pas au comité ou n’est plus en cours. Retirez-le de la feuille de présence.',
    en: 'This seat is not of this committee, or has ended. Remove it from the attendance sheet.',
  },
  attendance_twice: {
    status: 422,
    fr: 'Ce siège figure deux fois sur la feuille de présence. Gardez une seule ligne.',
    en: 'This seat appears twice on the attendance sheet. Keep one line.',
  },
  proxy_not_voting: {
    status: 422,
    fr: 'Un pouvoir se donne d’un membre votant à un autre. Choisissez deux sièges votants différents.',
    en: 'A proxy goes from one voting member to another. Choose two different voting seats.',
  },
  proxy_holder_away: {
    status: 422,
    fr: 'Le porteur du pouvoir doit être présent, sur place ou à distance. Choisissez un autre membre.',
    en: 'The holder of a proxy must attend, in the room or remotely. Choose another member.',
  },
  proxy_twice: {
    status: 422,
    fr: 'Un membre ne porte qu’un pouvoir. Confiez celui-ci à un autre membre.',
    en: 'A member holds one proxy only. Give this one to another member.',
  },
  no_quorum: {
    status: 409,
    fr: 'Le quorum n’est pas réuni pour ce dossier : {attending} sur {needed} nécessaires. Convoquez une seconde fois, sans condition de quorum.',
    en: 'The quorum is not reached for this application: {attending} of {needed} needed. Convene a second time, without quorum.',
  },
  voter_not_attending: {
    status: 422,
    fr: 'Ce siège ne vote pas sur ce dossier : il n’est ni présent, ni représenté, ou n’a pas voix délibérative. Retirez son vote.',
    en: 'This seat does not vote on this application: it neither attends nor is represented, or has no vote. Remove its vote.',
  },
  voter_withdrawn: {
    status: 422,
    fr: 'Ce membre s’est retiré pour ce dossier et ne peut pas voter. Retirez son vote.',
    en: 'This member has withdrawn from this application and cannot vote. Remove the vote.',
  },
  vote_twice: {
    status: 422,
    fr: 'Ce siège a voté deux fois. Gardez un seul vote.',
    en: 'This seat voted twice. Keep one vote.',
  },
  vote_missing: {
    status: 422,
    fr: 'Il manque {count, plural, one {# vote} other {# votes}} : enregistrez pour, contre ou abstention pour chaque siège présent ou représenté.',
    en: '{count, plural, one {# vote is} other {# votes are}} missing: record for, against or abstention for each seat present or represented.',
  },
  not_carried: {
    status: 409,
    fr: 'Cet avis n’est pas adopté : {for} pour, {against} contre. Mettez un autre avis aux voix.',
    en: 'This recommendation is not carried: {for} for, {against} against. Put another one to the vote.',
  },
  item_decided: {
    status: 409,
    fr: 'Le comité a déjà rendu son avis sur ce dossier. Il ne se modifie plus.',
    en: 'The committee has already given its recommendation on this application. It no longer changes.',
  },
  amount_needed: {
    status: 422,
    fr: 'Indiquez le montant de l’avis, supérieur à zéro.',
    en: 'Give the amount of the recommendation, above zero.',
  },
  amount_above_asked: {
    status: 422,
    fr: 'Le montant dépasse la demande. Un avis favorable va jusqu’au montant demandé, un avis réduit reste en dessous.',
    en: 'The amount exceeds the request. A favourable recommendation goes up to the amount asked, a reduced one stays below.',
  },
  amount_not_expected: {
    status: 422,
    fr: 'Cet avis ne comporte pas de montant. Retirez-le.',
    en: 'This recommendation carries no amount. Remove it.',
  },
});
