import { IdField, ListField, TextField, WholeField } from '../kernel/http/fields.js';
import { AwardView, DeliberationView } from './awards.views.js';

/** A page of awards. */
export class AwardsPageView {
  @ListField(() => AwardView)
  items!: readonly AwardView[];

  @TextField({ nullable: true, about: 'Cursor of the page that follows; null on the last' })
  next!: string | null;
}

/** A page of deliberations, the last voted first. */
export class DeliberationsPageView {
  @ListField(() => DeliberationView)
  items!: readonly DeliberationView[];

  @TextField({ nullable: true, about: 'Cursor of the page that follows; null on the last' })
  next!: string | null;
}

/** Where an award or its agreement is after an act. */
export class AwardMovedView {
  @IdField()
  id!: string;

  @TextField()
  state!: string;

  @WholeField({ min: 1 })
  version!: number;
}

/** A proposal after its change. */
export class ProposalChangedView {
  @IdField()
  id!: string;

  @WholeField({ min: 1 })
  version!: number;
}

/** How many decisions were sent. */
export class DecisionsReleasedView {
  @WholeField()
  released!: number;
}

/** An act as recorded. */
export class DeliberationRecordedView {
  @IdField()
  id!: string;

  @TextField()
  number!: string;

  @WholeField({ min: 1 })
  version!: number;
}

/** An act received by the prefect, and how many awards became executory with it. */
export class DeliberationTransmittedView {
  @IdField()
  id!: string;

  @WholeField()
  awards!: number;

  @WholeField({ min: 1 })
  version!: number;
}

/** How many proposals the act settled. */
export class ProposalsDecidedView {
  @WholeField()
  decided!: number;
}
