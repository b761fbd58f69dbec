import { Injectable } from '@nestjs/common';
import { People } from '../accounts/accounts.public.js';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { OnJournal, type JournalHandler } from '../kernel/jobs/handlers.js';
import type { JournalEntry } from '../kernel/journal/journal.js';
import { Notices } from '../notices/notices.public.js';
import { inConflict } from './conflicts.js';
import {
  convocationMessage,
  minutesMessage,
  reminderMessage,
  type AgendaLine,
  type MeetingWords,
} from './meeting-mails.js';
import { meetingDay } from './meeting-reads.js';
import { nothingHidden } from './minutes.access.js';
import { inOffice } from './committee.access.js';
import { personName } from './committee-reads.js';

const meetingWords = `select m.id, m.starts_at as "startsAt", m.place, m.second_convocation as "secondConvocation",
  k.name as committee from meetings m join committees k on k.id = m.committee_id where m.id = $1`;

const recipient = `p.email, ${personName('p')} as name, p.locale, p.id as "personId"`;

interface Recipient {
  readonly email: string;
  readonly name: string;
  readonly locale: 'fr' | 'en';
  readonly personId: string;
}

/** Sends the convocation and the agenda to everyone in office, each without the files hidden from them. */
@Injectable()
@OnJournal({ handler: 'committee.convocation', on: ['meeting.convened'], queue: 'notices' })
export class MailConvocation implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const meeting = await this.database.row<MeetingWords>(meetingWords, [entry.subjectId]);
    if (!meeting) return;
    const people = await this.database.rows<Recipient & { agenda: AgendaLine[] }>(
      `select ${recipient},
         coalesce((select json_agg(json_build_object('number', a.number, 'title', a.title,
             'organization', o.legal_name) order by i.position, i.id)
           from meeting_items i join applications a on a.id = i.application_id
           join organizations o on o.id = a.organization_id
           where i.meeting_id = m.id and 'withdrawn' <> a.state and not ${inConflict('p.id', 'a')}), '[]') as agenda
       from meetings m
       join seats s on s.committee_id = m.committee_id and ${inOffice('s', meetingDay)}
       join persons p on p.id = s.person_id where m.id = $1 order by s.id`,
      [meeting.id],
    );
    await this.notices.plan(
      entry.id,
      people.map(({ agenda, ...to }) => convocationMessage(to, meeting, agenda, this.config.publicUrl)),
    );
  }
}

/** Reminds voting members who have files left to assess, of those they see. */
@Injectable()
@OnJournal({ handler: 'committee.reminder', on: ['meeting.reminded'], queue: 'notices' })
export class MailReminder implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const meeting = await this.database.row<MeetingWords>(meetingWords, [entry.subjectId]);
    if (!meeting) return;
    const people = await this.database.rows<Recipient & { left: number }>(
      `select ${recipient}, count(*)::int as left
       from meetings m
       join seats s on s.committee_id = m.committee_id and s.capacity in ('chair', 'member') and ${inOffice('s')}
       join persons p on p.id = s.person_id
       join meeting_items i on i.meeting_id = m.id
       join applications a on a.id = i.application_id
       where m.id = $1 and i.decided_at is null and 'withdrawn' <> a.state and not ${inConflict('p.id', 'a')}
         and not exists (select 1 from assessments e where e.application_id = a.id and e.meeting_id = m.id
           and e.seat_id = s.id and e.submitted_at is not null)
       group by p.id order by p.id`,
      [meeting.id],
    );
    await this.notices.plan(
      entry.id,
      people.map(({ left, ...to }) => reminderMessage(to, meeting, left, this.config.publicUrl)),
    );
  }
}

/** Tells those who may read them that the minutes are ready. */
@Injectable()
@OnJournal({ handler: 'committee.minutes_mail', on: ['document.produced'], queue: 'notices' })
export class MailMinutes implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    if (entry.data['kind'] !== 'minutes') return;
    const meeting = await this.database.row<MeetingWords>(meetingWords, [entry.data['subjectId']]);
    if (!meeting) return;
    const leads = (await this.people.ofRole('lead')).map(({ id }) => id);
    const people = await this.database.rows<Recipient>(
      `select distinct ${recipient} from persons p, meetings m
       where m.id = $1 and ${nothingHidden('p.id', 'm.id')}
         and (p.id = any($2::uuid[]) or exists (select 1 from seats s where s.committee_id = m.committee_id
           and s.person_id = p.id and s.capacity <> 'observer' and ${inOffice('s')}))`,
      [meeting.id, leads],
    );
    await this.notices.plan(
      entry.id,
      people.map((to) => minutesMessage(to, meeting, this.config.publicUrl)),
    );
  }
}
