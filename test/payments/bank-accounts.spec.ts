import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfirmBankAccount } from '../../src/payments/confirm-bank-account.js';
import { ExportOrders } from '../../src/payments/export-orders.js';
import { PaymentsQueries } from '../../src/payments/payments.queries.js';
import { ProposeBankAccount } from '../../src/payments/propose-bank-account.js';
import { ToPayQueries } from '../../src/payments/to-pay.queries.js';
import { openTestApp, type TestApp } from '../app.js';
import { advanceTo, buildPaperFile, buildPayments, sampleIbans } from '../build/payments.js';
import { actorOf, buildCast, cast } from '../cast.js';

describe('bank details', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await openTestApp();
    await buildCast(app);
  });
  afterAll(() => app.close());

  const proposal = async (organizationId: string, iban: string = sampleIbans[1]) => ({
    organizationId,
    iban,
    bic: 'PSSTFRPPLIL',
    holder: 'Association LA FABRIQUE DU BLANC-SEAU',
    proofFileId: await buildPaperFile(app, {
      policy: 'bank-proof',
      subjectType: 'organization',
      subjectId: organizationId,
    }),
  });

  it('are proposed by one person and confirmed by another, with a recent second factor', async () => {
    const { organizationId } = await buildPayments(app, { account: false });
    const propose = app.verb(ProposeBankAccount);
    const confirm = app.verb(ConfirmBankAccount);
    const { id, version } = await propose.run(actorOf(cast.finance), await proposal(organizationId));
    const input = { id, version };
    await expect(confirm.run(actorOf(cast.finance), input)).rejects.toMatchObject({ code: 'proposed_by_you' });
    await expect(confirm.run(actorOf(cast.secondFinance, { fresh: false }), input)).rejects.toMatchObject({
      code: 'second_factor_needed',
    });
    await expect(confirm.run(actorOf(cast.officer), input)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await confirm.run(actorOf(cast.secondFinance), input)).toMatchObject({ state: 'confirmed' });
  });

  it('are refused with a wrong key, a foreign paper or by a stranger, and warn of another holder', async () => {
    const { organizationId } = await buildPayments(app, { account: false });
    const propose = app.verb(ProposeBankAccount);
    const amina = actorOf(cast.amina);
    const good = await proposal(organizationId);
    await expect(propose.run(amina, { ...good, iban: 'FR06 3000 6000 0112 3456 7890 188' })).rejects.toMatchObject({
      code: 'iban_wrong',
      pointer: '/iban',
    });
    await expect(propose.run(actorOf(cast.nora), good)).rejects.toMatchObject({ code: 'not_found' });
    const foreign = await proposal((await buildPayments(app)).organizationId);
    await expect(propose.run(amina, { ...good, proofFileId: foreign.proofFileId })).rejects.toMatchObject({
      code: 'paper_unknown',
    });
    expect(await propose.run(amina, { ...good, holder: 'M. Jean Dupont' })).toMatchObject({
      holderMatches: false,
      warnings: ['holder_differs'],
    });
    expect(await propose.run(amina, { ...good, iban: 'fr14 2004 1010 0505 0001 3M02 606' })).toMatchObject({
      holderMatches: true,
      ibanLast4: '2606',
    });
    const { items } = await app.verb(PaymentsQueries).bankAccounts(amina, organizationId);
    expect(items.map(({ state }) => state)).toEqual(['proposed', 'retired']);
  });

  it('warn every contact when they change, and past orders keep theirs', async () => {
    const { organizationId, advanceId } = await buildPayments(app);
    await advanceTo(app, advanceId, 'approved');
    const order = await app.verb(ExportOrders).run(actorOf(cast.finance), { instalmentIds: [advanceId] });
    const known = await proposal(organizationId, sampleIbans[0]);
    const propose = app.verb(ProposeBankAccount);
    await expect(propose.run(actorOf(cast.jules), known)).rejects.toMatchObject({ code: 'bank_account_known' });
    const { id, version } = await propose.run(actorOf(cast.jules), await proposal(organizationId));
    await app.verb(ConfirmBankAccount).run(actorOf(cast.finance), { id, version });
    await app.settle();
    const mails = await app.database.rows<{ recipient: string; notice: string }>(
      `select recipient, notice from mails where about_type = 'organization' and about_id = $1 order by 1, 2`,
      [organizationId],
    );
    for (const { email } of [cast.amina, cast.jules])
      expect(mails.filter(({ recipient }) => recipient === email).map(({ notice }) => notice)).toEqual([
        'payments.bank_account_confirmed',
        'payments.bank_account_proposed',
      ]);
    const { lines } = await app.verb(ToPayQueries).order(actorOf(cast.finance), order.id);
    expect(lines[0]?.ibanLast4).toBe(sampleIbans[0].slice(-4));
  });

  it('leave no IBAN in tables, journal or mails', async () => {
    const places = await app.database.rows<{ place: string; text: string }>(
      `select 'journal' as place, j::text as text from journal j
       union all select 'mail', m::text from mails m
       union all select 'account', b::text from bank_accounts b
       union all select 'order', o::text from payment_orders o
       union all select 'answer', i::text from idempotency_keys i
       union all select 'effect', e::text from effects e`,
    );
    expect(places.length).toBeGreaterThan(20);
    const leaks = places.filter(({ text }) => sampleIbans.some((iban) => text.includes(iban.slice(4, 20))));
    expect(leaks).toEqual([]);
  });
});
