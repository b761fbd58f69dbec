import { AnswersField, IdField, InstantField, ListField, WholeField } from '../../kernel/http/fields.js';
import type { FormDefinition } from '../../calls/calls.public.js';

/** One time a draft was carried to a later form. */
export class FormMoveView {
  @WholeField({ about: 'Number of the form it was carried to' }) number!: number;
  @InstantField() movedAt!: Date;
  @WholeField({ about: 'Number of the form it was written on' }) formerNumber!: number;
  @AnswersField({ about: 'The questions of the former form' }) formerDefinition!: FormDefinition;
  @AnswersField({ about: 'Answers without a place in the later form, by key of the former question' })
  setAside!: Record<string, unknown>;
}

/** What later revisions of the form did to a draft, the latest first. */
export class FormChangesView {
  @IdField() id!: string;
  @ListField(() => FormMoveView) moves!: FormMoveView[];
}

/** The drafts of a call. */
export class DraftsOnFormView {
  @WholeField({ about: 'Drafts under way' }) running!: number;
  @WholeField({ about: 'Those among them that still stand on a former form' }) behind!: number;
}
