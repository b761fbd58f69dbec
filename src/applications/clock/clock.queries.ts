import { Injectable } from '@nestjs/common';
import { Calls } from '../../calls/calls.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { daysBetween, parisDay, type CivilDate } from '../../kernel/dates/civil-date.js';
import { ALERT_DAYS, alertDates, implicitRefusalDate, suspensionBy } from '../../kernel/dates/legal-clock.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import type { Application } from '../application.entity.js';
import { undecidedStates } from '../application.lifecycle.js';
import { officersFile } from '../applications.access.js';
import type { ClockAlertView, ClockPauseView, LegalClockView } from './clock.views.js';

/** Reads what moved the legal clock of a file. */
@Injectable()
export class ClockQueries {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
  ) {}

  /** Errors: those of `officersFile`. */
  async of(actor: Actor, applicationId: string): Promise<LegalClockView> {
    const row = await officersFile(this.database, actor, applicationId);
    if (!row.submittedAt) throw kernelRefusals.not_found();
    const today = parisDay(await this.database.now());
    const { parameters } = await this.calls.revision(row.callRevisionId);
    const receivedOn = parisDay(row.submittedAt);
    const pauses = await this.pauses(applicationId);
    const refusedOn = row.implicitRefusalOn as CivilDate | null;
    return {
      receivedOn,
      months: parameters.silenceMonths,
      refusedOn,
      withoutPauses: implicitRefusalDate(receivedOn, [], parameters.silenceMonths) ?? receivedOn,
      pauses,
      alerts: refusedOn ? await this.alerts(row, refusedOn) : [],
      paused: pauses.some(({ from, to, state }) => state === 'asked' && from <= today && today < to),
      running: (undecidedStates as readonly string[]).includes(row.state),
      flaggedAt: row.implicitRefusalFlaggedAt,
    };
  }

  private async pauses(applicationId: string): Promise<ClockPauseView[]> {
    const requests = await this.database.rows<{
      id: string;
      askedAt: Date;
      dueOn: CivilDate;
      endedAt: Date | null;
      state: ClockPauseView['state'];
    }>(
      `select id, asked_at as "askedAt", due_on::text as "dueOn", ended_at as "endedAt", state
       from supplement_requests where application_id = $1 and state <> 'withdrawn' order by asked_at`,
      [applicationId],
    );
    return requests.map(({ id, askedAt, dueOn, endedAt, state }) => {
      const answeredOn = state === 'answered' && endedAt ? parisDay(endedAt) : null;
      const { from, to } = suspensionBy({ on: parisDay(askedAt), dueOn, answeredOn });
      return { requestId: id, from, to: to ?? dueOn, days: Math.max(0, daysBetween(from, to ?? dueOn)), state };
    });
  }

  private async alerts({ id }: Application, refusedOn: CivilDate): Promise<ClockAlertView[]> {
    const told = await this.database.rows<{ daysBefore: number; at: Date }>(
      `select (data ->> 'daysBefore')::int as "daysBefore", at from journal where subject_type = 'application'
         and subject_id = $1 and verb = 'implicit_refusal_near' and data ->> 'implicitRefusalOn' = $2`,
      [id, refusedOn],
    );
    const days = [...ALERT_DAYS].sort((a, b) => b - a);
    return alertDates(refusedOn).map((on, index) => {
      const daysBefore = days[index] ?? 0;
      return { daysBefore, on, toldAt: told.find((each) => each.daysBefore === daysBefore)?.at ?? null };
    });
  }
}
