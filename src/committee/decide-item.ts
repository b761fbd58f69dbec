import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { Journal } from '../kernel/journal/journal.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { demand } from '../kernel/refusals/refusal.js';
import { ApplicationMoves } from '../applications/applications.public.js';
import type { ItemInput } from './call-item.js';
import type { ItemDecisionInput } from './committee.dto.js';
import { demandHold, meetingKeeper, sittingOf } from './committee.access.js';
import { Meeting } from './meeting.entity.js';
import { MeetingItem, type ItemTally } from './meeting-item.entity.js';
import { meetingLifeCycle } from './meeting.lifecycle.js';
import { meetingRefusals } from './meeting.refusals.js';
import { agenda, agendaFile, type AgendaFile } from './meeting-reads.js';
import { recommendedAmount, whyNotAmount } from './meeting.rules.js';
import type { AgendaItemView } from './meeting.views.js';
import { countVotes, whyNoQuorum, whyNotBallots, whyNotCarried, type Count } from './quorum.rules.js';
import { inTx } from './reader.js';
import { Recusal } from './recusal.entity.js';
import { readRoom, withdrawConflicted, type ItemRoom } from './room.js';
import { Vote } from './vote.entity.js';

type Decision = ItemInput & ItemDecisionInput;

/**
 * Records the vote on an item of an open meeting and the recommendation it carries; the application moves on with it.
 * The committee advises: the award itself is voted by the council or its bureau.
 * Refusals: `not_found`, `not_allowed`, `wrong_state`, `item_decided`, `no_quorum`, `voter_…`, `vote_…`, `not_carried`,
 * `amount_…`.
 */
@Injectable()
export class DecideItem {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly moves: ApplicationMoves,
  ) {}

  async run(actor: Actor, input: Decision): Promise<AgendaItemView> {
    return this.database.transaction(async (tx) => {
      const read = inTx(tx);
      const meeting = await lockRow(tx, Meeting, input.meetingId);
      const file = await agendaFile(read, actor, input.meetingId, input.itemId);
      demandHold(meetingKeeper, actor, await sittingOf(read, actor, file.committeeId));
      demand(meetingLifeCycle.whyNot('close', meeting.state));
      if (file.decidedAt) throw meetingRefusals.item_decided();
      const inRoom = await readRoom(tx, file.itemId);
      demand(whyNoQuorum(inRoom.room));
      demand(...whyNotBallots(inRoom.room, input.votes, inRoom.withdrawn));
      demand(whyNotAmount(input.recommendation, input.amount, file.asked));
      const count = countVotes(inRoom.room, input.votes);
      demand(whyNotCarried(count));
      await this.record(tx, actor, { input, file, inRoom, count });
      await this.moveOn(tx, actor, input, file);
      const [item] = await agenda(read, actor, file.meetingId, file.itemId);
      if (!item) throw kernelRefusals.not_found();
      return item;
    });
  }

  private async record(
    tx: Tx,
    actor: Actor,
    { input, file, inRoom, count }: { input: Decision; file: AgendaFile; inRoom: ItemRoom; count: Count },
  ): Promise<void> {
    const { itemId, meetingId, recommendation } = input;
    const now = await this.database.now(tx);
    await withdrawConflicted(tx, itemId, inRoom, now);
    await tx.update(Recusal, { itemId }, { returnedAt: now });
    const casters = new Map(inRoom.room.voters.map(({ seatId, bySeatId }) => [seatId, bySeatId]));
    await tx.insert(
      Vote,
      input.votes.map(({ seatId, choice }) => {
        const by = casters.get(seatId);
        return { id: uuidv7(), itemId, seatId, choice, bySeatId: by === seatId ? null : (by ?? null) };
      }),
    );
    const item = await lockRow(tx, MeetingItem, itemId);
    const amount = recommendedAmount(recommendation, input.amount, file.asked);
    await changeVersioned(tx, MeetingItem, item, {
      recommendation,
      recommendedAmount: amount,
      grounds: input.grounds,
      tally: tallyOf(inRoom, count),
      decidedAt: now,
    });
    await this.journal.write(tx, {
      actor,
      subject: { type: 'meeting', id: meetingId },
      verb: 'item_decided',
      data: { itemId, recommendation, amount, for: count.for, against: count.against, abstain: count.abstain },
    });
  }

  /** The entry of the application names the item only: its holder reads the timeline, the opinion is secret until the decision. */
  private async moveOn(tx: Tx, actor: Actor, { recommendation, itemId }: Decision, file: AgendaFile): Promise<void> {
    const data = { meetingId: file.meetingId, itemId };
    await this.moves.recommend(tx, actor, file.applicationId, data);
    if (recommendation === 'deferred') await this.moves.defer(tx, actor, file.applicationId, data);
    if (recommendation === 'redirected') await this.moves.redirect(tx, actor, file.applicationId, data);
  }
}

function tallyOf({ room, seats, withdrawn }: ItemRoom, count: Count): ItemTally {
  const own = new Set(room.voters.filter(({ seatId, bySeatId }) => seatId === bySeatId).map(({ seatId }) => seatId));
  const attending = (mode: string) =>
    seats.filter((seat) => own.has(seat.seatId) && !withdrawn.has(seat.seatId) && seat.mode === mode).length;
  return {
    base: room.base,
    withdrawn: room.withdrawn,
    needed: room.needed,
    present: attending('present'),
    remote: attending('remote'),
    proxies: room.voters.length - own.size,
    for: count.for,
    against: count.against,
    abstain: count.abstain,
    castingVote: count.castingVote,
  };
}
