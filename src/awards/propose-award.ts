import { Injectable } from '@nestjs/common';
import { ApplicationMoves, ApplicationsRead } from '../applications/applications.public.js';
import { Calls } from '../calls/calls.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Award } from './award.entity.js';
import { grounded, withinDeMinimis, withinEnvelope, withinFrame } from './award.rules.js';
import type { ProposalInput } from './awards.dto.js';
import { awardRefusals } from './awards.refusals.js';
import { DeMinimis } from './de-minimis.js';
import { EnvelopeRoom } from './envelope-room.js';

export interface Proposed {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

/**
 * The lead's proposal on a recommended application: an award within the frame of the call, the envelope of the year
 * (locked, so that no euro is promised twice) and the de minimis ceiling; or a refusal with its ground.
 */
@Injectable()
export class ProposeAward {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly applications: ApplicationsRead,
    private readonly moves: ApplicationMoves,
    private readonly calls: Calls,
    private readonly deMinimis: DeMinimis,
    private readonly room: EnvelopeRoom,
  ) {}

  async run(actor: Actor, input: ProposalInput & { applicationId: string }): Promise<Proposed> {
    return this.database.transaction(async (tx) => {
      const application = await this.applications.impartial(actor, input.applicationId, tx);
      const parameters = await this.calls.parametersIn(application.callRevisionId, application.axisId, tx);
      const today = parisDay(await this.database.now(tx));
      const year = Number(today.slice(0, 4));
      const id = uuidv7();
      const amount = input.outcome === 'award' ? (input.amount ?? 0) : 0;
      const common = { id, organizationId: application.organizationId, amount };
      const check = input.outcome === 'award' ? await this.deMinimis.check(tx, common, parameters, today) : null;
      const envelope =
        input.outcome === 'award' ? await this.room.of(tx, { ...application, year, except: null }) : null;
      if (input.outcome === 'award') {
        const frame = {
          ...parameters,
          askedAmount: application.askedAmount ?? 0,
          budgetTotal: application.budgetTotal ?? 0,
        };
        demand(
          ...withinFrame(amount, frame),
          envelope
            ? withinEnvelope(amount, envelope.left, year)
            : awardRefusals.envelope_missing({ year: String(year) }),
          check ? withinDeMinimis(check) : null,
        );
      } else {
        demand(grounded(input.grounds ?? ''));
      }
      await this.moves.propose(tx, actor, application.id, { awardId: id, outcome: input.outcome });
      await tx.insert(Award, {
        ...common,
        applicationId: application.id,
        callId: application.callId,
        axisId: application.axisId,
        envelopeId: envelope?.id ?? null,
        outcome: input.outcome,
        eligibleCost: application.budgetTotal,
        object: input.object,
        grounds: input.grounds ?? '',
        conditions: input.conditions ?? [],
        deMinimis: check,
        jobsPlanned: application.jobsPlanned,
      });
      const data = { applicationId: application.id, outcome: input.outcome, amount };
      await this.journal.write(tx, { actor, subject: { type: 'award', id }, verb: 'proposed', to: 'proposed', data });
      return { id, state: 'proposed', version: 1 };
    });
  }
}
