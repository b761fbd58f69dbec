import { Injectable } from '@nestjs/common';
import { ApplicationsRead } from '../applications/applications.public.js';
import { system } from '../kernel/access/actor.js';
import { OnJournal, OnSchedule, type JournalHandler, type ScheduledHandler } from '../kernel/jobs/handlers.js';
import type { JournalEntry } from '../kernel/journal/journal.js';
import { AskCommune } from './ask-commune.js';
import { CloseConsultation } from './close-consultation.js';
import { ConsultationQueries } from './consultation.queries.js';
import { RemindCommune } from './remind-commune.js';

const calendar = system('consultation calendar');

/** On submission, asks each commune of the project for its opinion. */
@Injectable()
@OnJournal({ handler: 'consultation.ask', on: ['application.submitted'], queue: 'chores' })
export class AskCommunes implements JournalHandler {
  constructor(
    private readonly ask: AskCommune,
    private readonly applications: ApplicationsRead,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const { communeIds } = await this.applications.get(entry.subjectId);
    for (const communeId of communeIds) await this.ask.run(calendar, { applicationId: entry.subjectId, communeId });
  }
}

/** Each morning: one reminder a week before the due date, and an end to requests past theirs. */
@Injectable()
@OnSchedule({ schedule: 'consultation.calendar', cron: '10 6 * * *' })
export class ConsultationCalendar implements ScheduledHandler {
  constructor(
    private readonly queries: ConsultationQueries,
    private readonly remind: RemindCommune,
    private readonly close: CloseConsultation,
  ) {}

  async run(): Promise<void> {
    const { remind, expire } = await this.queries.due();
    for (const id of remind) await this.remind.run(calendar, { id });
    for (const id of expire) await this.close.run(calendar, { id, verb: 'expire' });
  }
}
