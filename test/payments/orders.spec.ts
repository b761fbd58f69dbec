import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { bar } from '../../src/kernel/access/standings.js';
import { readCsv } from '../../src/kernel/text/csv-read.js';
import { ApprovePayment } from '../../src/payments/approve-payment.js';
import { CheckPayment } from '../../src/payments/check-payment.js';
import { ConfirmBankAccount } from '../../src/payments/confirm-bank-account.js';
import { ExportOrders } from '../../src/payments/export-orders.js';
import type { OrderExported } from '../../src/payments/order.dto.js';
import { ProposeBankAccount } from '../../src/payments/propose-bank-account.js';
import { ReadBackPayments } from '../../src/payments/read-back-payments.js';
import { ToPayQueries } from '../../src/payments/to-pay.queries.js';
import { openTestApp, type TestApp } from '../app.js';
import { advanceTo, buildPaperFile, buildPayments, sampleIbans, type PaymentsWish } from '../build/payments.js';
import { actorOf, buildCast, cast, signIn, type CastPerson } from '../cast.js';

const finance = actorOf(cast.finance);

describe('payment orders', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await openTestApp();
    await buildCast(app);
  });
  afterAll(() => app.close());

  const approved = async (wish: PaymentsWish = {}): Promise<string> => {
    const { advanceId } = await buildPayments(app, wish);
    await advanceTo(app, advanceId, 'approved');
    return advanceId;
  };
  const order = (...instalmentIds: string[]): Promise<OrderExported> =>
    app.verb(ExportOrders).run(finance, { instalmentIds });
  const linesOf = async (id: string) => (await app.verb(ToPayQueries).order(finance, id)).lines;
  const bytesOf = async (fileId: string, who: CastPerson = cast.finance) => {
    const { headers } = await signIn(app, who);
    const server = app.app.getHttpAdapter().getInstance();
    return server.inject({ method: 'GET', url: `/api/v1/files/${fileId}`, headers });
  };

  it('are two files, valid for the bank and safe in a spreadsheet, for finance alone', async () => {
    const legalName = '=HYPERLINK("http://exemple.fr";"L’Œuvre & Cie")';
    const ids = [await approved({ organization: { legalName } }), await approved()];
    const made = await order(...ids);
    expect(made).toMatchObject({ state: 'exported', count: 2, total: { amount: 1_400_000, currency: 'EUR' } });
    const pain = await bytesOf(made.painFileId);
    const document = XmlDocument.fromString(pain.body);
    const schema = readFileSync('src/payments/files/schemas/pain.001.001.09.xsd', 'utf8');
    expect(() => XsdValidator.fromDoc(XmlDocument.fromString(schema)).validate(document)).not.toThrow();
    document.dispose();
    expect(pain.body).toContain('<CtrlSum>14000.00</CtrlSum>');
    expect(pain.body).toContain(`<MsgId>${made.number}</MsgId>`);
    const csv = await bytesOf(made.csvFileId);
    const [header = [], ...rows] = readCsv(csv.body, ';');
    const cell = (name: string) => rows.map((row) => row[header.indexOf(name)]);
    expect(cell('Tiers')).toContain(`'${legalName}`);
    expect(cell('Montant')).toEqual(['7000,00', '7000,00']);
    expect(cell('Compte')).toEqual(['65748', '65748']);
    expect(cell('IBAN')).toEqual([sampleIbans[0], sampleIbans[0]]);
    const references = (await linesOf(made.id)).map(({ reference }) => reference);
    expect([...pain.body.matchAll(/<EndToEndId>([^<]+)</g)].map(([, id]) => id)).toEqual(references);
    expect((await bytesOf(made.painFileId)).rawPayload).toEqual(pain.rawPayload);
    const { sha256 } = (await app.database.row<{ sha256: string }>(`select sha256 from stored_files where id = $1`, [
      made.painFileId,
    ])) ?? { sha256: '' };
    expect(createHash('sha256').update(pain.rawPayload).digest('hex')).toBe(sha256);
    for (const other of [cast.officer, cast.lead, cast.admin, cast.amina])
      expect((await bytesOf(made.csvFileId, other)).statusCode).toBe(404);
  });

  it('take all of the chosen instalments or none', async () => {
    const good = await approved();
    const { advanceId: early } = await buildPayments(app);
    await advanceTo(app, early, 'checked');
    await expect(order(good, early)).rejects.toMatchObject({ code: 'wrong_state' });
    expect(await stateOf(good)).toBe('approved');
    await expect(order(good, '0199a000-0000-7000-8000-00000000ffff')).rejects.toMatchObject({ code: 'not_found' });
    expect(await order(good)).toMatchObject({ count: 1 });
  });

  it('ask for the second factor again', async () => {
    const id = await approved();
    const stale = actorOf(cast.finance, { fresh: false });
    await expect(app.verb(ExportOrders).run(stale, { instalmentIds: [id] })).rejects.toMatchObject({
      code: 'second_factor_needed',
    });
  });

  it('never hold the same instalment twice, whoever exports at the same time, and leave no gap', async () => {
    const [first, second, third] = [await approved(), await approved(), await approved()];
    const tries = await Promise.allSettled([
      order(first, second),
      order(second, third),
      order(first, third),
      order(first, second, third),
    ]);
    const made = tries.filter((each) => each.status === 'fulfilled');
    expect(made).toHaveLength(1);
    const refusals = tries.flatMap((each) =>
      each.status === 'rejected' ? [(each.reason as { code: string }).code] : [],
    );
    expect(refusals.filter((code) => code !== 'wrong_state' && code !== 'stale_version')).toEqual([]);
    // what is left goes into orders made at the same time, each with its own number
    const more = [await approved(), await approved(), await approved()];
    await Promise.all(more.map((id) => order(id)));
    const numbers = await app.database.rows<{ number: string }>(`select number from payment_orders order by number`);
    numbers.forEach(({ number }, index) => expect(number).toMatch(new RegExp(`^OP-\\d{4}-${padded(index + 1)}$`)));
    const twice = await app.database.rows(
      `select subject_id from journal where subject_type = 'instalment' and verb = 'ordered' group by 1 having count(*) > 1`,
    );
    expect(twice).toEqual([]);
    const orphans = await app.database.rows(
      `select 1 from stored_files f where policy = 'payment-order' and not exists
         (select 1 from payment_orders o where f.id in (o.csv_file_id, o.pain_file_id))`,
    );
    expect(orphans).toEqual([]);
  });

  it('stop when the bank details changed after the approval, until it is checked and approved again', async () => {
    const { advanceId, organizationId } = await buildPayments(app);
    const version = await advanceTo(app, advanceId, 'approved');
    const paper = { policy: 'bank-proof', subjectType: 'organization', subjectId: organizationId } as const;
    const proofFileId = await buildPaperFile(app, paper);
    const details = { organizationId, iban: sampleIbans[1], holder: 'La Fabrique du Blanc Seau', proofFileId };
    const proposed = await app.verb(ProposeBankAccount).run(actorOf(cast.amina), details);
    await app.verb(ConfirmBankAccount).run(finance, { id: proposed.id, version: 1 });
    await expect(order(advanceId)).rejects.toMatchObject({ code: 'bank_account_changed' });
    const checked = await app.verb(CheckPayment).run(finance, { id: advanceId, version });
    await expect(order(advanceId)).rejects.toMatchObject({ code: 'wrong_state' });
    const again = { id: advanceId, version: checked.version };
    await app.verb(ApprovePayment).run(actorOf(cast.secondFinance), again);
    expect(await linesOf((await order(advanceId)).id)).toMatchObject([{ ibanLast4: '2606' }]);
  });

  it('are hidden whole from whom a conflict of interest bars from one line', async () => {
    const { advanceId, award } = await buildPayments(app);
    await advanceTo(app, advanceId, 'approved');
    const made = await order(advanceId);
    await app.database.source.transaction((tx) => bar(tx, cast.secondFinance.id, award.applicationId, 'test'));
    expect((await bytesOf(made.csvFileId, cast.secondFinance)).statusCode).toBe(404);
    const { items } = await app.verb(ToPayQueries).orders(actorOf(cast.secondFinance), { limit: 200 });
    expect(items.map(({ id }) => id)).not.toContain(made.id);
  });

  it('are read back line by line, twice the same', async () => {
    const made = await order(await approved(), await approved());
    const [one, two] = await linesOf(made.id);
    const day = (await app.database.row<{ day: string }>(`select paris_today()::text as day`))?.day ?? '';
    const french = day.split('-').reverse().join('/');
    const csv = [
      'Numéro de mandat;Référence;Date de paiement;Montant',
      `4312;${one?.reference};${french};7000,00`,
      `4313;${two?.reference};${french};7000,01`,
      `4314;SUB-1999-0001/V1;${french};10,00`,
      `4315;${two?.reference};demain;7000,00`,
      `;${two?.reference};;`,
    ].join('\r\n');
    const read = () => app.verb(ReadBackPayments).run(finance, { csv });
    const results = async () => (await read()).items.map(({ result }) => result);
    expect(await results()).toEqual(['paid', 'wrong_amount', 'unknown', 'unreadable']);
    expect(await results()).toEqual(['already_paid', 'wrong_amount', 'unknown', 'unreadable']);
    expect((await app.verb(ToPayQueries).order(finance, made.id)).state).toBe('exported');
    const row = { reference: two?.reference ?? '', amount: 700_000, mandateNumber: '4313', paidOn: day };
    await app.verb(ReadBackPayments).run(finance, { rows: [row] });
    expect(await app.verb(ToPayQueries).order(finance, made.id)).toMatchObject({
      state: 'settled',
      lines: [
        { state: 'paid', mandateNumber: '4312' },
        { state: 'paid', mandateNumber: '4313' },
      ],
    });
    await expect(app.verb(ReadBackPayments).run(finance, { csv: 'a;b\n1;2' })).rejects.toMatchObject({
      code: 'readback_empty',
    });
  });

  it('pay once when two people read the same file back at once', async () => {
    const made = await order(await approved());
    const [line] = await linesOf(made.id);
    const day = (await app.database.row<{ day: string }>(`select paris_today()::text as day`))?.day ?? '';
    const rows = [{ reference: line?.reference ?? '', amount: 700_000, mandateNumber: '9', paidOn: day }];
    const read = await Promise.all([1, 2, 3].map(() => app.verb(ReadBackPayments).run(finance, { rows })));
    expect(read.map(({ items }) => items[0]?.result).sort()).toEqual(['already_paid', 'already_paid', 'paid']);
  });

  const stateOf = async (id: string) =>
    (await app.database.row<{ state: string }>(`select state from instalments where id = $1`, [id]))?.state;
});

function padded(value: number): string {
  return String(value).padStart(4, '0');
}
