import { ChoiceField, IdField, ObjectField, TextField, TextsField, YesNoField } from '../../kernel/http/fields.js';
import { applicationStates, type ApplicationState } from '../application.lifecycle.js';
import { CountsQuery } from '../applications.dto.js';
import { listSorts, type ListSort } from '../reading/list-orders.js';
import { exportKinds, type ExportKind } from './exports/export-kinds.js';

/** A list: its filters and its order. */
export class ListBody extends CountsQuery {
  @ChoiceField(applicationStates, { optional: true }) state?: ApplicationState;
  @ChoiceField(listSorts, { optional: true }) sort?: ListSort;
}

const aboutColumns = 'Names of columns in their order; `field.` and the key of a question for an answer';

/** What goes out, and how. */
export class ExportBody {
  @ChoiceField(exportKinds, { about: 'csv and xlsx: one line a file; zip: answers and papers of each' })
  kind!: ExportKind;
  @ObjectField(() => ListBody) list!: ListBody;
  @TextsField({ optional: true, ids: true, min: 1, max: 500, about: 'Only these files of the list' }) ids?: string[];
  @TextsField({ optional: true, min: 1, max: 60, about: `${aboutColumns}; not for zip` }) columns?: string[];
  @TextField({
    optional: true,
    min: 1,
    max: 200,
    about: 'zip: path of each paper, with {numero} {titre} {structure} {commune} {axe} {etat} {piece} {nom}',
  })
  pattern?: string;
}

/** A view one comes back to. */
export class SavedViewBody {
  @TextField({ max: 80 }) name!: string;
  @YesNoField({ about: 'Shown to all case officers' }) shared!: boolean;
  @ObjectField(() => ListBody) list!: ListBody;
  @TextsField({ max: 60, about: aboutColumns }) columns!: string[];
}

/** The view the table opens with. */
export class DefaultViewBody {
  @IdField({ optional: true, nullable: true, about: 'None for the plain table' }) viewId?: string | null;
}
