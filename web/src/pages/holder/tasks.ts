import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];
type Application = Schemas['ApplicationView'];
type Award = Schemas['AwardView'];
type PaymentSheet = Schemas['PaymentSheetView'];
type Instalment = Schemas['InstalmentView'];
type BankAccount = Schemas['BankAccountView'];

/** What is known of a file when one asks whose turn it is. */
export interface FileFacts {
  readonly application: Pick<Application, 'state' | 'implicitRefusalOn' | 'refusedBySilence'> & {
    readonly supplements?: Application['supplements'];
  };
  readonly award: Award | null;
  readonly sheet: PaymentSheet | null;
  /** Null where the reader may not see bank details. */
  readonly accounts: readonly BankAccount[] | null;
}

/** Something the holder is to do. Dates are civil dates. */
export type Task =
  | { readonly kind: 'draft' }
  | { readonly kind: 'supplements'; readonly dueOn: string; readonly count: number }
  | { readonly kind: 'sign'; readonly fileId: string | null }
  | { readonly kind: 'bank' }
  | { readonly kind: 'returned' | 'request'; readonly instalment: Instalment }
  | { readonly kind: 'report'; readonly dueOn: string };

/** What the holder is to do, most pressing first. */
export function tasksOf({ application, award, sheet, accounts }: FileFacts): Task[] {
  if (application.state === 'draft') return [{ kind: 'draft' }];
  if (application.state === 'incomplete') {
    const asked = application.supplements;
    return asked ? [{ kind: 'supplements', dueOn: asked.dueOn, count: asked.items.length }] : [];
  }
  if (!award || award.outcome !== 'award') return [];
  const sign = award.agreementState === 'sent' ? [{ kind: 'sign', fileId: award.agreementFileId } as const] : [];
  return [...sign, ...(sheet ? moneyTasks(sheet, accounts) : [])];
}

function moneyTasks(sheet: PaymentSheet, accounts: readonly BankAccount[] | null): Task[] {
  const alive = ['notified', 'agreed', 'running'].includes(sheet.awardState);
  const noAccount = accounts !== null && !accounts.some(({ state }) => state !== 'retired');
  const bank = alive && !sheet.bankAccountConfirmed && noAccount ? [{ kind: 'bank' } as const] : [];
  if (sheet.awardState !== 'running') return bank;
  const asks = sheet.instalments
    .filter((instalment) => whyWait(instalment, sheet) === null)
    .map((instalment) => ({ kind: instalment.state === 'returned' ? 'returned' : 'request', instalment }) as const);
  const { report } = sheet;
  const owed = report?.state === 'awaited' ? [{ kind: 'report', dueOn: report.dueOn } as const] : [];
  return [...bank, ...asks, ...owed];
}

/** States in which the service has an instalment in hand. */
export const underWay = ['requested', 'checked', 'approved', 'ordered'];

/**
 * What an instalment waits for before it may be asked for, or null: it may. 'settled' is asked for already. Proofs are
 * not counted here: joining them is part of asking.
 */
export function whyWait(
  instalment: Instalment,
  sheet: PaymentSheet,
): 'settled' | 'running' | 'other' | 'report' | null {
  if (instalment.state !== 'planned' && instalment.state !== 'returned') return 'settled';
  if (sheet.awardState !== 'running') return 'running';
  if (sheet.instalments.some(({ state }) => underWay.includes(state))) return 'other';
  return instalment.kind === 'balance' && sheet.report?.state === 'awaited' ? 'report' : null;
}
