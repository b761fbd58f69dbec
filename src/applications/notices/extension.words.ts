import type { Bilingual } from '../../kernel/refusals/refusal.js';

interface Words {
  readonly subject: Bilingual;
  readonly paragraphs: readonly Bilingual[];
}

const nothingToDo: Bilingual = {
  fr: 'Votre brouillon est gardé tel quel. Pensez à le déposer : un brouillon n’est pas une demande.',
  en: 'Your draft is kept as it is. Remember to submit it: a draft is not an application.',
};
const reason: Bilingual = { fr: 'Motif : {reason}', en: 'Reason: {reason}' };

/** The mails about a closing put off. ICU messages. */
export const extensionWords: Readonly<Record<'everyone' | 'one', Words>> & {
  readonly toDraft: Bilingual;
  readonly toCall: Bilingual;
} = {
  everyone: {
    subject: { fr: '{call} : dépôt possible jusqu’au {until}', en: '{call}: you may submit until {until}' },
    paragraphs: [
      {
        fr: 'La clôture de l’appel à projets « {call} », prévue le {before}, est repoussée pour tout le monde. Vous pouvez déposer ({organization}) jusqu’au {until}, heure de Paris.',
        en: 'The closing of the call “{call}”, due on {before}, has been put off for everyone. You may submit ({organization}) until {until}, Paris time.',
      },
      reason,
      nothingToDo,
    ],
  },
  one: {
    subject: {
      fr: '{call} : un délai vous est accordé jusqu’au {until}',
      en: '{call}: you are given until {until}',
    },
    paragraphs: [
      {
        fr: 'Un délai est accordé à {organization} pour l’appel à projets « {call} » : vous pouvez déposer jusqu’au {until} (heure de Paris), au lieu du {before}.',
        en: '{organization} is given more time for the call “{call}”: you may submit until {until} (Paris time), instead of {before}.',
      },
      reason,
    ],
  },
  toDraft: { fr: 'Reprendre le dossier', en: 'Go on with the application' },
  toCall: { fr: 'Voir l’appel à projets', en: 'See the call' },
};
