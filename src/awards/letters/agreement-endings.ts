import type { DocumentBlock } from '../../documents/documents.public.js';
import type { DecisionFacts } from './decision-facts.js';
import { inSentence } from './wording.js';

/** One article of an agreement, before it gets its number. */
export interface Article {
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
}

/** How the agreement ends: recovery and what may be kept, changes and termination, the court. */
export function endings(facts: DecisionFacts): Article[] {
  return [recovery(), changes(), court(facts)];
}

/** The adversarial step comes first (CRPA, L121-1 and L122-1); a non-profit may keep a reasonable surplus. */
function recovery(): Article {
  return {
    title: 'Reversement',
    blocks: [
      text(
        'Si le projet n’est pas réalisé, l’est autrement que prévu, ou si le compte rendu financier n’est pas remis après un rappel, la collectivité peut réduire la subvention, renoncer au solde ou demander le reversement de tout ou partie des sommes versées. Elle en informe d’abord le bénéficiaire par écrit ; celui-ci a quinze jours pour présenter ses observations, et peut se faire assister.',
      ),
      text(
        'La part non employée à la fin de la convention est reversée. Un bénéficiaire à but non lucratif peut conserver un excédent raisonnable, constaté dans le compte rendu financier, avec l’accord écrit de la collectivité et pour le même objet.',
      ),
    ],
  };
}

function changes(): Article {
  return {
    title: 'Avenant et résiliation',
    blocks: [
      text(
        'Toute modification fait l’objet d’un avenant signé avant la fin de la convention, sans remettre en cause son objet. En cas de manquement, chaque partie peut résilier la convention un mois après une mise en demeure restée sans effet, adressée par un moyen qui en établit la réception.',
      ),
    ],
  };
}

function court({ authority }: DecisionFacts): Article {
  return {
    title: 'Litiges',
    blocks: [
      text(
        `Les parties recherchent d’abord un accord amiable. À défaut, le litige est porté devant le ${inSentence(authority.court.name)} (${authority.court.address}), qui peut être saisi par ${authority.court.site.replace(/^https?:\/\//u, '')}.`,
      ),
    ],
  };
}

function text(written: string): DocumentBlock {
  return { kind: 'paragraph', text: written };
}
