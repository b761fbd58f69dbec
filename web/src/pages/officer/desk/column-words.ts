import type { MessageId } from '../../../words/words';
import type { ColumnId } from '../files-columns';

/** The names of the columns of the table. */
export const COLUMN_WORDS: Readonly<Record<ColumnId, MessageId>> = {
  title: 'officer.column.title',
  number: 'officer.column.number',
  organization: 'officer.column.organization',
  commune: 'officer.column.commune',
  asked: 'officer.column.asked',
  state: 'officer.column.state',
  opinion: 'officer.column.opinion',
  clock: 'officer.column.clock',
  officer: 'officer.column.officer',
  updated: 'officer.column.updated',
  axis: 'officer.column.axis',
  submitted: 'officer.column.submitted',
  budget: 'desk.column.budget',
  share: 'desk.column.share',
};
