import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { changeVersioned, lockRow } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { Organizations } from '../../organizations/organizations.public.js';
import { notClosed } from '../call-content.rules.js';
import type { CallState, RoundFacts } from '../call-facts.js';
import { Call } from '../call.entity.js';
import { roundFits } from '../call.rules.js';
import { demandAdmitted, leadsCalls } from '../calls.access.js';
import { Calls } from '../calls-port.js';
import { RoundExtension } from '../round-extension.entity.js';
import { Round } from '../round.entity.js';
import { extensionFits } from './round-change.rules.js';

export interface NewExtension {
  readonly callId: string;
  readonly roundId: string;
  /** The one structure it is for; null for everyone. */
  readonly organizationId: string | null;
  readonly closesAt: Date;
  /** Told to the people concerned and kept. */
  readonly reason: string;
}

export interface Extended {
  readonly id: string;
  readonly roundId: string;
  readonly organizationId: string | null;
  readonly previousClosesAt: Date;
  readonly closesAt: Date;
  readonly reason: string;
  readonly createdAt: Date;
}

/**
 * Puts off the closing of a round, for everyone or for one structure; the people concerned are told by the journal
 * entry. For everyone the grace goes on counting after the new closing; for one structure the instant is exact.
 * Errors: `not_found`, `call_closed`, `extension_needs_publication`, `extension_not_later`, `round_overlaps`.
 */
@Injectable()
export class ExtendRound {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
    private readonly organizations: Organizations,
  ) {}

  async run(actor: Actor, input: NewExtension): Promise<Extended> {
    demandAdmitted(leadsCalls, actor);
    return this.database.transaction(async (tx) => {
      const call = await lockRow(tx, Call, input.callId);
      const rounds = await this.calls.rounds(call.id, tx);
      const round = rounds.find(({ id }) => id === input.roundId);
      if (!round) throw kernelRefusals.not_found();
      demand(notClosed(call.state));
      const now = await this.database.now(tx);
      const previousClosesAt = await this.inForce(tx, round, input.organizationId);
      demand(extensionFits(previousClosesAt, input.closesAt, call.state as CallState, now));
      if (input.organizationId === null) await this.putOff(tx, round, input.closesAt, rounds);
      const id = uuidv7();
      const { organizationId, closesAt, reason } = input;
      const grantedBy = actor.kind === 'person' ? actor.id : null;
      const row = { id, roundId: round.id, organizationId, previousClosesAt, closesAt, reason, grantedBy };
      await tx.insert(RoundExtension, { ...row, createdAt: now });
      await this.journal.write(tx, {
        actor,
        subject: { type: 'call', id: call.id },
        verb: organizationId === null ? 'round_extended' : 'filing_extended',
        data: {
          extensionId: id,
          roundId: round.id,
          organizationId,
          from: previousClosesAt.toISOString(),
          closesAt: closesAt.toISOString(),
        },
      });
      return { id, roundId: round.id, organizationId, previousClosesAt, closesAt, reason, createdAt: now };
    });
  }

  /** The closing in force for everyone, or for the structure where it already has one of its own. */
  private async inForce(tx: Tx, round: RoundFacts, organizationId: string | null): Promise<Date> {
    if (organizationId === null) return round.closesAt;
    await this.organizations.get(organizationId, tx);
    const [own] = (await tx.query(
      `select max(closes_at) as until from round_extensions where round_id = $1 and organization_id = $2`,
      [round.id, organizationId],
    )) as { until: Date | null }[];
    return own?.until && own.until > round.closesAt ? own.until : round.closesAt;
  }

  private async putOff(tx: Tx, round: RoundFacts, closesAt: Date, rounds: readonly RoundFacts[]): Promise<void> {
    const others = rounds.filter(({ id }) => id !== round.id);
    demand(roundFits({ ...round, closesAt }, others));
    await changeVersioned(tx, Round, round, { closesAt });
  }
}
