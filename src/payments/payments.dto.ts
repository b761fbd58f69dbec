import { CentsField, ChoiceField, IdField, ObjectField, TextField, WholeField } from '../kernel/http/fields.js';
import { MoneyView } from '../kernel/http/money-view.js';
import { smallPaperTypes } from '../kernel/storage/sniffed-type.js';
import type { ReportState } from './financial-report.lifecycle.js';
import { instalmentStates, type InstalmentState } from './instalment.lifecycle.js';

export class RequestInput {
  @CentsField({ optional: true, about: 'Actual cost of the eligible spending, in cents; needed for the balance' })
  actualCost?: number;
}

export class CheckInput {
  @CentsField({ optional: true, about: 'Eligible cost kept after the check, in cents, where lower than asked' })
  actualCost?: number;
}

export class ReturnInput {
  @TextField({ min: 10, max: 1000, about: 'What the structure must complete or correct; it reads these words' })
  reason!: string;
}

export class InstalmentMoved {
  @IdField()
  id!: string;

  @ChoiceField(instalmentStates)
  state!: InstalmentState;

  @ObjectField(() => MoneyView, { optional: true, about: 'The amount set by the check' })
  amount?: MoneyView;

  @WholeField()
  version!: number;
}

export class ReportInput {
  @CentsField({ about: 'Actual cost of the project, in cents' })
  actualCost!: number;

  @TextField({ min: 20, max: 10_000, about: 'What was done with the grant' })
  narrative!: string;

  @IdField({ about: 'The signed report, uploaded before' })
  fileId!: string;
}

export class ReportMoved {
  @IdField()
  id!: string;

  @ChoiceField(['awaited', 'received', 'accepted'])
  state!: ReportState;

  @WholeField()
  version!: number;
}

export class PaperQuery {
  @TextField({ max: 200, about: 'Name of the file' })
  name!: string;
}

export class ProofQuery extends PaperQuery {
  @TextField({ max: 40, about: 'Code of the condition it proves' })
  condition!: string;
}

export class PaperView {
  @IdField()
  fileId!: string;

  @TextField()
  name!: string;

  @ChoiceField(smallPaperTypes)
  mediaType!: string;

  @WholeField()
  size!: number;

  @TextField({ about: 'SHA-256 of the bytes received' })
  sha256!: string;
}
