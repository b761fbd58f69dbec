import { Injectable } from '@nestjs/common';
import { personId, type Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import type { PageQuery } from '../kernel/http/params.js';
import { agendaKeeper, demandHold, sittingOf } from './committee.access.js';
import { committeeView, interestsOf, summaries } from './committee-reads.js';
import type { CommitteesView, CommitteeView, InterestsView } from './committee.views.js';
import { ownMeetings } from './own-meetings-reads.js';
import { meetingsOf, meetingView } from './meeting-reads.js';
import type { MeetingsView, MeetingView } from './meeting.views.js';
import type { OwnMeetingsView } from './own-meetings.views.js';
import { onPool, type Reader } from './reader.js';

/** Reads of committees, interests and meetings, each as the actor may see it. */
@Injectable()
export class CommitteeQueries {
  private readonly read: Reader;

  constructor(database: Database) {
    this.read = onPool(database);
  }

  async list(actor: Actor): Promise<CommitteesView> {
    return { items: await summaries(this.read, actor) };
  }

  /** @throws not_found */
  one(actor: Actor, id: string): Promise<CommitteeView> {
    return committeeView(this.read, actor, id);
  }

  async ownInterests(actor: Actor): Promise<InterestsView> {
    const own = personId(actor);
    return { items: own ? await interestsOf(this.read, { personId: own }) : [] };
  }

  /** What the members of a committee declared, for its secretary and the grants office. @throws not_found, not_allowed */
  async interests(actor: Actor, committeeId: string): Promise<InterestsView> {
    demandHold(agendaKeeper, actor, await sittingOf(this.read, actor, committeeId));
    return { items: await interestsOf(this.read, { committeeId }) };
  }

  /** @throws not_found where the actor may not know of the committee */
  async meetings(actor: Actor, committeeId: string, page: PageQuery): Promise<MeetingsView> {
    await committeeView(this.read, actor, committeeId);
    return meetingsOf(this.read, actor, committeeId, page);
  }

  /** The meetings of the committees in which the actor holds a seat today. */
  async ownMeetings(actor: Actor): Promise<OwnMeetingsView> {
    return { items: await ownMeetings(this.read, actor) };
  }

  /** @throws not_found */
  meeting(actor: Actor, id: string): Promise<MeetingView> {
    return meetingView(this.read, actor, id);
  }
}
