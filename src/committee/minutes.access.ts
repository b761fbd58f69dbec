import { Injectable } from '@nestjs/common';
import { isStaff, type Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import type { Refusal } from '../kernel/refusals/refusal.js';
import { JudgesFiles, type FilePolicy } from '../kernel/storage/file-policy.js';
import type { StoredFile } from '../kernel/storage/files.js';
import { inOffice } from './committee.access.js';
import { inConflict } from './conflicts.js';
import { onPool, type Reader } from './reader.js';

/** Name of the file policy of minutes. */
export const MINUTES_POLICY = 'committee-minutes';

/** SQL: no file of this meeting's agenda is hidden from this person. Both are expressions. */
export function nothingHidden(person: string, meeting: string): string {
  return `not exists (select 1 from meeting_items hidden_i join applications hidden_a on hidden_a.id = hidden_i.application_id
    where hidden_i.meeting_id = ${meeting} and ${inConflict(person, 'hidden_a')})`;
}

/**
 * Who reads the minutes of a meeting: secretary, chair and voting members in office, the grants office; nobody from
 * whom one of its files is hidden.
 */
export async function mayReadMinutes(read: Reader, actor: Actor, meetingId: string): Promise<Refusal | null> {
  if (actor.kind !== 'person') return kernelRefusals.not_found();
  const [row] = await read<{ seated: boolean; clear: boolean }>(
    `select exists (select 1 from seats s where s.committee_id = m.committee_id and s.person_id = $2
         and s.capacity <> 'observer' and ${inOffice('s')}) as seated,
       ${nothingHidden('$2', 'm.id')} as clear
     from meetings m where m.id = $1`,
    [meetingId, actor.id],
  );
  const admitted = row && row.clear && (row.seated || isStaff(actor, 'officer', 'lead'));
  return admitted ? null : kernelRefusals.not_found();
}

/** Judges the bytes of the minutes by the same rule. */
@Injectable()
@JudgesFiles(MINUTES_POLICY)
export class MinutesFilePolicy implements FilePolicy {
  private readonly read: Reader;

  constructor(database: Database) {
    this.read = onPool(database);
  }

  mayRead(actor: Actor, file: StoredFile): Promise<Refusal | null> {
    return mayReadMinutes(this.read, actor, file.subjectId);
  }
}
