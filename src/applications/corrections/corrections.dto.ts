import { ApiProperty } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import { IdField, InstantField, ListField, TextField, TextsField, WholeField } from '../../kernel/http/fields.js';

const answer = {
  oneOf: [
    { type: 'string' as const },
    { type: 'number' as const },
    { type: 'boolean' as const },
    { type: 'array' as const, items: {} },
    { type: 'object' as const },
  ],
  nullable: true,
  description: 'An answer as the form takes it',
};

/** One answer put right. */
export class CorrectionBody {
  @TextField({ max: 40, about: 'Key of the question' }) field!: string;

  /** Checked by the form; none clears the answer. */
  @ApiProperty({ ...answer, required: false })
  @Allow()
  value?: unknown;

  @TextField({ max: 1_000, about: 'Why, as the holder will read it' }) reason!: string;
}

export class CorrectedView {
  @IdField() id!: string;
  @IdField() correctionId!: string;
  @WholeField() version!: number;
}

export class CorrectionView {
  @IdField() id!: string;
  @TextField({ about: 'Key of the question' }) field!: string;
  @ApiProperty(answer) before!: unknown;
  @ApiProperty(answer) after!: unknown;
  @TextField() reason!: string;
  @TextField({ nullable: true, about: 'Name of the officer' }) by!: string | null;
  @InstantField() at!: string;
}

export class CorrectionsView {
  @ListField(() => CorrectionView, { about: 'Newest first' }) items!: CorrectionView[];
  @TextsField({ about: 'Questions that may still be corrected now; none once it is too late, or for the structure' })
  correctable!: string[];
}
