import {
  AnswersField,
  ChoiceField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
} from '../../kernel/http/fields.js';
import { callRhythms, type CallRhythm } from '../call-facts.js';
import { CallTextView as BilingualBody } from '../call-text-view.js';
import { AxisBody, callPrefix, callSlug, callSlugHint, RulesBody } from '../calls.dto.js';
import type { FormDefinition } from '../forms/forms.public.js';
import type { GridDefinition } from '../grids/grids.public.js';
import { RoundBody } from '../rounds/rounds.dto.js';
import { PACK_FORMAT, type CallPack } from './pack.js';

class PackGridBody {
  @TextField({ optional: true, nullable: true, max: 40, about: 'Code of the axis; null for the whole call' })
  axis: string | null = null;

  @AnswersField()
  definition!: GridDefinition;
}

/** What a pack says. */
export class PackContentBody {
  @TextField({ pattern: callSlug, hint: callSlugHint })
  slug!: string;

  @TextField({ pattern: callPrefix })
  numberPrefix!: string;

  @ObjectField(() => BilingualBody)
  title!: BilingualBody;

  @ObjectField(() => BilingualBody)
  summary!: BilingualBody;

  @ChoiceField(callRhythms)
  rhythm!: CallRhythm;

  @ListField(() => AxisBody, { min: 1, max: 10 })
  axes!: AxisBody[];

  @ObjectField(() => RulesBody)
  rules!: RulesBody;

  @AnswersField({ optional: true, nullable: true })
  form: FormDefinition | null = null;

  @ListField(() => PackGridBody, { max: 11 })
  grids!: PackGridBody[];

  @ListField(() => RoundBody, { max: 100 })
  rounds!: RoundBody[];
}

/** A call as one signed file. */
export class CallPackView implements CallPack {
  @ChoiceField([PACK_FORMAT])
  format!: typeof PACK_FORMAT;

  @InstantField()
  signedAt!: string;

  @AnswersField({ about: 'What the call says' })
  content!: object;

  @TextField({ max: 2_000, about: 'Base64; over the format, the instant and the content as JSON with sorted keys' })
  signature!: string;

  @TextField({ max: 10_000, about: 'X.509 certificate of the signer, DER in base64' })
  certificate!: string;
}

export class PackImportBody {
  @AnswersField({ about: 'The file as exported' })
  pack!: Record<string, unknown>;

  @TextField({ optional: true, pattern: callSlug, hint: callSlugHint, about: 'Another address than that of the file' })
  slug?: string;

  @TextField({ optional: true, max: 100, about: 'Fingerprint of an unknown signer, once a person has checked it' })
  confirmedSigner?: string;
}
