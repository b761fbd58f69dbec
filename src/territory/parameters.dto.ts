import { ApiProperty } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import {
  ChoiceField,
  DateField,
  EmailField,
  IdField,
  ListField,
  ObjectField,
  TextField,
} from '../kernel/http/fields.js';
import { parameterNames } from './parameter.rules.js';
import type { ParameterName } from './territory-facts.js';

const valueOf = {
  oneOf: [{ type: 'integer' as const, minimum: 1 }, { type: 'string' as const }, { type: 'object' as const }],
  description: 'In the unit of the rule: cents, months or days; a text for the SIRET; an object for accounts',
};

export class ParameterView {
  @IdField()
  id!: string;

  @ChoiceField(parameterNames)
  name!: ParameterName;

  @ApiProperty(valueOf)
  value!: unknown;

  @DateField({ about: 'First day on which it counts' })
  validFrom!: string;

  @TextField({ about: 'The law or decision it comes from' })
  source!: string;
}

export class ParametersView {
  @ListField(() => ParameterView)
  items!: readonly ParameterView[];
}

export class NewParameterBody {
  @ChoiceField(parameterNames)
  name!: ParameterName;

  /** Checked by the rule of its name. */
  @ApiProperty(valueOf)
  @Allow()
  value!: unknown;

  @DateField({ about: 'First day on which it counts' })
  validFrom!: string;

  @TextField({ min: 10, max: 300, about: 'The law or decision it comes from' })
  source!: string;
}

class TextBody {
  @TextField({ max: 200 })
  fr!: string;

  @TextField({ max: 200 })
  en!: string;
}

class SignatoryBody {
  @TextField({ max: 80 })
  givenName!: string;

  @TextField({ max: 80 })
  familyName!: string;

  @ObjectField(() => TextBody, { about: 'As decisions must show it (CRPA, L212-1)' })
  capacity!: TextBody;
}

class CourtBody {
  @TextField({ max: 120 })
  name!: string;

  @TextField({ max: 200 })
  address!: string;

  @TextField({ max: 200, pattern: /^https:\/\/[^\s/]+\.[^\s]+$/ })
  site!: string;
}

/** What changes of the authority; what is absent stays. */
export class AuthorityChangesBody {
  @TextField({ optional: true, min: 2, max: 200 })
  address?: string;

  @TextField({ optional: true, min: 2, max: 200, about: 'The service that handles the grants' })
  service?: string;

  @EmailField({ optional: true })
  email?: string;

  @TextField({ optional: true, min: 6, max: 40 })
  phone?: string;

  @ObjectField(() => SignatoryBody, { optional: true })
  signatory?: SignatoryBody;

  @ObjectField(() => CourtBody, { optional: true })
  court?: CourtBody;
}
