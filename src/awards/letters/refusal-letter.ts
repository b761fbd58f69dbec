import type { DocumentBlock, DocumentCheck } from '../../documents/documents.public.js';
import { appeal, checkCode, letterhead, signature } from './closing-blocks.js';
import type { DecisionFacts } from './decision-facts.js';
import { act, day, decider, reach } from './wording.js';

/** Grows with each change of the words below. */
export const REFUSAL_LETTER_VERSION = 1;

/** The letter that notifies a refusal, with its grounds. */
export function refusalLetter(facts: DecisionFacts, check: DocumentCheck): DocumentBlock[] {
  const grounds = facts.grounds
    .split(/\n+/u)
    .map((ground) => ground.trim())
    .filter(Boolean);
  const filed = facts.submittedOn ? `, déposé le ${day(facts.submittedOn)}` : '';
  return [
    letterhead(facts),
    { kind: 'subject', text: `votre demande de subvention – appel à projets « ${facts.callTitle} »` },
    { kind: 'paragraph', text: 'Madame, Monsieur,' },
    {
      kind: 'paragraph',
      text: [
        { text: 'Vous avez sollicité une subvention pour le projet ' },
        { text: `« ${facts.project} »`, italic: true },
        {
          text: ` (dossier n° ${facts.applicationNumber}${filed}). Je vous remercie de l’engagement dont il témoigne.`,
        },
      ],
    },
    {
      kind: 'paragraph',
      text: [
        { text: `Après l’avis du comité de sélection et par ${act(facts)}, ${decider(facts)} ` },
        { text: 'n’a pas retenu votre demande', bold: true },
        {
          text: grounds.length > 1 ? ', pour les motifs suivants :' : ', pour le motif suivant :',
        },
      ],
    },
    { kind: 'list', items: grounds },
    {
      kind: 'paragraph',
      text: `Le service est à votre disposition (${reach(facts)}) pour vous expliquer cette décision, vous orienter vers d’autres aides ou préparer avec vous une nouvelle demande.`,
    },
    {
      kind: 'paragraph',
      text: 'Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.',
    },
    signature(facts),
    appeal(facts),
    checkCode(
      check,
      'cette lettre',
      'La page confirme seulement que la collectivité l’a délivrée ; elle ne dit rien de son contenu.',
    ),
  ];
}
