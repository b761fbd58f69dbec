import { Injectable } from '@nestjs/common';
import { ApplicationMoves, ApplicationsRead } from '../applications/applications.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { lockRow } from '../kernel/database/changes.js';
import type { Tx } from '../kernel/database/data-source.js';
import { Database } from '../kernel/database/database.js';
import type { CivilDate } from '../kernel/dates/civil-date.js';
import { demand } from '../kernel/refusals/refusal.js';
import { AwardMoves } from './award-moves.js';
import { Award } from './award.entity.js';
import { awardLifeCycle } from './award.lifecycle.js';
import { nextNumber } from './counters.js';
import { AwardFrameReads } from './award-frame.js';
import { Deliberation } from './deliberation.entity.js';
import { adopted } from './deliberation.rules.js';
import { ExecutoryAwards } from './executory-awards.js';
import type { DecisionInput } from './awards.dto.js';

const DECIDING = 4_202_610;

/**
 * Carries a deliberation into the proposals it settles: all of them or none. The de minimis sum and the envelope are
 * looked at again on the day of the vote, and whether an agreement is due is fixed here.
 */
@Injectable()
export class DecideAwards {
  constructor(
    private readonly database: Database,
    private readonly moves: AwardMoves,
    private readonly applicationMoves: ApplicationMoves,
    private readonly applications: ApplicationsRead,
    private readonly frame: AwardFrameReads,
    private readonly executory: ExecutoryAwards,
  ) {}

  async run(
    actor: Actor,
    input: DecisionInput & { deliberationId: string },
  ): Promise<{ decided: number; awards: { id: string; state: string }[] }> {
    return this.database.transaction(async (tx) => {
      const deliberation = await lockRow(tx, Deliberation, input.deliberationId);
      demand(adopted(deliberation));
      // one decision at a time: two acts on one day must not both take the last euros of a de minimis ceiling
      await tx.query('select pg_advisory_xact_lock($1)', [DECIDING]);
      const awards: Award[] = [];
      for (const awardId of [...new Set(input.awardIds)].sort()) awards.push(await lockRow(tx, Award, awardId));
      const decided: { id: string; state: string }[] = [];
      for (const award of awards) {
        await this.applications.impartial(actor, award.applicationId, tx);
        demand(awardLifeCycle.whyNot(award.outcome === 'award' ? 'vote' : 'refuse', award.state));
        decided.push(
          await (award.outcome === 'award'
            ? this.vote(tx, actor, award, deliberation)
            : this.refuse(tx, actor, award, deliberation)),
        );
      }
      if ((await this.executory.follow(tx, actor, deliberation)) > 0) {
        return {
          decided: decided.length,
          awards: decided.map((each) => ({ ...each, state: each.state === 'voted' ? 'executory' : each.state })),
        };
      }
      return { decided: decided.length, awards: decided };
    });
  }

  private async vote(
    tx: Tx,
    actor: Actor,
    award: Award,
    deliberation: Deliberation,
  ): Promise<{ id: string; state: string }> {
    const votedOn = deliberation.votedOn as CivilDate;
    const { check, agreementDue, faults } = await this.frame.of(tx, award, votedOn);
    demand(...faults);
    const number = await nextNumber(tx, 'SUB', Number(votedOn.slice(0, 4)));
    const data = {
      applicationId: award.applicationId,
      deliberation: deliberation.number,
      number,
      amount: award.amount,
    };
    const { state } = await this.moves.move(tx, actor, award.id, 'vote', data, {
      deliberationId: deliberation.id,
      votedOn,
      number,
      agreementDue,
      deMinimis: check,
    });
    await this.applicationMoves.award(tx, actor, award.applicationId, {
      awardId: award.id,
      deliberation: deliberation.number,
    });
    return { id: award.id, state };
  }

  private async refuse(
    tx: Tx,
    actor: Actor,
    award: Award,
    deliberation: Deliberation,
  ): Promise<{ id: string; state: string }> {
    const data = { applicationId: award.applicationId, deliberation: deliberation.number };
    const { state } = await this.moves.move(tx, actor, award.id, 'refuse', data, {
      deliberationId: deliberation.id,
      votedOn: deliberation.votedOn,
      agreementDue: false,
    });
    await this.applicationMoves.refuse(tx, actor, award.applicationId, {
      awardId: award.id,
      deliberation: deliberation.number,
    });
    return { id: award.id, state };
  }
}
