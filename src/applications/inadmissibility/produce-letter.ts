import { Injectable } from '@nestjs/common';
import { Documents } from '../../documents/documents.public.js';
import { Database } from '../../kernel/database/database.js';
import { parisDay } from '../../kernel/dates/civil-date.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { Territory } from '../../territory/territory.public.js';
import { inadmissibilityLetter, inadmissibilityLetterVersion, type InadmissibilityFacts } from './letter.blocks.js';

/** Makes the letter of a decision of inadmissibility, sealed like the other decisions. */
@Injectable()
@OnJournal({
  handler: 'applications.inadmissibility-letter',
  on: ['application.declared_inadmissible'],
  queue: 'documents',
})
export class ProduceInadmissibilityLetter implements JournalHandler {
  constructor(
    private readonly documents: Documents,
    private readonly database: Database,
    private readonly territory: Territory,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const row = await this.database.row<
      Omit<InadmissibilityFacts, 'submittedOn' | 'decidedOn' | 'authority'> & { submittedAt: Date }
    >(
      `select a.number, a.title, c.title ->> 'fr' as call, a.submitted_at as "submittedAt", a.ground,
         json_build_object('name', o.legal_name, 'address', o.address) as organization
       from applications a join calls c on c.id = a.call_id join organizations o on o.id = a.organization_id
       where a.id = $1 and a.state = 'inadmissible' and a.ground is not null and not a.imported`,
      [entry.subjectId],
    );
    if (!row) return;
    const { submittedAt, ...rest } = row;
    const facts: InadmissibilityFacts = {
      ...rest,
      submittedOn: parisDay(submittedAt),
      decidedOn: parisDay(entry.at),
      authority: await this.territory.authority(),
    };
    await this.documents.produce({
      kind: 'inadmissibility_letter',
      subject: { type: 'application', id: entry.subjectId },
      entry,
      locale: 'fr',
      title: `Décision d’irrecevabilité du dossier ${facts.number}`,
      templateVersion: inadmissibilityLetterVersion,
      facts: { number: facts.number, decidedOn: facts.decidedOn, ground: facts.ground },
      publicCheck: false,
      filePolicy: 'application-document',
      fileName: `decision-d-irrecevabilite-${facts.number}.pdf`,
      reference: facts.number,
      blocks: (check) => inadmissibilityLetter(facts, check),
    });
  }
}
