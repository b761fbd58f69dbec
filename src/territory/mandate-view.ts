import type { Commune } from './commune.entity.js';
import type { Mandate } from './mandate.entity.js';
import { ChoiceField, DateField, IdField, TextField, WholeField } from '../kernel/http/fields.js';

/** A mandate as staff see it. */
export class MandateView {
  @IdField()
  id!: string;

  @IdField()
  communeId!: string;

  @TextField({ about: 'INSEE code' })
  insee!: string;

  @TextField()
  communeName!: string;

  @TextField()
  name!: string;

  @TextField()
  email!: string;

  @TextField()
  capacity!: string;

  @ChoiceField(['fr', 'en'])
  locale!: 'fr' | 'en';

  @DateField()
  validFrom!: string;

  @DateField({ nullable: true })
  validUntil!: string | null;

  @WholeField()
  version!: number;
}

export function mandateView(mandate: Mandate, commune: Pick<Commune, 'insee' | 'name'>): MandateView {
  const { id, communeId, name, email, capacity, locale, validFrom, validUntil, version } = mandate;
  return {
    id,
    communeId,
    insee: commune.insee,
    communeName: commune.name,
    name,
    email,
    capacity,
    locale,
    validFrom,
    validUntil,
    version,
  };
}
