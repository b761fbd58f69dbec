import {
  CentsField,
  ChoiceField,
  DateField,
  IdField,
  ListField,
  ObjectField,
  TextField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';
import { IdPath } from '../kernel/http/params.js';
import { aidRegimes, type AidRegime } from './organization-facts.js';

/** The path of one aid of a structure. */
export class AidPath extends IdPath {
  @IdField({ about: 'Identifier of the aid' })
  aidId!: string;
}

export class NewAidBody {
  @TextField({ max: 200, example: 'Région Hauts-de-France' })
  funder!: string;

  @CentsField({ min: 1 })
  amount!: number;

  @DateField({ about: 'The day the aid was granted' })
  grantedOn!: string;

  @ChoiceField(aidRegimes, { about: 'As the award letter says' })
  regime!: AidRegime;

  @TextField({ optional: true, max: 300 })
  object?: string;

  @YesNoField({ optional: true })
  inKind?: boolean;
}

class AidAmountView {
  @WholeField({ about: 'Cents' })
  amount!: number;

  @ChoiceField(['EUR'])
  currency!: 'EUR';
}

export class AidView {
  @IdField()
  id!: string;

  @TextField()
  funder!: string;

  @ObjectField(() => AidAmountView)
  amount!: AidAmountView;

  @DateField()
  grantedOn!: string;

  @ChoiceField(aidRegimes)
  regime!: AidRegime;

  @TextField()
  object!: string;

  @ChoiceField(['declared', 'authority'])
  source!: 'declared' | 'authority';

  @YesNoField()
  inKind!: boolean;
}

export class AidsView {
  @ListField(() => AidView)
  items!: readonly AidView[];
}
