import {
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
  WholeField,
  YesNoField,
} from '../../kernel/http/fields.js';
import { PageQuery } from '../../kernel/http/params.js';
import { RightsTextView } from '../rights.dto.js';
import { erasureStates, type ErasureState } from './erasure-request.lifecycle.js';

/** Which requests to list. */
export class ErasureQuery extends PageQuery {
  @ChoiceField(['open', 'answered'], { optional: true, about: 'To be answered, unless told' })
  which?: 'open' | 'answered';
}

/** A request for erasure, for whoever answers it. */
export class ErasureRequestView {
  @IdField()
  id!: string;

  @ChoiceField(erasureStates)
  state!: ErasureState;

  @ObjectField(() => RightsTextView)
  stateLabel!: RightsTextView;

  @IdField()
  personId!: string;

  @TextField({ about: 'Name of the person, while it is known' })
  name!: string;

  @TextField({ about: 'Address of the person, while it is known' })
  email!: string;

  @TextField()
  message!: string;

  @InstantField()
  askedAt!: string;

  @DateField()
  dueOn!: string;

  @InstantField({ nullable: true })
  answeredAt!: string | null;

  @TextField({ nullable: true })
  answeredBy!: string | null;

  @TextField({ nullable: true })
  ground!: string | null;

  @YesNoField({ about: 'Holds a role or a seat: these go first' })
  hasDuties!: boolean;

  @WholeField({ about: 'Structures the person belongs to' })
  structures!: number;

  @WholeField({ about: 'Drafts an erasure takes away' })
  draftsAlone!: number;

  @WholeField({ about: 'Files awaiting a decision or a payment' })
  filesRunning!: number;

  @WholeField({ about: 'Filed applications the law has kept' })
  filesKept!: number;

  @WholeField()
  version!: number;
}

/** A page of requests for erasure. */
export class ErasureRequestsView {
  @ListField(() => ErasureRequestView)
  items!: readonly ErasureRequestView[];

  @TextField({ nullable: true, about: 'Cursor of the next page' })
  next!: string | null;
}

/** Why a request is refused. */
export class RefusalInput {
  @TextField({ min: 1, max: 2000, about: 'Told to the person, with their ways to contest it' })
  ground!: string;
}

/** A request answered or withdrawn. */
export class ErasureStateView {
  @IdField()
  id!: string;

  @ChoiceField(erasureStates)
  state!: ErasureState;

  @WholeField({ optional: true })
  version?: number;
}
