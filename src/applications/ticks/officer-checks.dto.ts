import { ChoiceField, IdField, InstantField, ListField, ObjectField, TextField } from '../../kernel/http/fields.js';
import { ApplicationTextView } from '../applications.views.js';

export const checkKinds = ['paper', 'manual'] as const;
export type CheckKind = (typeof checkKinds)[number];

/** Right, to be seen again, or taken back. */
export const checkVerdicts = ['right', 'again', 'none'] as const;

/** What the officer found in one paper, or on one check of the call. */
export class OfficerCheckBody {
  @ChoiceField(checkKinds) kind!: CheckKind;
  @TextField({ max: 60, about: 'Key of the paper’s question, or identifier of the check' }) key!: string;
  @ChoiceField(checkVerdicts) verdict!: (typeof checkVerdicts)[number];
  @TextField({ optional: true, max: 1_000, about: 'again: why, in words for the holder' }) reason?: string;
}

export class OfficerCheckView {
  @ChoiceField(checkKinds) kind!: CheckKind;
  @TextField() key!: string;
  @ChoiceField(['right', 'again']) verdict!: 'right' | 'again';
  @TextField({ min: 0 }) reason!: string;
  @TextField() by!: string;
  @InstantField() at!: Date;
}

/** A check the call asks its officers to make themselves. */
export class ManualCheckView {
  @IdField() id!: string;
  @ObjectField(() => ApplicationTextView) label!: ApplicationTextView;
}

/** The officer's own findings on a file, with the checks its call asks for. */
export class OfficerChecksView {
  @ListField(() => ManualCheckView) manual!: ManualCheckView[];
  @ListField(() => OfficerCheckView) found!: OfficerCheckView[];
}

export class ManualCheckLabelBody {
  @TextField({ max: 200 }) fr!: string;
  @TextField({ max: 200 }) en!: string;
}

export class ManualCheckBody {
  @IdField() callId!: string;
  @ObjectField(() => ManualCheckLabelBody) label!: ManualCheckLabelBody;
}

export class ManualChecksQuery {
  @IdField() callId!: string;
}

export class ManualChecksView {
  @ListField(() => ManualCheckView) items!: ManualCheckView[];
}

export class ManualCheckMadeView {
  @IdField() id!: string;
}
