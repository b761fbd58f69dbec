import {
  IdField,
  ListField,
  ObjectField,
  TextField,
  TextsField,
  WholeField,
  YesNoField,
} from '../../../kernel/http/fields.js';
import { ListBody } from '../desk.dto.js';

/** A view with what the reader may do with it. */
export class SavedViewView {
  @IdField() id!: string;
  @TextField() name!: string;
  @YesNoField({ about: 'Shown to all case officers' }) shared!: boolean;
  @YesNoField() mine!: boolean;
  @YesNoField({ about: 'The reader may rename, share and delete it' }) changeable!: boolean;
  @YesNoField({ about: 'The reader’s table opens with it' }) opensWith!: boolean;
  @TextField({ about: 'Whose it is' }) owner!: string;
  @ObjectField(() => ListBody) list!: ListBody;
  @TextsField() columns!: string[];
  @WholeField() version!: number;
}

export type SavedViewRow = Omit<SavedViewView, 'changeable'>;

export class SavedViewsView {
  @ListField(() => SavedViewView, { about: 'One’s own first, by name' }) items!: SavedViewView[];
}

/** The files of a view, counted up to a bound. */
export class SavedViewCountView {
  @WholeField({ nullable: true, about: 'Null where its filters do not stand any more' }) total!: number | null;
  @YesNoField({ about: 'There are more than were counted' }) more!: boolean;
}

/** A view that was saved or changed. */
export class ViewSavedView {
  @IdField() id!: string;
  @WholeField() version!: number;
}

export class ViewDeletedView {
  @IdField() id!: string;
}

export class DefaultViewView {
  @IdField({ nullable: true }) viewId!: string | null;
}
