import { Injectable } from '@nestjs/common';
import { Discharge } from '../applications/applications.public.js';
import { system } from '../kernel/access/actor.js';
import { lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { OnJournal, OnSchedule, type JournalHandler, type ScheduledHandler } from '../kernel/jobs/handlers.js';
import { Journal, type JournalEntry } from '../kernel/journal/journal.js';
import { grantAssessors, withdrawFiles } from './assessors.js';
import { barDeclared } from './conflicts.js';
import { Meeting } from './meeting.entity.js';
import { meetingDay } from './meeting-reads.js';

/** Days before a meeting on which members who have files left are reminded. */
export const REMINDER_DAYS = 3;

/** A file newly submitted, or a structure whose identifiers changed, is hidden from those with an interest in it. */
@Injectable()
@OnJournal({
  handler: 'committee.bars',
  on: ['application.submitted', 'organization.registered', 'organization.changed'],
  queue: 'chores',
})
export class BarOnSubmission implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly discharge: Discharge,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const files = await this.database.rows<{ id: string }>(
      `select a.id from applications a join organizations o on o.id = a.organization_id
       where a.id = $1 or a.organization_id = $1
         or o.siren = any(array(select unnest(c.single_undertaking) from organizations c where c.id = $1))`,
      [entry.subjectId],
    );
    if (files.length === 0) return;
    const applicationIds = files.map(({ id }) => id);
    await this.database.transaction(async (tx) => this.discharge.of(tx, await barDeclared(tx, { applicationIds })));
  }
}

/** Each night: seats that ended lose their files, seats that begin get theirs. */
@Injectable()
@OnSchedule({ schedule: 'committee.seats', cron: '10 0 * * *' })
export class SeatsOfTheDay implements ScheduledHandler {
  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    const ended = await this.database.rows<{ id: string }>(
      `select s.id from seats s where s.valid_until < paris_today()
         and exists (select 1 from standings t where t.source = 'seat:' || s.id)`,
    );
    const begun = await this.database.rows<{ id: string }>(
      `select distinct s.committee_id as id from seats s where s.valid_from = paris_today()`,
    );
    await this.database.transaction(async (tx) => {
      for (const { id } of ended) await withdrawFiles(tx, id);
      for (const { id } of begun) await grantAssessors(tx, { committeeId: id });
    });
  }
}

/** Each morning: marks the meetings whose members are to be reminded, once a meeting. */
@Injectable()
@OnSchedule({ schedule: 'committee.reminders', cron: '0 8 * * *' })
export class RemindAssessors implements ScheduledHandler {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(): Promise<void> {
    const due = await this.database.rows<{ id: string }>(
      `select m.id from meetings m where m.state in ('convened') and ${meetingDay} - paris_today() between 0 and $1
         and not ${reminded}`,
      [REMINDER_DAYS],
    );
    for (const { id } of due) await this.remind(id);
  }

  private async remind(id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockRow(tx, Meeting, id);
      const [open] = (await tx.query(`select 1 from meetings m where m.id = $1 and not ${reminded}`, [
        id,
      ])) as unknown[];
      if (!open) return;
      await this.journal.write(tx, {
        actor: system('committee reminders'),
        subject: { type: 'meeting', id },
        verb: 'reminded',
      });
    });
  }
}

const reminded = `exists (select 1 from journal j where j.subject_type = 'meeting' and j.subject_id = m.id
  and j.verb = 'reminded')`;
