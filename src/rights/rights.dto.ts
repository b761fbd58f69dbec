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
} from '../kernel/http/fields.js';
import { erasureStates, type ErasureState } from './erasure/erasure-request.lifecycle.js';

/** A text in both languages. */
export class RightsTextView {
  @TextField()
  fr!: string;

  @TextField()
  en!: string;
}

/** How somebody proves here and now that it is them. */
export const proofs = ['none', 'password', 'second_factor', 'sign_in_again'] as const;

/** How somebody proves here and now that it is them. */
export type ProofAsked = (typeof proofs)[number];

/** A structure the person belongs to. */
export class OwnStructureView {
  @IdField()
  id!: string;

  @TextField()
  name!: string;

  @YesNoField({ about: 'As owner or representative' })
  mayExport!: boolean;
}

/** One's own request for erasure. */
export class OwnErasureView {
  @IdField()
  id!: string;

  @ChoiceField(erasureStates)
  state!: ErasureState;

  @InstantField()
  askedAt!: string;

  @DateField({ about: 'Last day for the answer' })
  dueOn!: string;

  @InstantField({ nullable: true })
  answeredAt!: string | null;

  @TextField({ nullable: true, about: 'Why it was refused' })
  ground!: string | null;
}

/** Months of keeping, in force today. */
export class TermsView {
  @WholeField()
  draftMonths!: number;

  @WholeField()
  refusedMonths!: number;

  @WholeField()
  grantedMonths!: number;
}

/** What somebody may do about their data. */
export class RightsView {
  @ChoiceField(proofs, { about: 'Asked before an export or an erasure' })
  proof!: ProofAsked;

  @WholeField({ about: 'Exports that may still be asked for today' })
  exportsLeft!: number;

  @ListField(() => OwnStructureView)
  organizations!: readonly OwnStructureView[];

  @WholeField({ about: 'Drafts of the structures nobody else belongs to: an erasure takes them away' })
  draftsAlone!: number;

  @WholeField({ about: 'Files of the person’s structures awaiting a decision or a payment' })
  filesRunning!: number;

  @ObjectField(() => OwnErasureView, { nullable: true, about: 'The last request, answered or not' })
  erasure!: OwnErasureView | null;

  @ObjectField(() => TermsView)
  terms!: TermsView;

  @TextField({ about: 'Address of the service, for the data protection officer' })
  contact!: string;

  @TextField()
  authority!: string;
}

/** Ask for an export: one’s own data, or a structure’s. */
export class ArchiveInput {
  @IdField({ optional: true, about: 'A structure one owns; one’s own data where left out' })
  organizationId?: string;

  @TextField({ optional: true, max: 200, about: 'Where `proof` is password' })
  password?: string;
}

/** An export ready to be downloaded. */
export class ArchiveView {
  @IdField()
  id!: string;

  @TextField({ about: 'Address of the ZIP' })
  href!: string;

  @InstantField()
  expiresAt!: string;
}

/** Ask for erasure. */
export class ErasureInput {
  @TextField({ optional: true, max: 1000, about: 'What the person wants to add' })
  message?: string;

  @TextField({ optional: true, max: 200, about: 'Where `proof` is password' })
  password?: string;
}

/** A request recorded. */
export class ErasureAskedView {
  @IdField()
  id!: string;

  @DateField()
  dueOn!: string;
}
