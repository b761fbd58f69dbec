import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { uuidv7 } from '../database/uuid.js';
import { isStaff, type Actor, type StaffRole } from './actor.js';

/** What was opened: the file itself, a paper of its holder, or a document the product made about it. */
export type Opened = 'application' | 'attachment' | 'document';

/** As what somebody read: a role of the service, a seat of the committee, a commune. */
export type ReaderRole = StaffRole | 'committee' | 'commune';

/** What a stored file is about, as `stored_files` says. */
interface AboutFile {
  readonly policy: string;
  readonly subjectType: string;
  readonly subjectId: string;
}

const remembered = 20_000;
const hourLong = 3_600_000;
/** The strongest role first: it is the one a file was opened with. */
const roles: readonly StaffRole[] = ['lead', 'officer', 'finance', 'admin'];

/** The application a stored file belongs to, from what the file is about ($7 its type, $8 its key). */
const applicationOfFile = `case $7::text
  when 'application' then $8::uuid
  when 'attachment' then (select application_id from attachments where id = $8::uuid)
  when 'award' then (select application_id from awards where id = $8::uuid)
  when 'agreement' then (select w.application_id from agreements g join awards w on w.id = g.award_id where g.id = $8::uuid)
  when 'instalment' then (select w.application_id from instalments i join awards w on w.id = i.award_id where i.id = $8::uuid)
  when 'campaign' then (select application_id from campaigns where id = $8::uuid) end`;

/**
 * Who opened which file: one line for a person, a file and an hour (GDPR, articles 5-2 and 15-1 c). People of the
 * structure read their own file, which is nobody's business to count. Each process remembers what it wrote in the
 * hour, so that reading on costs nothing; the first opening is written before the answer leaves, so that none is lost.
 */
@Injectable()
export class Openings {
  private hour = 0;
  private readonly written = new Set<string>();

  constructor(private readonly database: Database) {}

  /** Notes that somebody who may see the application opened it, or one of its papers. */
  async note(actor: Actor, applicationId: string, thing: Opened): Promise<void> {
    await this.write(actor, thing, 'application', applicationId);
  }

  /** Notes that somebody who may read it downloaded a file, where the file is about an application. */
  async noteFile(actor: Actor, file: AboutFile): Promise<void> {
    const thing = ['attachment', 'payment-proof', 'campaign-proof'].includes(file.policy) ? 'attachment' : 'document';
    await this.write(actor, thing, file.subjectType, file.subjectId);
  }

  private async write(actor: Actor, thing: Opened, type: string, id: string): Promise<void> {
    if (actor.kind !== 'person' && actor.kind !== 'guest') return;
    const reader = actor.kind === 'person' ? actor.id : actor.linkId;
    const key = `${reader} ${type} ${id} ${thing}`;
    const hour = Math.floor(Date.now() / hourLong);
    if (hour !== this.hour || this.written.size >= remembered) {
      this.hour = hour;
      this.written.clear();
    }
    if (this.written.has(key)) return;
    const person = actor.kind === 'person' ? actor.id : null;
    await this.database.prepared(
      'opening',
      `insert into openings (id, application_id, reader_id, person_id, role, hour, things)
       select $1, a.id, $2, $3, $4, date_trunc('hour', clock_now()), array[$5::text]
       from applications a where a.id = ${applicationOfFile} and a.state <> 'draft' and not exists (select 1 from standings s
         where s.person_id = $6::uuid and s.subject_type = 'organization' and s.subject_id = a.organization_id)
       on conflict (application_id, reader_id, hour) do update set things = openings.things || excluded.things
         where not openings.things @> excluded.things`,
      [uuidv7(), reader, person, roleOf(actor), thing, person, type, id],
    );
    this.written.add(key);
  }
}

function roleOf(actor: Actor): ReaderRole {
  if (actor.kind === 'guest') return 'commune';
  return roles.find((role) => isStaff(actor, role)) ?? 'committee';
}
