import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AwardMoves } from '../../src/awards/awards.public.js';
import { system } from '../../src/kernel/access/actor.js';
import { bar } from '../../src/kernel/access/standings.js';
import { AcceptReport } from '../../src/payments/accept-report.js';
import { ApprovePayment } from '../../src/payments/approve-payment.js';
import { CheckPayment } from '../../src/payments/check-payment.js';
import { ExportOrders } from '../../src/payments/export-orders.js';
import { ReportReminders } from '../../src/payments/payments.jobs.js';
import { PaymentsQueries } from '../../src/payments/payments.queries.js';
import { PlanInstalments } from '../../src/payments/plan-instalments.js';
import { ReadBackPayments } from '../../src/payments/read-back-payments.js';
import { RequestPayment } from '../../src/payments/request-payment.js';
import { ReturnPayment } from '../../src/payments/return-payment.js';
import { ToPayQueries } from '../../src/payments/to-pay.queries.js';
import { openTestApp, type TestApp } from '../app.js';
import { advanceTo, buildPayments, buildReport, versionOf } from '../build/payments.js';
import { actorOf, buildCast, cast } from '../cast.js';

describe('the payments of an award', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await openTestApp();
    await buildCast(app);
  });
  afterAll(() => app.close());

  const sheet = (awardId: string) => app.verb(PaymentsQueries).sheet(actorOf(cast.finance), awardId);
  const mailsTo = (email: string, notice: string) =>
    app.database.rows<{ text: string }>(`select text from mails where recipient = $1 and notice = $2`, [email, notice]);

  it('are planned when it starts, once, to the cent, with the report due', async () => {
    const conditions = [{ code: 'bail', text: 'Bail signé', blocks: 'advance' as const }];
    const { award } = await buildPayments(app, {
      state: 'agreed',
      amount: 1_000_001,
      votedOn: '2026-03-27',
      conditions,
      organization: { legalForm: 'company', esus: 'seeking' },
    });
    await app.database.source.transaction((tx) => app.verb(AwardMoves).move(tx, system('test'), award.id, 'start'));
    await app.settle();
    await app.verb(PlanInstalments).run(system('test'), { awardId: award.id });
    const { instalments, report } = await sheet(award.id);
    expect(instalments).toMatchObject([
      { kind: 'advance', planned: { amount: 700_001 }, dueOn: '2026-05-26', conditions: [{ code: 'bail' }] },
      { kind: 'balance', planned: { amount: 300_000 }, dueOn: null, conditions: [{ code: 'esus_approval' }] },
    ]);
    expect(report).toMatchObject({ state: 'awaited', dueOn: '2027-06-30' });
  });

  it('wait for the signature of the agreement: the sixty days run from it', async () => {
    const { award } = await buildPayments(app, { state: 'agreed', votedOn: '2026-03-27' });
    await app.database.rows(`update agreements set signed_on = '2026-06-01' where award_id = $1`, [award.id]);
    await app.database.source.transaction((tx) => app.verb(AwardMoves).move(tx, system('test'), award.id, 'start'));
    await app.settle();
    expect((await sheet(award.id)).instalments[0]).toMatchObject({ kind: 'advance', dueOn: '2026-07-31' });
  });

  it('are asked for by the structure, with their proofs', async () => {
    const conditions = [{ code: 'bail', text: 'Bail signé', blocks: 'advance' as const }];
    const { advanceId } = await buildPayments(app, { conditions });
    const ask = app.verb(RequestPayment);
    const input = { id: advanceId, version: 1 };
    await expect(ask.run(actorOf(cast.amina), input)).rejects.toMatchObject({ code: 'proof_missing' });
    await expect(ask.run(actorOf(cast.nora), input)).rejects.toMatchObject({ code: 'not_found' });
    await expect(ask.run(actorOf(cast.officer), input)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('tell finance when they are asked, and the structure when they are returned', async () => {
    const { award, advanceId } = await buildPayments(app);
    const version = await advanceTo(app, advanceId, 'requested');
    await app.settle();
    const told = await mailsTo(cast.finance.email, 'payments.requested');
    expect(told.some(({ text }) => text.includes(`/versements/${award.id}`))).toBe(true);
    const reason = 'Le RIB joint n’est pas celui de la structure.';
    await app.verb(ReturnPayment).run(actorOf(cast.officer), { id: advanceId, version, reason });
    await app.settle();
    const [mail] = await mailsTo(cast.jules.email, 'payments.returned');
    expect(mail?.text).toContain('n’est pas celui de la structure');
    expect(await advanceTo(app, advanceId, 'checked')).toBe(version + 3);
  });

  it('need a second person to be approved, who passed the second factor just now', async () => {
    const { advanceId } = await buildPayments(app);
    const version = await advanceTo(app, advanceId, 'checked', { checker: cast.finance });
    const approve = app.verb(ApprovePayment);
    const input = { id: advanceId, version };
    await expect(approve.run(actorOf(cast.finance), input)).rejects.toMatchObject({ code: 'checked_by_you' });
    await expect(approve.run(actorOf(cast.secondFinance, { fresh: false }), input)).rejects.toMatchObject({
      code: 'second_factor_needed',
    });
    await expect(approve.run(actorOf(cast.officer), input)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await approve.run(actorOf(cast.secondFinance), input)).toMatchObject({ state: 'approved' });
    // the database itself keeps the two people apart
    await expect(
      app.database.rows(`update instalments set approved_by = checked_by where id = $1`, [advanceId]),
    ).rejects.toThrow(/check constraint/);
  });

  it('are not checked without a SIRET or confirmed bank details', async () => {
    const { advanceId } = await buildPayments(app, { account: false, organization: { siret: null } });
    const version = await advanceTo(app, advanceId, 'requested');
    const check = app.verb(CheckPayment).run(actorOf(cast.officer), { id: advanceId, version });
    await expect(check).rejects.toMatchObject({ code: 'siret_missing', also: [{ code: 'bank_account_missing' }] });
  });

  it('give the balance against the report only, cut in proportion to the spending', async () => {
    const { award, advanceId, balanceId } = await buildPayments(app, { amount: 1_000_000, eligibleCost: 6_000_000 });
    const ask = app.verb(RequestPayment);
    const asked = { id: balanceId, version: 1, actualCost: 5_400_000 };
    await expect(ask.run(actorOf(cast.amina), asked)).rejects.toMatchObject({ code: 'report_missing' });
    await buildReport(app, award.id, 5_400_000);
    await advanceTo(app, advanceId, 'approved');
    await expect(ask.run(actorOf(cast.amina), asked)).rejects.toMatchObject({ code: 'other_payment_open' });
    await pay(advanceId, 700_000);
    await expect(ask.run(actorOf(cast.amina), { ...asked, actualCost: 5_400_001 })).rejects.toMatchObject({
      code: 'cost_above_report',
    });
    await advanceTo(app, balanceId, 'approved', { actualCost: 5_400_000 });
    expect((await sheet(award.id)).instalments[1]).toMatchObject({ amount: { amount: 200_000, currency: 'EUR' } });
  });

  it('close the award with the last payment and the accepted report', async () => {
    const { award, advanceId, balanceId } = await buildPayments(app);
    await advanceTo(app, advanceId, 'approved');
    await pay(advanceId, 700_000);
    const reportId = await buildReport(app, award.id);
    await advanceTo(app, balanceId, 'approved', { actualCost: 6_000_000 });
    await pay(balanceId, 300_000);
    expect((await sheet(award.id)).awardState).toBe('running');
    const version = await versionOf(app, 'financial_reports', reportId);
    await app.verb(AcceptReport).run(actorOf(cast.officer), { awardId: award.id, version });
    expect(await sheet(award.id)).toMatchObject({ awardState: 'closed', paid: { amount: 1_000_000 } });
    await app.settle();
    expect((await mailsTo(cast.amina.email, 'payments.paid')).length).toBeGreaterThan(1);
  });

  it('keep the award open where the advance went beyond what was earned', async () => {
    const { award, advanceId, balanceId } = await buildPayments(app);
    await advanceTo(app, advanceId, 'approved');
    await pay(advanceId, 700_000);
    const reportId = await buildReport(app, award.id, 3_000_000);
    await advanceTo(app, balanceId, 'requested', { actualCost: 3_000_000 });
    const check = { id: balanceId, version: 2 };
    expect(await app.verb(CheckPayment).run(actorOf(cast.officer), check)).toMatchObject({ state: 'cancelled' });
    const version = await versionOf(app, 'financial_reports', reportId);
    await app.verb(AcceptReport).run(actorOf(cast.officer), { awardId: award.id, version });
    expect(await sheet(award.id)).toMatchObject({ awardState: 'running', toRecover: { amount: 200_000 } });
  });

  it('are cancelled when the award lapses, save what is ordered', async () => {
    const { award, advanceId } = await buildPayments(app);
    await advanceTo(app, advanceId, 'checked');
    await app.database.source.transaction((tx) => app.verb(AwardMoves).move(tx, system('test'), award.id, 'lapse'));
    await app.settle();
    expect((await sheet(award.id)).instalments.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  });

  it('show nothing to the barred, to strangers and, in a colleague’s own structure, let nobody act', async () => {
    const { award, advanceId, organizationId } = await buildPayments(app);
    const version = await advanceTo(app, advanceId, 'requested');
    const { sheet: read } = app.verb(PaymentsQueries);
    await expect(read.call(app.verb(PaymentsQueries), actorOf(cast.nora), award.id)).rejects.toMatchObject({
      code: 'not_found',
    });
    await app.database.source.transaction((tx) => bar(tx, cast.finance.id, award.applicationId, 'test'));
    await expect(sheet(award.id)).rejects.toMatchObject({ code: 'not_found' });
    const list = await app.verb(ToPayQueries).list(actorOf(cast.finance), { limit: 200 });
    expect(list.items.map(({ awardId }) => awardId)).not.toContain(award.id);
    const check = app.verb(CheckPayment);
    await expect(check.run(actorOf(cast.finance), { id: advanceId, version })).rejects.toMatchObject({
      code: 'not_found',
    });
    await app.database.rows(
      `insert into standings (id, person_id, subject_type, subject_id, standing, source)
       values (gen_random_uuid(), $1, 'organization', $2, 'reader', 'test')`,
      [cast.officer.id, organizationId],
    );
    await expect(check.run(actorOf(cast.officer), { id: advanceId, version })).rejects.toMatchObject({
      code: 'own_structure',
    });
  });

  it('are listed by due date, page by page, each once', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await app
        .verb(ToPayQueries)
        .list(actorOf(cast.secondFinance), { limit: 3, ...(after ? { after } : {}) });
      seen.push(...page.items.map(({ dueOn, id }) => `${dueOn ?? '9999-12-31'} ${id}`));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual([...seen].sort());
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(10);
  });

  it('remind of the report thirty days before, and once it is late', async () => {
    const { award } = await buildPayments(app, { votedOn: '2026-11-02' });
    const reminders = async (day: string) => {
      await app.moveClockTo(`${day}T05:00:00Z`);
      await app.verb(ReportReminders).run();
      await app.verb(ReportReminders).run();
      const rows = await app.database.rows(
        `select 1 from journal j join financial_reports r on r.id = j.subject_id
         where r.award_id = $1 and j.subject_type = 'financial_report' and j.verb = 'reminded'`,
        [award.id],
      );
      return rows.length;
    };
    expect(await reminders('2027-05-30')).toBe(0);
    expect(await reminders('2027-05-31')).toBe(1);
    expect(await reminders('2027-06-30')).toBe(1);
    expect(await reminders('2027-07-01')).toBe(2);
    await app.settle();
    expect((await mailsTo(cast.amina.email, 'payments.report_reminded')).length).toBeGreaterThanOrEqual(2);
  });

  async function pay(instalmentId: string, amount: number): Promise<void> {
    const order = await app.verb(ExportOrders).run(actorOf(cast.finance), { instalmentIds: [instalmentId] });
    const { lines } = await app.verb(ToPayQueries).order(actorOf(cast.finance), order.id);
    const row = await app.database.row<{ day: string }>(`select paris_today()::text as day`);
    const paid = { reference: lines[0]?.reference ?? '', amount, mandateNumber: '4312', paidOn: row?.day ?? '' };
    const { items } = await app.verb(ReadBackPayments).run(actorOf(cast.finance), { rows: [paid] });
    expect(items).toEqual([{ reference: paid.reference, result: 'paid' }]);
  }
});
