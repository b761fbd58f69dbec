import type { Locale } from '../kernel/refusals/refusal.js';
import {
  ChoiceField,
  DateField,
  EmailField,
  IdField,
  ListField,
  TextField,
  WholeField,
} from '../kernel/http/fields.js';
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

export class DelegationInput {
  @EmailField({ about: 'Where the colleague receives a link of their own' })
  email!: string;

  @TextField({ max: 120, about: 'Name of the colleague' })
  name!: string;

  @TextField({ optional: true, max: 120, about: 'In what capacity the colleague answers' })
  capacity?: string;

  @ChoiceField(['fr', 'en'], { optional: true, about: 'Language of the mail; that of the link unless told' })
  locale?: Locale;
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
  @TextField({ about: 'INSEE code of the commune' })
  insee!: string;

  @IdField()
  applicationId!: string;

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

  @TextField({ about: 'Name of whom the link was sent to; may be empty' })
  guestName!: string;

  @TextField({ about: 'Their capacity where it was said; may be empty' })
  guestCapacity!: string;

  @WholeField({ about: 'How many times the request may still be passed on; 0 once the opinion is given' })
  passesLeft!: number;
}

/** Where a request is after it was passed on; the session that did it ends. */
export class PassedOnView {
  @IdField()
  id!: string;

  @TextField({ about: 'Name of the colleague' })
  to!: string;

  @DateField({ about: 'The opinion is awaited until the end of this day, as before' })
  dueOn!: string;

  @WholeField()
  passesLeft!: number;

  @WholeField()
  version!: number;
}

/** An opinion as staff read it; secret to everyone else until the decision. */
export class ConsultationView extends OpinionFields {
  @IdField()
  communeId!: string;

  @TextField({ nullable: true, about: 'Name of the colleague to whom the commune passed the request on' })
  heldBy!: string | null;
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
