import { Injectable } from '@nestjs/common';
import { Documents, type DocumentCheck, type DocumentOrder } from '../documents/documents.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { OnJournal, type JournalHandler } from '../kernel/jobs/handlers.js';
import type { JournalEntry } from '../kernel/journal/journal.js';
import { AwardsQueries } from './awards.queries.js';
import { DecisionReads } from './decision-reads.js';
import { AGREEMENT_VERSION, agreementText } from './letters/agreement-text.js';
import { AWARD_LETTER_VERSION, awardLetter } from './letters/award-letter.js';
import { head as letterheadOf } from './letters/closing-blocks.js';
import type { DecisionFacts } from './letters/decision-facts.js';
import { REFUSAL_LETTER_VERSION, refusalLetter } from './letters/refusal-letter.js';

/** Name of the policy that judges who reads a decision's files. */
export const DECISION_FILES = 'decision';

/** Once a decision is released, its sealed letter: of award or of refusal. Run twice, there is one letter. */
@Injectable()
@OnJournal({ handler: 'awards.letter', on: ['award.released'], queue: 'documents' })
export class WriteDecisionLetter implements JournalHandler {
  constructor(
    private readonly decisions: DecisionReads,
    private readonly documents: Documents,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const facts = await this.decisions.of(entry.subjectId, entry.at);
    await this.documents.produce({ ...common(entry, facts), ...letterOf(facts) });
  }
}

/** The letter as it would leave now, for whoever is about to release it. @throws not_found before the act is executory */
@Injectable()
export class DraftLetter {
  constructor(
    private readonly database: Database,
    private readonly awards: AwardsQueries,
    private readonly decisions: DecisionReads,
    private readonly documents: Documents,
  ) {}

  async of(actor: Actor, awardId: string): Promise<{ name: string; pdf: Uint8Array }> {
    await this.awards.one(actor, awardId);
    const now = await this.database.now();
    const facts = await this.decisions.of(awardId, now);
    const letter = letterOf(facts);
    const head = {
      locale: 'fr' as const,
      letterhead: letterheadOf(facts.authority),
      reference: facts.applicationNumber,
    };
    return { name: `projet-${letter.fileName}`, pdf: await this.documents.draft({ ...letter, ...head }, now) };
  }
}

/** Once an agreement is drafted, its text ready for signature. Run twice, there is one text. */
@Injectable()
@OnJournal({ handler: 'awards.agreement', on: ['agreement.drafted'], queue: 'documents' })
export class WriteAgreement implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecisionReads,
    private readonly documents: Documents,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const agreement = await this.database.row<{ awardId: string; number: string }>(
      `select award_id as "awardId", number from agreements where id = $1`,
      [entry.subjectId],
    );
    if (!agreement) return;
    const facts = await this.decisions.of(agreement.awardId, entry.at);
    const { number } = agreement;
    await this.documents.produce({
      ...common(entry, facts),
      kind: 'agreement',
      title: `Convention de subvention ${number}`,
      reference: number,
      templateVersion: AGREEMENT_VERSION,
      facts: { ...publicOf(facts), agreement: number },
      publicCheck: true,
      fileName: `convention-${number}.pdf`,
      blocks: (check: DocumentCheck) => agreementText({ ...facts, agreementNumber: number }, check),
    });
  }
}

type Common = 'subject' | 'entry' | 'locale' | 'filePolicy' | 'letterhead' | 'reference';

function common(entry: JournalEntry, facts: DecisionFacts): Required<Pick<DocumentOrder, Common>> {
  return {
    subject: { type: entry.subjectType, id: entry.subjectId },
    entry,
    locale: 'fr',
    filePolicy: DECISION_FILES,
    letterhead: letterheadOf(facts.authority),
    reference: facts.applicationNumber,
  };
}

function letterOf(facts: DecisionFacts): Omit<DocumentOrder, Common> {
  return facts.awardNumber === null ? refusal(facts) : award(facts);
}

function award(facts: DecisionFacts): Omit<DocumentOrder, Common> {
  return {
    kind: 'award_letter',
    title: `Notification d’une subvention – dossier ${facts.applicationNumber}`,
    templateVersion: AWARD_LETTER_VERSION,
    facts: publicOf(facts),
    publicCheck: true,
    fileName: `notification-${facts.applicationNumber}.pdf`,
    blocks: (check) => awardLetter(facts, check),
  };
}

/** Nothing of a refusal is public: the check page only says that the letter is authentic. */
function refusal(facts: DecisionFacts): Omit<DocumentOrder, Common> {
  return {
    kind: 'refusal_letter',
    title: `Réponse à votre demande – dossier ${facts.applicationNumber}`,
    templateVersion: REFUSAL_LETTER_VERSION,
    facts: {
      number: facts.applicationNumber,
      deliberation: facts.deliberation.number,
      decidedOn: facts.deliberation.votedOn,
    },
    publicCheck: false,
    fileName: `reponse-${facts.applicationNumber}.pdf`,
    blocks: (check) => refusalLetter(facts, check),
  };
}

/** What anyone may read of an award. */
function publicOf(facts: DecisionFacts): Record<string, unknown> {
  return {
    number: facts.applicationNumber,
    beneficiary: facts.addressee.legalName,
    siren: facts.addressee.siren,
    project: facts.project,
    amount: facts.amount,
    deliberation: facts.deliberation.number,
    decidedOn: facts.deliberation.votedOn,
  };
}
