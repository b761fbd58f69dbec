import { ChoiceField, DateField, IdField, ListField, TextField, TextsField } from '../../kernel/http/fields.js';
import { SupplementItemBody } from '../applications.dto.js';
import { groundCodes } from '../checking/grounds.js';
import { bulkActs, type BulkActName } from './bulk-kinds.js';

/** One act on many files, and what it needs. */
export class BulkActBody {
  @ChoiceField(bulkActs) act!: BulkActName;
  @TextsField({ ids: true, min: 1, max: 200 }) applicationIds!: string[];
  @IdField({ optional: true, about: 'assign: to whom' }) officerId?: string;
  @TextsField({ optional: true, ids: true, max: 50, about: 'distribute: among whom' }) officerIds?: string[];
  @TextField({ optional: true, min: 1, max: 2_000, about: 'accept: why, where a rule stands against one' })
  reasons?: string;
  @TextsField({ optional: true, choices: groundCodes, max: 20, about: 'declareInadmissible: grounds of the list' })
  grounds?: string[];
  @TextField({ optional: true, max: 2_000, about: 'declareInadmissible: the ground in words' }) ground?: string;
  @ListField(() => SupplementItemBody, { optional: true, max: 40, about: 'ask: the same items of each' })
  items?: SupplementItemBody[];
  @DateField({ optional: true, about: 'ask: day by which the items are awaited' }) dueOn?: string;
  @IdField({ optional: true, about: 'schedule: the meeting' }) meetingId?: string;
  @TextField({ optional: true, max: 5_000, about: 'message: its words, to each structure' }) text?: string;
}
