import { Injectable } from '@nestjs/common';
import { DocumentsQueries } from '../../documents/documents.public.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import { Journal, type JournalEntry } from '../../kernel/journal/journal.js';
import { Notices } from '../../notices/notices.public.js';
import { ActMessages } from '../notices/act-messages.js';

/** Mails the letter of inadmissibility to the people of the structure once it is made; it waits where the act is held. */
@Injectable()
@OnJournal({ handler: 'applications.inadmissibility-mail', on: ['document.produced'], queue: 'notices' })
export class SendInadmissibilityLetter implements JournalHandler {
  constructor(
    private readonly journal: Journal,
    private readonly documents: DocumentsQueries,
    private readonly messages: ActMessages,
    private readonly notices: Notices,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const { kind, subjectId, entryId } = entry.data as { kind?: string; subjectId?: string; entryId?: string };
    if (kind !== 'inadmissibility_letter' || !subjectId || !entryId) return;
    const decided = await this.journal.entry(entryId);
    const letters = await this.documents.of('application', subjectId);
    const letter = letters.find(({ id }) => id === entry.subjectId);
    if (!decided || !letter) return;
    const messages = await this.messages.of(decided);
    await this.notices.plan(
      entry.id,
      messages.map((message) => ({ ...message, attachments: [letter.fileId] })),
      decided.id,
    );
  }
}
