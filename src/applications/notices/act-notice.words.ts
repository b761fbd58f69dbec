import type { Bilingual } from '../../kernel/refusals/refusal.js';

/** One mail about an act: to the structure (`holder`) or to the case officers (`officers`). ICU messages. */
export interface ActNotice {
  readonly audience: 'holder' | 'officers';
  readonly subject: Bilingual;
  readonly paragraphs: readonly Bilingual[];
  readonly action: Bilingual;
  /** The part of the file the mail leads to; its first page when absent. */
  readonly page?: '/complements';
}

const follow: Bilingual = { fr: 'Ouvrir le dossier', en: 'Open the application' };

/** Who decided (CRPA, L212-1 and L212-2 1°: name, capacity and service, where a teleservice notifies without signature). */
const decidedBy: Bilingual = {
  fr: 'Décision prise par {signatory}, {capacity_fr} ({service}).',
  en: 'Decision taken by {signatory}, {capacity_en} ({service}).',
};

/** Ways and delays of appeal, without which the delays do not run (CJA, R421-5). */
const appeal: Bilingual = {
  fr: 'Vous pouvez contester cette décision dans un délai de deux mois à compter de ce message : par un recours gracieux auprès du Président ({address}), qui prolonge le délai du recours contentieux, ou devant le {court} ({courtAddress} ; {site}).',
  en: 'You may contest this decision within two months of this message: before the President ({address}), which extends the time to go to court, or before the {court} ({courtAddress}; {site}).',
};

/** The mails about acts, by the verb of the journal; what stands between braces comes from `valuesIn`. */
export const actNotices: Readonly<Record<string, ActNotice>> = {
  supplements_asked: {
    audience: 'holder',
    subject: { fr: 'Dossier {number} : il manque des éléments', en: 'Application {number}: some items are missing' },
    paragraphs: [
      {
        fr: 'Pour poursuivre l’examen de « {title} », nous avons besoin des éléments ci-dessous, au plus tard le {due}.',
        en: 'To go on with “{title}”, we need the items below, by {due} at the latest.',
      },
      {
        fr: 'Le délai de décision est suspendu jusqu’à leur réception ou jusqu’à cette date. Sans les éléments indispensables, le dossier deviendra caduc.',
        en: 'The decision delay is suspended until they arrive or until that date. Without the essential items, the application will lapse.',
      },
    ],
    action: { fr: 'Compléter le dossier', en: 'Complete the application' },
    page: '/complements',
  },
  supplements_due_near: {
    audience: 'holder',
    subject: {
      fr: 'Dossier {number} : éléments attendus au plus tard le {due}',
      en: 'Application {number}: items awaited by {due}',
    },
    paragraphs: [
      {
        fr: 'Les éléments demandés pour « {title} » ne sont pas encore arrivés. Ils sont attendus au plus tard le {due}, ce jour compris.',
        en: 'The items asked for “{title}” have not arrived yet. They are awaited by {due}, that day included.',
      },
      {
        fr: '{stops, select, yes {Sans les éléments indispensables, le dossier deviendra caduc le lendemain : il ne sera pas examiné.} other {Passé cette date, l’examen se poursuivra sans eux.}} Une difficulté ? Écrivez à l’instructeur depuis le dossier avant cette date.',
        en: '{stops, select, yes {Without the essential items, the application will lapse the day after: it will not be examined.} other {After that date, the examination goes on without them.}} A difficulty? Write to the case officer from the application before that date.',
      },
    ],
    action: { fr: 'Compléter le dossier', en: 'Complete the application' },
    page: '/complements',
  },
  supplements_answered: {
    audience: 'officers',
    subject: { fr: 'Dossier {number} : compléments reçus', en: 'Application {number}: items received' },
    paragraphs: [
      {
        fr: 'La demande de compléments du dossier « {title} » ({organization}) est close : le délai de décision court de nouveau, jusqu’au {until}.',
        en: 'The request for items of “{title}” ({organization}) is closed: the decision delay runs again, until {until}.',
      },
    ],
    action: follow,
  },
  lapsed: {
    audience: 'holder',
    subject: { fr: 'Dossier {number} : caduc', en: 'Application {number}: lapsed' },
    paragraphs: [
      {
        fr: 'Les éléments indispensables demandés pour « {title} » ne sont pas arrivés dans le délai fixé. Le dossier est caduc : il ne sera pas examiné.',
        en: 'The essential items asked for “{title}” did not arrive in time. The application has lapsed: it will not be examined.',
      },
      {
        fr: 'Vous pouvez déposer un nouveau dossier tant que l’appel à projets est ouvert.',
        en: 'You may file a new application while the call is open.',
      },
      appeal,
    ],
    action: follow,
  },
  accepted: {
    audience: 'holder',
    subject: { fr: 'Dossier {number} : recevable', en: 'Application {number}: admissible' },
    paragraphs: [
      {
        fr: 'Votre dossier « {title} » est complet et remplit les conditions de l’appel à projets. Il sera présenté au comité de sélection ; sa recevabilité ne préjuge pas de la décision.',
        en: 'Your application “{title}” is complete and meets the conditions of the call. It will go to the selection committee; being admissible says nothing of the decision.',
      },
    ],
    action: follow,
  },
  declared_inadmissible: {
    audience: 'holder',
    subject: { fr: 'Dossier {number} : irrecevable', en: 'Application {number}: inadmissible' },
    paragraphs: [
      {
        fr: 'Votre dossier « {title} » ne remplit pas les conditions de l’appel à projets. Motif : {ground}',
        en: 'Your application “{title}” does not meet the conditions of the call. Ground: {ground}',
      },
      {
        fr: 'La décision est jointe à ce message ; elle figure aussi dans les documents de votre dossier.',
        en: 'The decision (in French, the language of the administration) is attached; it is also among the documents of your application.',
      },
      decidedBy,
      appeal,
    ],
    action: follow,
  },
  redirected: {
    audience: 'holder',
    subject: { fr: 'Dossier {number} : réorienté', en: 'Application {number}: redirected' },
    paragraphs: [
      {
        fr: 'Le comité de sélection a examiné « {title} » et vous oriente vers un autre accompagnement : votre dossier ne se poursuit pas dans cet appel à projets. Le service vous explique vers qui vous tourner : {email}, {phone}.',
        en: 'The selection committee has examined “{title}” and points you to other support: your application does not go on in this call. The service tells you whom to turn to: {email}, {phone}.',
      },
      {
        fr: 'Ce n’est pas une décision de refus. Sans décision expresse le {until}, votre demande sera réputée refusée ; l’accusé de réception donne les voies et délais de recours.',
        en: 'This is not a decision of refusal. Without an express decision on {until}, your request will count as refused; the receipt says how and within which time one may appeal.',
      },
    ],
    action: follow,
  },
  withdrawn: {
    audience: 'officers',
    subject: { fr: 'Dossier {number} : retiré par le porteur', en: 'Application {number}: withdrawn by the holder' },
    paragraphs: [
      {
        fr: '{organization} a retiré son dossier « {title} ». Il n’y a plus rien à instruire.',
        en: '{organization} has withdrawn its application “{title}”. There is nothing left to examine.',
      },
    ],
    action: follow,
  },
  implicit_refusal_near: {
    audience: 'officers',
    subject: {
      fr: 'Dossier {number} : décision attendue avant le {until}',
      en: 'Application {number}: decision awaited before {until}',
    },
    paragraphs: [
      {
        fr: 'Le silence vaudra refus le {until} pour « {title} » ({organization}). Une décision reste possible ensuite, mais le porteur pourra déjà contester.',
        en: 'Silence will be a refusal on {until} for “{title}” ({organization}). A decision remains possible later, but the holder may already appeal.',
      },
    ],
    action: follow,
  },
  implicit_refusal_flagged: {
    audience: 'officers',
    subject: {
      fr: 'Dossier {number} : refus implicite depuis le {until}',
      en: 'Application {number}: refused by silence since {until}',
    },
    paragraphs: [
      {
        fr: 'Le délai de décision de « {title} » ({organization}) est passé : le silence vaut refus. Le dossier garde son état ; une décision favorable est encore possible.',
        en: 'The decision delay of “{title}” ({organization}) has passed: silence is a refusal. The application keeps its state; a favourable decision is still possible.',
      },
    ],
    action: follow,
  },
};
