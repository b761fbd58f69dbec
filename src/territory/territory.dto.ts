import {
  DateField,
  IdField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  TextsField,
  WholeField,
} from '../kernel/http/fields.js';

/** What to look communes up by. */
export class CommuneSearch {
  @TextField({ optional: true, max: 80, about: 'Beginning of a word of the name, INSEE code or postal code' })
  q?: string;

  @WholeField({ optional: true, min: 1, max: 200, about: 'How many at most; all unless told' })
  limit?: number;
}

export class CommuneView {
  @IdField()
  id!: string;

  @TextField({ about: 'INSEE code: the key of a commune' })
  insee!: string;

  @TextField()
  name!: string;

  @WholeField({ nullable: true, about: 'Municipal population' })
  population!: number | null;

  @TextsField()
  postalCodes!: readonly string[];

  @TextField({ nullable: true, about: 'INSEE code of the commune it is part of' })
  parentInsee!: string | null;

  @NumberField({ nullable: true, min: -180, max: 180 })
  longitude!: number | null;

  @NumberField({ nullable: true, min: -90, max: 90 })
  latitude!: number | null;
}

export class CommunesView {
  @ListField(() => CommuneView)
  items!: readonly CommuneView[];
}

export class OnDay {
  @DateField({ optional: true, about: 'The day asked about, today in Paris unless told' })
  on?: string;
}

export class TerritoryView {
  @IdField()
  id!: string;

  @TextField()
  name!: string;

  @TextField({ about: 'The set it belongs to' })
  setName!: string;

  @TextField({ about: 'How far the set may be trusted' })
  note!: string;

  @TextsField({ about: 'INSEE codes' })
  communes!: readonly string[];

  @WholeField()
  population!: number;
}

export class TerritoriesView {
  @ListField(() => TerritoryView)
  items!: readonly TerritoryView[];
}

class AuthorityTextView {
  @TextField()
  fr!: string;

  @TextField()
  en!: string;
}

class SignatoryView {
  @TextField()
  givenName!: string;

  @TextField()
  familyName!: string;

  @ObjectField(() => AuthorityTextView)
  capacity!: AuthorityTextView;
}

class CourtView {
  @TextField()
  name!: string;

  @TextField()
  address!: string;

  @TextField()
  site!: string;
}

export class AuthorityView {
  @IdField()
  id!: string;

  @TextField()
  name!: string;

  @TextField()
  shortName!: string;

  @TextField()
  siren!: string;

  @TextField()
  siret!: string;

  @TextField()
  address!: string;

  @TextField()
  service!: string;

  @TextField()
  email!: string;

  @TextField()
  phone!: string;

  @ObjectField(() => SignatoryView)
  signatory!: SignatoryView;

  @ObjectField(() => CourtView)
  court!: CourtView;

  @WholeField()
  version!: number;
}
