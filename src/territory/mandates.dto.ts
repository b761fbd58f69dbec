import {
  ChoiceField,
  DateField,
  EmailField,
  IdField,
  ListField,
  TextField,
  YesNoField,
} from '../kernel/http/fields.js';
import { PageQuery } from '../kernel/http/params.js';
import { MandateView } from './mandate-view.js';

const insee = /^[0-9][0-9AB][0-9]{3}$/;

export class MandateSearch extends PageQuery {
  @TextField({ optional: true, pattern: insee, about: 'INSEE code' })
  insee?: string;

  @YesNoField({ optional: true, about: 'Only mandates of today' })
  current?: boolean;
}

export class NewMandateBody {
  @IdField({ about: 'Identifier of the commune' })
  communeId!: string;

  @TextField({ max: 120, example: 'Nadia Benali' })
  name!: string;

  @EmailField()
  email!: string;

  @TextField({ max: 200, about: 'As letters name it', example: 'adjointe au maire chargée de l’économie' })
  capacity!: string;

  @ChoiceField(['fr', 'en'], { optional: true })
  locale?: 'fr' | 'en';

  @DateField({ about: 'First day' })
  validFrom!: string;

  @DateField({ optional: true, nullable: true, about: 'Last day, where it is known' })
  validUntil?: string | null;
}

export class MandateChangesBody {
  @TextField({ optional: true, min: 1, max: 120 })
  name?: string;

  @EmailField({ optional: true })
  email?: string;

  @TextField({ optional: true, min: 1, max: 200 })
  capacity?: string;

  @ChoiceField(['fr', 'en'], { optional: true })
  locale?: 'fr' | 'en';
}

export class MandateEndBody {
  @DateField({ about: 'Last day of the mandate' })
  validUntil!: string;
}

export class MandatesView {
  @ListField(() => MandateView)
  items!: readonly MandateView[];

  @TextField({ nullable: true, about: 'Cursor of the page that follows' })
  next!: string | null;
}
