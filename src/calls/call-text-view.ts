import { TextField } from '../kernel/http/fields.js';

/** A text in both languages. */
export class CallTextView {
  @TextField({ max: 5_000 })
  fr!: string;

  @TextField({ max: 5_000 })
  en!: string;
}
