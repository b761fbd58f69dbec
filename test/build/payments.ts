import { system } from '../../src/kernel/access/actor.js';
import { uuidv7 } from '../../src/kernel/database/uuid.js';
import { Secrets } from '../../src/kernel/secrets/secrets.js';
import { Files } from '../../src/kernel/storage/files.js';
import { ApprovePayment } from '../../src/payments/approve-payment.js';
import { CheckPayment } from '../../src/payments/check-payment.js';
import { PlanInstalments } from '../../src/payments/plan-instalments.js';
import { ReceiveReport } from '../../src/payments/receive-report.js';
import { RequestPayment } from '../../src/payments/request-payment.js';
import type { TestApp } from '../app.js';
import { actorOf, cast, type CastPerson } from '../cast.js';
import { buildAward, type AwardWish, type BuiltAward } from './awards.js';
import { buildOrganization, type OrganizationOptions } from './organizations.js';

/** French accounts with right keys, none of them real. */
export const sampleIbans = ['FR7630006000011234567890189', 'FR1420041010050500013M02606'] as const;

export interface PaymentsWish extends AwardWish {
  readonly organization?: OrganizationOptions;
  /** Bank details already confirmed; true unless told. */
  readonly account?: boolean;
}

export interface BuiltPayments {
  readonly award: BuiltAward;
  readonly organizationId: string;
  readonly advanceId: string;
  /** Empty where all is paid at once. */
  readonly balanceId: string;
  readonly accountId: string | null;
}

/** A running award of Amina's (owner) and Jules's (editor) structure, its payments planned, its account confirmed. */
export async function buildPayments(app: TestApp, wish: PaymentsWish = {}): Promise<BuiltPayments> {
  const people = [
    { personId: cast.amina.id, role: 'owner' as const },
    { personId: cast.jules.id, role: 'editor' as const },
  ];
  const organizationId = wish.organizationId ?? (await buildOrganization(app, { people, ...wish.organization })).id;
  const award = await buildAward(app, { state: 'running', ...wish, organizationId });
  await app.verb(PlanInstalments).run(system('test'), { awardId: award.id });
  const rows = await app.database.rows<{ id: string; kind: string }>(
    `select id, kind from instalments where award_id = $1 order by position`,
    [award.id],
  );
  const accountId = (wish.account ?? true) ? await buildAccount(app, organizationId) : null;
  return {
    award,
    organizationId,
    advanceId: rows.find(({ kind }) => kind === 'advance')?.id ?? '',
    balanceId: rows.find(({ kind }) => kind === 'balance')?.id ?? '',
    accountId,
  };
}

/** The confirmed account of a structure; the same again where it has one. */
export async function buildAccount(app: TestApp, organizationId: string): Promise<string> {
  const known = await app.database.row<{ id: string }>(
    `select id from bank_accounts where organization_id = $1 and state = 'confirmed'`,
    [organizationId],
  );
  if (known) return known.id;
  const id = uuidv7();
  await app.database.rows(
    `insert into bank_accounts (id, organization_id, iban_sealed, iban_last4, bic, holder, state, proposed_by, confirmed_by, confirmed_at)
     values ($1, $2, $3, $4, 'AGRIFRPP', 'La Fabrique du Blanc Seau', 'confirmed', $5, $6, clock_now())`,
    [
      id,
      organizationId,
      app.verb(Secrets).seal(sampleIbans[0], 'iban'),
      sampleIbans[0].slice(-4),
      cast.amina.id,
      cast.finance.id,
    ],
  );
  return id;
}

/** A small PDF on file for one use, as if it had been uploaded. */
export async function buildPaperFile(
  app: TestApp,
  use: { readonly policy: 'payment-proof' | 'bank-proof'; readonly subjectType: string; readonly subjectId: string },
): Promise<string> {
  const files = app.verb(Files);
  const file = await files.keep({ name: 'piece.pdf', mediaType: 'application/pdf', ...use }, samplePdf());
  await app.database.source.transaction((tx) => files.record(tx, file));
  return file.id;
}

/** Bytes that are a PDF to whoever looks at them. */
export function samplePdf(): Buffer {
  return Buffer.from('%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n');
}

export async function versionOf(
  app: TestApp,
  table: 'instalments' | 'financial_reports' | 'bank_accounts',
  id: string,
) {
  const row = await app.database.row<{ version: number }>(`select version from ${table} where id = $1`, [id]);
  return row?.version ?? 0;
}

/** Sends the financial report of an award by its structure. */
export async function buildReport(app: TestApp, awardId: string, actualCost = 6_000_000): Promise<string> {
  const fileId = await buildPaperFile(app, { policy: 'payment-proof', subjectType: 'award', subjectId: awardId });
  const report = await app.database.row<{ id: string; version: number }>(
    `select id, version from financial_reports where award_id = $1`,
    [awardId],
  );
  await app.verb(ReceiveReport).run(actorOf(cast.amina), {
    awardId,
    version: report?.version ?? 0,
    actualCost,
    narrative: 'L’atelier a ouvert en mars et accueille quarante personnes par semaine.',
    fileId,
  });
  return report?.id ?? '';
}

/** Takes an instalment to a state by the verbs of the people in charge. */
export async function advanceTo(
  app: TestApp,
  id: string,
  state: 'requested' | 'checked' | 'approved',
  options: { readonly actualCost?: number; readonly checker?: CastPerson; readonly approver?: CastPerson } = {},
): Promise<number> {
  const { checker = cast.finance, approver = cast.secondFinance, actualCost } = options;
  const cost = actualCost === undefined ? {} : { actualCost };
  let version = await versionOf(app, 'instalments', id);
  ({ version } = await app.verb(RequestPayment).run(actorOf(cast.amina), { id, version, ...cost }));
  if (state === 'requested') return version;
  ({ version } = await app.verb(CheckPayment).run(actorOf(checker), { id, version }));
  if (state === 'checked') return version;
  ({ version } = await app.verb(ApprovePayment).run(actorOf(approver), { id, version }));
  return version;
}
