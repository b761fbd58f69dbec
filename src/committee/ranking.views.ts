import {
  ChoiceField,
  IdField,
  ListField,
  ObjectField,
  TextField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';
import { recommendations, type Recommendation } from './meeting.rules.js';
import { CommitteeMoney } from './meeting.views.js';

/** A line of the ranking: among the files this reader sees, without gaps. Scores advise, people decide. */
export class RankingLineView {
  @IdField()
  itemId!: string;

  @IdField()
  applicationId!: string;

  @TextField()
  number!: string;

  @TextField()
  title!: string;

  @WholeField({ nullable: true, about: '1 is best, equals share a rank; null while nobody has scored' })
  rank!: number | null;

  @WholeField({ about: 'Assessments submitted' })
  count!: number;

  @WholeField({ nullable: true, about: 'Hundredths of a point out of 100' })
  mean!: number | null;

  @WholeField({ nullable: true, about: 'Population standard deviation, hundredths of a point' })
  spread!: number | null;

  @YesNoField()
  tied!: boolean;

  @ObjectField(() => CommitteeMoney)
  asked!: CommitteeMoney;

  @ChoiceField(recommendations, { nullable: true })
  recommendation!: Recommendation | null;

  @ObjectField(() => CommitteeMoney, { nullable: true })
  recommended!: CommitteeMoney | null;

  @ObjectField(() => CommitteeMoney, { about: 'Recommended down to this line' })
  cumulativeRecommended!: CommitteeMoney;

  @ObjectField(() => CommitteeMoney, { about: 'Asked down to this line' })
  cumulativeAsked!: CommitteeMoney;

  @YesNoField({ nullable: true, about: 'What is recommended down to this line is within the envelope' })
  withinEnvelope!: boolean | null;
}

export class RankingView {
  @IdField()
  meetingId!: string;

  @ObjectField(() => CommitteeMoney, { nullable: true, about: 'Money of the call for the year of the meeting' })
  envelope!: CommitteeMoney | null;

  @ListField(() => RankingLineView)
  lines!: RankingLineView[];
}
