import {
  CentsField,
  ChoiceField,
  DateField,
  EmailField,
  IdField,
  InstantField,
  ListField,
  TextField,
  TextsField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';
import { recommendations, type Recommendation } from './meeting.rules.js';
import type { AttendanceMode, Capacity, VoteChoice } from './quorum.rules.js';

export const capacities = ['chair', 'secretary', 'member', 'observer'] as const;
export const interestKinds = [
  'employment',
  'mandate',
  'membership',
  'family',
  'financial',
  'support',
  'other',
] as const;
export type InterestKind = (typeof interestKinds)[number];
export const attendanceModes = ['present', 'remote', 'proxy', 'absent'] as const;
export const voteChoices = ['for', 'against', 'abstain'] as const;

export class CommitteeInput {
  @IdField({ about: 'The call whose applications the committee examines' })
  callId!: string;

  @TextField({ max: 200 })
  name!: string;

  @TextsField({ optional: true, min: 1, max: 20, about: 'Names of the colleges; the usual five unless told' })
  colleges?: string[];

  @YesNoField({ optional: true, about: 'The minutes name each vote; totals only unless told' })
  nominativeVotes?: boolean;
}

export class SeatGrantInput {
  @EmailField({ about: 'Where the invitation goes' })
  email!: string;

  @TextField({ optional: true, max: 100 })
  givenName?: string;

  @TextField({ optional: true, max: 100 })
  familyName?: string;

  @ChoiceField(['fr', 'en'], { optional: true })
  locale?: 'fr' | 'en';

  @IdField()
  collegeId!: string;

  @TextField({ optional: true, max: 200, about: 'The body the person sits for' })
  body?: string;

  @ChoiceField(capacities, { about: 'Chair and members vote; secretary and observers do not' })
  capacity!: Capacity;

  @DateField({ optional: true, about: 'First day of the seat; today unless told' })
  validFrom?: string;
}

export class SeatEndInput {
  @DateField({ optional: true, about: 'Last day of the seat; the day before unless told, so that it ends at once' })
  lastDay?: string;
}

export class InterestInput {
  @IdField({ optional: true, about: 'Whose interest, where the secretary writes it down; one’s own unless told' })
  personId?: string;

  @TextField({ optional: true, max: 300, about: 'Name of the structure; needed with a bare SIREN' })
  organizationName?: string;

  @TextField({ optional: true, max: 20, about: 'SIREN of the structure' })
  siren?: string;

  @IdField({ optional: true })
  organizationId?: string;

  @IdField({ optional: true })
  applicationId?: string;

  @ChoiceField(interestKinds)
  kind!: InterestKind;

  @TextField({ optional: true, max: 2000 })
  note?: string;

  @DateField({ about: 'Since when' })
  validFrom!: string;

  @DateField({ optional: true, about: 'Until when; still running unless told' })
  validUntil?: string;
}

export class MeetingInput {
  @InstantField()
  startsAt!: string;

  @TextField({ max: 300 })
  place!: string;

  @IdField({ optional: true })
  roundId?: string;
}

export class SecondConvocationInput {
  @InstantField()
  startsAt!: string;

  @TextField({ max: 300 })
  place!: string;
}

export class AgendaInput {
  @TextsField({ ids: true, min: 1, max: 100, about: 'Admissible applications, in the order of the agenda' })
  applicationIds!: string[];
}

export class AttendanceInput {
  @IdField()
  seatId!: string;

  @ChoiceField(attendanceModes)
  mode!: AttendanceMode;

  @IdField({ optional: true, about: 'With `proxy`: the seat that holds it' })
  proxySeatId?: string;
}

export class AttendancesInput {
  @ListField(() => AttendanceInput, { min: 1, max: 200, about: 'The whole sheet; seats left out are absent' })
  attendances!: AttendanceInput[];
}

export class RecusalInput {
  @IdField({ optional: true, about: 'The seat that withdraws; one’s own unless told' })
  seatId?: string;

  @TextField({ max: 500 })
  reason!: string;
}

export class VoteInput {
  @IdField()
  seatId!: string;

  @ChoiceField(voteChoices)
  choice!: VoteChoice;
}

export class ItemDecisionInput {
  @ChoiceField(recommendations)
  recommendation!: Recommendation;

  @CentsField({ optional: true, about: 'Cents; needed when reduced, the amount asked by default when favourable' })
  amount?: number;

  @TextField({ max: 4000, about: 'The grounds of the recommendation' })
  grounds!: string;

  @ListField(() => VoteInput, { min: 1, max: 200, about: 'One vote for each seat present or represented' })
  votes!: VoteInput[];
}

export class ScoreInput {
  @TextField({ max: 40, about: 'Code of the criterion' })
  criterion!: string;

  @WholeField({ optional: true, nullable: true, max: 100, about: 'Null takes the score back' })
  score?: number | null;

  @TextField({ optional: true, max: 4000 })
  comment?: string;
}

export class AssessmentInput {
  @ListField(() => ScoreInput, { max: 50, about: 'The criteria that changed; the others stay as they are' })
  scores!: ScoreInput[];

  @TextField({ optional: true, max: 8000, about: 'General comment' })
  comment?: string;
}

export class AgendaItemPath {
  @IdField({ about: 'Identifier of the meeting' })
  id!: string;

  @IdField({ about: 'Identifier of the item on its agenda' })
  itemId!: string;
}
