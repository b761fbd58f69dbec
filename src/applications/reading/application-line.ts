import type { Bilingual } from '../../kernel/refusals/refusal.js';
import { stateLabels, type ApplicationState } from '../application.lifecycle.js';
import type { ApplicationLineView, ApplicationAmountView, PlaceView } from '../applications.views.js';

/** A row of the list statements. */
export interface LineRow {
  readonly id: string;
  readonly number: string | null;
  readonly state: ApplicationState;
  readonly title: string;
  readonly version: number;
  readonly callId: string;
  readonly askedAmount: number | null;
  readonly budgetTotal: number | null;
  readonly submittedAt: Date | null;
  readonly implicitRefusalOn: string | null;
  readonly flaggedAt: Date | null;
  readonly updatedAt: Date;
  readonly officerId: string | null;
  readonly officerName: string | null;
  readonly axisId: string;
  readonly axisCode: string;
  readonly axisLabel: Bilingual;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly communes: readonly PlaceView[] | null;
}

/** One line as people see it; who handles the file is for the staff. */
export function lineOf(row: LineRow, staff: boolean): ApplicationLineView {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    stateLabel: stateLabels[row.state],
    title: row.title,
    callId: row.callId,
    axis: { id: row.axisId, code: row.axisCode, label: row.axisLabel },
    organization: { id: row.organizationId, name: row.organizationName },
    communes: [...(row.communes ?? [])],
    asked: money(row.askedAmount),
    budgetTotal: money(row.budgetTotal),
    submittedAt: row.submittedAt,
    implicitRefusalOn: row.implicitRefusalOn,
    refusedBySilence: row.flaggedAt !== null,
    officer: staff && row.officerId ? { id: row.officerId, name: row.officerName ?? '' } : null,
    updatedAt: row.updatedAt,
    version: row.version,
  };
}

/** Cents as the API writes them. */
export function money(amount: number | null): ApplicationAmountView | null {
  return amount === null ? null : { amount, currency: 'EUR' };
}
