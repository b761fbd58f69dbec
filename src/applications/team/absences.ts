import { Injectable } from '@nestjs/common';
import { People } from '../../accounts/accounts.public.js';
import { isStaff, type Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { parisDay, type CivilDate } from '../../kernel/dates/civil-date.js';
import { Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { applicationRefusals } from '../applications.refusals.js';
import { absenceRefusals, whyNotAbsent, type AbsentDays } from './absence.rules.js';

export interface AbsenceInput extends AbsentDays {
  readonly personId?: string;
  readonly substituteId: string;
}

/**
 * Notes the days an officer is away and who stands in: the substitute finds the files in their own day, and is written to
 * about them too. Errors: `not_allowed`, `absence_not_yours`, `officer_unknown`, and those of `whyNotAbsent`.
 */
@Injectable()
export class NoteAbsence {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly people: People,
  ) {}

  async run(actor: Actor, input: AbsenceInput): Promise<{ id: string }> {
    if (!isStaff(actor, 'officer', 'lead')) throw kernelRefusals.not_allowed();
    const { personId = actor.id, substituteId, startsOn, endsOn } = input;
    if (personId !== actor.id && !isStaff(actor, 'lead')) throw absenceRefusals.absence_not_yours();
    const officers = [...(await this.people.ofRole('officer')), ...(await this.people.ofRole('lead'))];
    for (const [pointer, id] of [['/personId', personId] as const, ['/substituteId', substituteId] as const]) {
      if (!officers.some((officer) => officer.id === id)) throw applicationRefusals.officer_unknown({}, pointer);
    }
    return this.database.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('officer absences', 0))`);
      const today = parisDay(await this.database.now(tx));
      const own = await daysOf(tx, personId);
      const others = personId === substituteId ? [] : await daysOf(tx, substituteId);
      demand(...whyNotAbsent({ personId, substituteId, startsOn, endsOn }, today, own, others));
      const id = uuidv7();
      await tx.query(
        `insert into officer_absences (id, person_id, substitute_id, starts_on, ends_on, recorded_by)
         values ($1, $2, $3, $4, $5, $6)`,
        [id, personId, substituteId, startsOn, endsOn, actor.id],
      );
      await this.journal.write(tx, {
        actor,
        subject: { type: 'absence', id },
        verb: 'noted',
        data: { personId, substituteId, startsOn, endsOn },
      });
      return { id };
    });
  }
}

/** Takes an absence back, one's own or, for the lead, a colleague's. Errors: `not_found`, `absence_not_yours`. */
@Injectable()
export class WithdrawAbsence {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { readonly id: string }): Promise<{ id: string }> {
    if (!isStaff(actor, 'officer', 'lead')) throw kernelRefusals.not_allowed();
    return this.database.transaction(async (tx) => {
      const [absence] = (await tx.query(
        `select person_id as "personId" from officer_absences where id = $1 and withdrawn_at is null for update`,
        [input.id],
      )) as { personId: string }[];
      if (!absence) throw kernelRefusals.not_found();
      if (absence.personId !== actor.id && !isStaff(actor, 'lead')) throw absenceRefusals.absence_not_yours();
      await tx.query(`update officer_absences set withdrawn_at = clock_now() where id = $1`, [input.id]);
      await this.journal.write(tx, { actor, subject: { type: 'absence', id: input.id }, verb: 'withdrawn' });
      return { id: input.id };
    });
  }
}

async function daysOf(tx: Tx, personId: string): Promise<AbsentDays[]> {
  return (await tx.query(
    `select starts_on::text as "startsOn", ends_on::text as "endsOn" from officer_absences
     where person_id = $1 and withdrawn_at is null and ends_on >= paris_today()`,
    [personId],
  )) as { startsOn: CivilDate; endsOn: CivilDate }[];
}
