import type { Answers } from '../../calls/calls.public.js';
import type { ApplicationView } from '../applications.views.js';
import { lineOf, type LineRow } from './application-line.js';

/** A row of `applicationRead`. */
export interface ReadRow extends LineRow {
  readonly roundId: string | null;
  readonly formRevisionId: string;
  readonly answers: Answers;
  readonly jobsPlanned: number | null;
  readonly ground: string | null;
  readonly supplements: ApplicationView['supplements'];
  readonly checkReport: object | null;
  readonly createdAt: Date;
  readonly formMovedAt: Date | null;
  readonly own: boolean;
  readonly unreadMessages: number;
}

/** One application as the staff, its structure or others see it; `answers` are those this reader may see. */
export function viewOf(row: ReadRow, staff: boolean, answers: Answers): ApplicationView {
  const close = staff || row.own;
  return {
    ...lineOf(row, staff),
    roundId: row.roundId,
    formRevisionId: row.formRevisionId,
    answers,
    jobsPlanned: row.jobsPlanned,
    ground: close ? row.ground : null,
    supplements: close ? row.supplements : null,
    checkReport: staff && !row.own ? row.checkReport : null,
    createdAt: row.createdAt,
    formMovedAt: row.own ? row.formMovedAt : null,
    unreadMessages: row.unreadMessages,
  };
}
