import { ChoiceField, IdField, InstantField, ListField, TextField, WholeField } from '../kernel/http/fields.js';
import { capacities } from './committee.dto.js';
import type { MeetingState } from './meeting.lifecycle.js';
import type { Capacity } from './quorum.rules.js';

/** A meeting of a committee in which the reader holds a seat today. */
export class OwnMeetingView {
  @IdField()
  id!: string;

  @IdField()
  committeeId!: string;

  @TextField({ about: 'Name of the committee' })
  committee!: string;

  @IdField()
  callId!: string;

  @IdField()
  seatId!: string;

  @ChoiceField(capacities, { about: 'Of the reader' })
  capacity!: Capacity;

  @InstantField()
  startsAt!: Date;

  @TextField()
  place!: string;

  @ChoiceField(['planned', 'convened', 'open', 'closed'])
  state!: MeetingState;

  @WholeField({ about: 'Items of the agenda the reader may see' })
  items!: number;

  @WholeField({ about: 'Those of them the reader is to assess; 0 without a vote' })
  toAssess!: number;

  @WholeField({ about: 'Own assessments of them submitted' })
  submitted!: number;
}

export class OwnMeetingsView {
  @ListField(() => OwnMeetingView, { about: 'Those to be held, the next first; then those closed, the latest first' })
  items!: OwnMeetingView[];
}
