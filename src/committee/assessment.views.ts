import {
  AnswersField,
  ChoiceField,
  IdField,
  InstantField,
  ListField,
  NumberField,
  TextField,
  WholeField,
} from '../kernel/http/fields.js';
import type { GridDefinition } from '../calls/grids/grids.public.js';

export class ScoreView {
  @TextField()
  criterion!: string;

  @WholeField({ nullable: true })
  score!: number | null;

  @TextField({ min: 0 })
  comment!: string;
}

/** One's own assessment of one file, with the grid it is made on. */
export class AssessmentView {
  @IdField()
  itemId!: string;

  @IdField()
  meetingId!: string;

  @IdField()
  applicationId!: string;

  @TextField()
  number!: string;

  @TextField()
  title!: string;

  @TextField()
  organization!: string;

  @ChoiceField(['none', 'draft', 'submitted'])
  state!: 'none' | 'draft' | 'submitted';

  @ListField(() => ScoreView)
  scores!: ScoreView[];

  @TextField({ min: 0, max: 8000 })
  comment!: string;

  @WholeField({ nullable: true, about: 'Weighted total in hundredths of a point out of 100; null until complete' })
  total!: number | null;

  @WholeField({ about: 'Criteria still without a score' })
  missing!: number;

  @IdField()
  gridId!: string;

  @AnswersField({ about: 'Title and criteria of the grid with weights, scales and anchors' })
  grid!: GridDefinition;

  @IdField({ nullable: true, about: 'Item before this one on the reader’s agenda' })
  previous!: string | null;

  @IdField({ nullable: true })
  following!: string | null;

  @WholeField({ about: '0 before the first save' })
  version!: number;
}

/** A line of one's own assessments. */
export class MyAssessmentView {
  @IdField()
  itemId!: string;

  @IdField()
  meetingId!: string;

  @InstantField()
  startsAt!: Date;

  @IdField()
  applicationId!: string;

  @TextField()
  number!: string;

  @TextField()
  title!: string;

  @TextField()
  organization!: string;

  @ChoiceField(['none', 'draft', 'submitted'])
  state!: 'none' | 'draft' | 'submitted';

  @WholeField()
  scored!: number;

  @IdField({ nullable: true })
  previous!: string | null;

  @IdField({ nullable: true })
  following!: string | null;
}

/** Progress counts the files the reader sees, and those only. */
export class MyAssessmentsView {
  @ListField(() => MyAssessmentView)
  items!: MyAssessmentView[];

  @WholeField()
  total!: number;

  @WholeField()
  submitted!: number;
}

/** The submitted assessment of one member, for those who may read scores. */
export class MemberAssessmentView {
  @IdField()
  seatId!: string;

  @TextField()
  name!: string;

  @ListField(() => ScoreView)
  scores!: ScoreView[];

  @TextField({ min: 0 })
  comment!: string;

  @NumberField({ about: 'Hundredths of a point out of 100' })
  total!: number;

  @InstantField()
  submittedAt!: Date;
}

export class MemberAssessmentsView {
  @ListField(() => MemberAssessmentView)
  items!: MemberAssessmentView[];
}
