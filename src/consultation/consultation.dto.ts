import { ChoiceField, DateField, IdField, ListField, TextField, WholeField } from '../kernel/http/fields.js';
import type { OpinionKind } from './consultation.rules.js';

export const opinionKinds = ['favourable', 'reserved', 'unfavourable', 'no_opinion'] as const;

export class OpinionInput {
  @ChoiceField(opinionKinds, { about: 'The opinion of the commune' })
  opinion!: OpinionKind;

  @TextField({ optional: true, max: 2000, about: 'Why; needed for a reserved or unfavourable opinion' })
  reasons?: string;

  @TextField({ optional: true, max: 1000, about: 'What the commune offers: premises, contacts, co-funding' })
  support?: string;

  @TextField({ max: 120, about: 'Who gives the opinion' })
  authorName!: string;

  @TextField({ max: 120, about: 'In what capacity' })
  authorCapacity!: string;
}

export class RenewalInput {
  @DateField({ about: 'New due date' })
  dueOn!: string;
}

/** The opinion itself, as far as it is given. */
class OpinionFields {
  @IdField()
  id!: string;

  @TextField()
  commune!: string;

  @ChoiceField(['asked', 'answered', 'expired', 'revoked'])
  state!: string;

  @DateField({ about: 'The opinion may be given or changed until the end of this day' })
  dueOn!: string;

  @ChoiceField(opinionKinds, { nullable: true })
  opinion!: string | null;

  @TextField({ nullable: true })
  reasons!: string | null;

  @TextField({ nullable: true })
  support!: string | null;

  @TextField({ nullable: true })
  authorName!: string | null;

  @TextField({ nullable: true })
  authorCapacity!: string | null;

  @WholeField()
  version!: number;
}

/** The project as the commune reads it, in a dozen lines, with its own opinion if it gave one. */
export class GuestConsultationView extends OpinionFields {
  @TextField()
  number!: string;

  @TextField()
  title!: string;

  @TextField()
  organization!: string;

  @TextField()
  summary!: string;

  @WholeField({ about: 'Amount asked, in cents' })
  askedAmount!: number;

  @WholeField({ about: 'Budget of the project, in cents' })
  budgetTotal!: number;
}

/** An opinion as staff read it; secret to everyone else until the decision. */
export class ConsultationView extends OpinionFields {
  @IdField()
  communeId!: string;
}

/** The opinions on one application. */
export class ConsultationsView {
  @ListField(() => ConsultationView)
  items!: ConsultationView[];
}

/** An opinion as filed. */
export class OpinionFiledView {
  @IdField()
  id!: string;

  @TextField()
  state!: string;

  @ChoiceField(opinionKinds)
  opinion!: string;

  @DateField({ about: 'The opinion may be changed until the end of this day' })
  dueOn!: string;

  @WholeField()
  version!: number;
}

/** Where a request for an opinion is after an act of the grants office. */
export class ConsultationClosedView {
  @IdField()
  id!: string;

  @TextField()
  state!: string;

  @WholeField()
  version!: number;
}
