import { ApiProperty } from '@nestjs/swagger';
import {
  CentsField,
  ChoiceField,
  IdField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';
import { attendanceModes, capacities } from './committee.dto.js';
import type { MeetingState } from './meeting.lifecycle.js';
import { recommendations, type Recommendation } from './meeting.rules.js';
import type { AttendanceMode, Capacity } from './quorum.rules.js';

/** An amount: integer cents of euro. */
export class CommitteeMoney {
  @CentsField()
  amount!: number;

  @ChoiceField(['EUR'])
  currency!: 'EUR';
}

/** How an item was voted: numbers of voting seats. */
export class TallyView {
  @WholeField({ about: 'Voting seats in office, the withdrawn left out' })
  base!: number;

  @WholeField()
  withdrawn!: number;

  @WholeField({ about: 'Needed for the quorum; 0 on a second convocation' })
  needed!: number;

  @WholeField()
  present!: number;

  @WholeField()
  remote!: number;

  @WholeField()
  proxies!: number;

  @WholeField()
  for!: number;

  @WholeField()
  against!: number;

  @WholeField()
  abstain!: number;

  @YesNoField({ about: 'The chair settled a tie' })
  castingVote!: boolean;
}

/** An application on the agenda, as this reader may see it; positions count only what the reader sees. */
export class AgendaItemView {
  @IdField()
  id!: string;

  @WholeField()
  position!: number;

  @IdField()
  applicationId!: string;

  @TextField()
  number!: string;

  @TextField()
  title!: string;

  @TextField()
  organization!: string;

  @ObjectField(() => CommitteeMoney, { nullable: true })
  asked!: CommitteeMoney | null;

  @YesNoField({ about: 'The holder took the application back; it is not voted' })
  withdrawn!: boolean;

  @ChoiceField(recommendations, { nullable: true })
  recommendation!: Recommendation | null;

  @ObjectField(() => CommitteeMoney, { nullable: true })
  recommended!: CommitteeMoney | null;

  @TextField({ nullable: true })
  grounds!: string | null;

  @ObjectField(() => TallyView, { nullable: true })
  tally!: TallyView | null;

  @InstantField({ nullable: true })
  decidedAt!: Date | null;

  @WholeField()
  version!: number;
}

export class AttendanceView {
  @IdField()
  seatId!: string;

  @TextField()
  name!: string;

  @ChoiceField(capacities)
  capacity!: Capacity;

  @ChoiceField(attendanceModes, { nullable: true, about: 'Null until the sheet is written' })
  mode!: AttendanceMode | null;

  @IdField({ nullable: true })
  proxySeatId!: string | null;
}

/** A meeting in a list. */
export class MeetingSummaryView {
  @IdField()
  id!: string;

  @IdField()
  committeeId!: string;

  @IdField({ nullable: true })
  roundId!: string | null;

  @InstantField()
  startsAt!: Date;

  @TextField()
  place!: string;

  @ChoiceField(['planned', 'convened', 'open', 'closed'])
  state!: MeetingState;

  @YesNoField({ about: 'Convened a second time: no quorum is asked' })
  secondConvocation!: boolean;

  @InstantField({ nullable: true })
  convenedAt!: Date | null;

  @InstantField({ nullable: true })
  openedAt!: Date | null;

  @InstantField({ nullable: true })
  closedAt!: Date | null;

  @WholeField()
  version!: number;
}

export class MeetingView extends MeetingSummaryView {
  @ListField(() => AgendaItemView)
  items!: AgendaItemView[];

  @ListField(() => AttendanceView)
  attendances!: AttendanceView[];
}

export class MeetingsView {
  @ListField(() => MeetingSummaryView)
  items!: readonly MeetingSummaryView[];

  @ApiProperty({ type: 'string', nullable: true })
  next!: string | null;
}

/** The minutes of a closed meeting: read the bytes by `fileId`. */
export class MinutesView {
  @IdField()
  fileId!: string;

  @TextField()
  sha256!: string;

  @TextField()
  checkCode!: string;
}

/** What a withdrawal answers: nothing of the file, which is hidden from then on. */
export class RecusalView {
  @IdField()
  seatId!: string;

  @InstantField()
  leftAt!: Date;
}

/** An amount of cents as views carry it. */
export function money(amount: number): CommitteeMoney;
export function money(amount: number | null): CommitteeMoney | null;
export function money(amount: number | null): CommitteeMoney | null {
  return amount === null ? null : { amount, currency: 'EUR' };
}
