import { Injectable } from '@nestjs/common';
import { system } from '../../kernel/access/actor.js';
import { lockRow } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { addYears, parisDay, startOfParisDay } from '../../kernel/dates/civil-date.js';
import { OnSchedule, type ScheduledHandler } from '../../kernel/jobs/handlers.js';
import { Journal } from '../../kernel/journal/journal.js';
import { Call } from '../call.entity.js';
import { Calls } from '../calls-port.js';
import { Round } from '../round.entity.js';

/** So many days before the last round of a permanent call closes, the next one is there. */
const AHEAD_DAYS = 60;

/** A permanent call never closes by forgetfulness: the round of the next year follows the last one, to the instant. */
@Injectable()
@OnSchedule({ schedule: 'calls.open-next-year', cron: '40 3 * * *' })
export class OpenNextYear implements ScheduledHandler {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
  ) {}

  async run(): Promise<void> {
    const ending = await this.database.rows<{ id: string }>(
      `select c.id from calls c join rounds w on w.call_id = c.id where c.state = 'published' and c.rhythm = 'permanent'
       group by c.id having max(w.closes_at) <= clock_now() + make_interval(days => $1) order by c.id limit 100`,
      [AHEAD_DAYS],
    );
    for (const { id } of ending) await this.follow(id);
  }

  private async follow(callId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const call = await lockRow(tx, Call, callId);
      const rounds = await this.calls.rounds(call.id, tx);
      const last = rounds.toSorted((one, other) => other.closesAt.getTime() - one.closesAt.getTime())[0];
      const now = await this.database.now(tx);
      if (!last || last.closesAt.getTime() > now.getTime() + AHEAD_DAYS * 86_400_000) return;
      const opensAt = last.closesAt;
      const closesAt = startOfParisDay(addYears(parisDay(opensAt), 1));
      const year = `Année ${parisDay(opensAt).slice(0, 4)}`;
      const name = rounds.some((round) => round.name === year) ? `${year} (${rounds.length + 1})` : year;
      const id = uuidv7();
      const { graceMinutes } = last;
      await tx.insert(Round, { id, callId, name, opensAt, closesAt, graceMinutes, committeeOn: null });
      const data = { roundId: id, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString(), committeeOn: null };
      const actor = system('calls open all year');
      await this.journal.write(tx, { actor, subject: { type: 'call', id: callId }, verb: 'round_opened', data });
    });
  }
}
