import {
  ChoiceField,
  IdField,
  InstantField,
  ListField,
  TextField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';
import { attendanceModes, capacities } from './committee.dto.js';
import type { AttendanceMode, Capacity } from './quorum.rules.js';

/** A seat in the room of one item. */
export class RoomSeatView {
  @IdField()
  seatId!: string;

  @TextField()
  name!: string;

  @ChoiceField(capacities)
  capacity!: Capacity;

  @ChoiceField(attendanceModes, { about: 'Absent until the attendance sheet says otherwise' })
  mode!: AttendanceMode;

  @YesNoField({ about: 'Has an interest in the file: leaves the room for this item' })
  leaves!: boolean;

  @YesNoField({ about: 'A vote of this seat is counted on this item' })
  votes!: boolean;

  @IdField({ nullable: true, about: 'The seat that casts the vote by proxy' })
  bySeatId!: string | null;
}

/** Who counts for one item as the attendance sheet stands: who must leave, who votes, the quorum. */
export class RoomView {
  @IdField()
  itemId!: string;

  @InstantField({ nullable: true, about: 'When the item was last called' })
  calledAt!: Date | null;

  @WholeField({ about: 'Voting seats in office, the withdrawn left out' })
  base!: number;

  @WholeField({ about: 'Needed for the quorum; 0 on a second convocation' })
  needed!: number;

  @WholeField({ about: 'Voting seats present, remote or by proxy' })
  attending!: number;

  @YesNoField({ about: 'The item may be put to the vote' })
  quorate!: boolean;

  @ListField(() => RoomSeatView)
  seats!: RoomSeatView[];
}
