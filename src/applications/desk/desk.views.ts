import { ListField, TextField, TextsField, YesNoField } from '../../kernel/http/fields.js';

/** A stretch of a text, found or around it. */
export class PartView {
  @TextField({ min: 0, max: 30_000 }) text!: string;
  @YesNoField({ about: 'One of the words searched for' }) found!: boolean;
}

/** Where the words of a search stand in a file. */
export class MatchView {
  @ListField(() => PartView) title!: PartView[];
  @ListField(() => PartView) organization!: PartView[];
  @ListField(() => PartView, { nullable: true, about: 'A passage of the answers that has them; null where none has' })
  passage!: PartView[] | null;
}

/** A word no file has, and those that were searched for instead. */
export class WidenedView {
  @TextField() word!: string;
  @TextsField() meant!: string[];
}
