import {
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  ListField,
  TextField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';
import { capacities, interestKinds, type InterestKind } from './committee.dto.js';
import type { Capacity } from './quorum.rules.js';

/** A seat as the committee and the grants office see it. */
export class SeatView {
  @IdField()
  id!: string;

  @IdField()
  personId!: string;

  @TextField()
  name!: string;

  @IdField()
  collegeId!: string;

  @TextField()
  college!: string;

  @TextField()
  body!: string;

  @ChoiceField(capacities)
  capacity!: Capacity;

  @DateField()
  validFrom!: string;

  @DateField({ nullable: true })
  validUntil!: string | null;

  @WholeField()
  version!: number;
}

export class CollegeView {
  @IdField()
  id!: string;

  @TextField()
  name!: string;
}

export class CommitteeView {
  @IdField()
  id!: string;

  @IdField()
  callId!: string;

  @TextField()
  name!: string;

  @YesNoField()
  nominativeVotes!: boolean;

  @ChoiceField(capacities, { nullable: true, about: 'What the reader is to the committee' })
  capacity!: Capacity | null;

  @ListField(() => CollegeView)
  colleges!: CollegeView[];

  @ListField(() => SeatView)
  seats!: SeatView[];
}

/** A committee in a list. */
export class CommitteeSummaryView {
  @IdField()
  id!: string;

  @IdField()
  callId!: string;

  @TextField()
  name!: string;

  @ChoiceField(capacities, { nullable: true })
  capacity!: Capacity | null;
}

/** A declared interest. It never says which applications it touches. */
export class InterestView {
  @IdField()
  id!: string;

  @IdField()
  personId!: string;

  @TextField()
  name!: string;

  @TextField()
  organizationName!: string;

  @TextField({ nullable: true })
  siren!: string | null;

  @ChoiceField(interestKinds)
  kind!: InterestKind;

  @TextField()
  note!: string;

  @DateField()
  validFrom!: string;

  @DateField({ nullable: true })
  validUntil!: string | null;

  @InstantField()
  declaredAt!: Date;
}

export class CommitteesView {
  @ListField(() => CommitteeSummaryView)
  items!: CommitteeSummaryView[];
}

export class InterestsView {
  @ListField(() => InterestView)
  items!: InterestView[];
}
