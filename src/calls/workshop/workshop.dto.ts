import {
  AnswersField,
  ChoiceField,
  IdField,
  ListField,
  ObjectField,
  TextField,
  YesNoField,
} from '../../kernel/http/fields.js';
import { CallTextView as BilingualBody } from '../call-text-view.js';
import { CallView } from '../call-view.js';
import { callPrefix, callSlug, callSlugHint } from '../calls.dto.js';
import type { GridDefinition } from '../grids/grids.public.js';
import { workshopParts, type WorkshopPart } from './advice.js';

/** Whose eyes a call is looked at with. */
export const previewPeople = ['public', 'holder', 'commune', 'committee'] as const;
export type PreviewPerson = (typeof previewPeople)[number];

export class PreviewQuery {
  @ChoiceField(previewPeople)
  person!: PreviewPerson;
}

class CopiedPartsBody {
  @YesNoField()
  texts!: boolean;

  @YesNoField({ about: 'Ceilings, ages, delays; the usual ones otherwise' })
  parameters!: boolean;

  @YesNoField()
  form!: boolean;

  @YesNoField()
  grids!: boolean;

  @YesNoField({ about: 'The amounts of its latest year, for this year' })
  envelopes!: boolean;
}

export class CallCopyBody {
  @TextField({ pattern: callSlug, hint: callSlugHint })
  slug!: string;

  @TextField({ pattern: callPrefix, about: 'Start of application numbers: two to four capital letters' })
  numberPrefix!: string;

  @ObjectField(() => BilingualBody)
  title!: BilingualBody;

  @ObjectField(() => BilingualBody)
  summary!: BilingualBody;

  @ObjectField(() => CopiedPartsBody)
  parts!: CopiedPartsBody;
}

export class AdviceView {
  @TextField()
  code!: string;

  @ChoiceField(workshopParts, { about: 'The part of the workshop where one mends it' })
  part!: WorkshopPart;

  @ObjectField(() => BilingualBody)
  words!: BilingualBody;
}

export class CallReadinessView {
  @YesNoField({ about: 'Nothing prevents the publication, and there is something to publish' })
  publishable!: boolean;

  @YesNoField({ about: 'Something is in preparation' })
  pending!: boolean;

  @ListField(() => AdviceView, { about: 'What prevents the publication' })
  missing!: readonly AdviceView[];

  @ListField(() => AdviceView, { about: 'What people would miss' })
  advice!: readonly AdviceView[];
}

class PreviewGridView {
  @IdField({ nullable: true, about: 'Null for the whole call' })
  axisId!: string | null;

  @AnswersField()
  definition!: GridDefinition;
}

export class CallPreviewView {
  @ChoiceField(previewPeople)
  person!: PreviewPerson;

  @ObjectField(() => CallView, { about: 'The page of the call; its form holds the questions this person reads' })
  call!: CallView;

  @ListField(() => PreviewGridView, { about: 'The grids, for the committee' })
  grids!: readonly PreviewGridView[];
}

export class DiscardedCallView {
  @IdField()
  id!: string;

  @YesNoField()
  discarded!: boolean;
}
