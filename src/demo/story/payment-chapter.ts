import { randomUUID } from 'node:crypto';
import { until, type Caller } from './caller.js';
import { expectThat, fact, who, type Story } from './context.js';
import { sendPaper } from './papers.js';
import { mailTo, signIn } from './people.js';

interface Sheet {
  readonly instalments: readonly { id: string; kind: string; state: string; version: number }[];
  readonly report: { readonly version: number; readonly state: string } | null;
}
interface Moved {
  readonly version: number;
  readonly amount?: { readonly amount: number };
}

/** Bank details by two people, an advance with its proof, two signatures, the order in two formats, the balance. */
export async function pay(story: Story): Promise<void> {
  for (const key of ['finance', 'approver']) story.people.set(key, await signIn(story.server, key));
  await bankDetails(story);
  const holder = who(story, 'holder');
  const advance = await instalment(story, 'advance');
  await sendPaper(holder, `instalments/${advance.id}/proofs?name=bail.pdf&condition=lease`, 'Bail du local');
  const paid = await settle(story, 'advance', {});
  story.tell(
    `The advance of ${paid} is requested with its proof, checked, approved by a second person, ordered and paid.`,
  );
  await report(story);
  const balance = await settle(story, 'balance', { actualCost: 8_000_000 });
  story.tell(`The project cost less than forecast: the balance is cut pro rata to ${balance}; all is paid, once.`);
  const closed = await until(story.server.transport, 'the end of the award', async () => {
    const award = await who(story, 'finance').get<{ state: string }>(`awards/${fact(story, 'awardId')}`);
    return award.state === 'closed' ? award : null;
  });
  expectThat(closed.state === 'closed', 'the award is closed');
  story.tell('The award is closed.');
}

async function bankDetails(story: Story): Promise<void> {
  const holder = who(story, 'holder');
  const organizationId = fact(story, 'organizationId');
  const proofFileId = await sendPaper(holder, `organizations/${organizationId}/bank-papers?name=rib.pdf`, 'RIB');
  const { legalName } = await holder.get<{ legalName: string }>(`organizations/${organizationId}`);
  const account = await holder.post<{ id: string; version: number; ibanLast4: string }>(
    `organizations/${organizationId}/bank-accounts`,
    {
      iban: 'FR76 3000 6000 0112 3456 7890 189',
      holder: legalName,
      proofFileId,
    },
  );
  const confirmed = await who(story, 'finance').answer('POST', `bank-accounts/${account.id}/confirmation`, undefined, {
    'if-match': `"v${account.version}"`,
  });
  expectThat(confirmed.status === 200, `the bank details are confirmed ${JSON.stringify(confirmed.body)}`);
  await mailTo(story.server, fact(story, 'email'), ({ text }) => text.includes(account.ibanLast4));
  story.tell(
    `Bank details ending in ${account.ibanLast4} are proposed by the holder, confirmed by finance, and everybody concerned is told.`,
  );
}

async function instalment(story: Story, kind: string) {
  return until(story.server.transport, `the ${kind}`, async () => {
    const sheet = await who(story, 'holder').get<Sheet>(`awards/${fact(story, 'awardId')}/payments`);
    return sheet.instalments.find((each) => each.kind === kind);
  });
}

/** Request, check, approval, order, reading back; answers the amount paid. */
async function settle(story: Story, kind: string, request: object): Promise<string> {
  const planned = await instalment(story, kind);
  const path = `instalments/${planned.id}`;
  const act = async (caller: Caller, verb: string, version: number, body?: object) => {
    const answer = await caller.answer<Moved & { detail?: string }>('POST', `${path}/${verb}`, body, {
      'if-match': `"v${version}"`,
      'idempotency-key': randomUUID(),
    });
    expectThat(answer.status === 200, `${kind}: ${verb} (${answer.body.detail ?? ''})`);
    return answer.body;
  };
  const requested = await act(who(story, 'holder'), 'request', planned.version, request);
  const checked = await act(who(story, 'finance'), 'check', requested.version, {});
  const same = await who(story, 'finance').answer('POST', `${path}/approval`, undefined, {
    'if-match': `"v${checked.version}"`,
    'idempotency-key': randomUUID(),
  });
  expectThat(same.status === 409 || same.status === 403, 'whoever checked cannot approve');
  await act(who(story, 'approver'), 'approval', checked.version);
  return order(story, planned.id);
}

async function order(story: Story, instalmentId: string): Promise<string> {
  const approver = who(story, 'approver');
  const made = await approver.post<{
    number: string;
    painFileId: string;
    csvFileId: string;
    total: { amount: number };
    lines?: { reference: string }[];
    id: string;
  }>('payment-orders', { instalmentIds: [instalmentId] });
  const pain = (await approver.file(`files/${made.painFileId}`)).toString();
  const csv = (await approver.file(`files/${made.csvFileId}`)).toString();
  expectThat(
    pain.includes('pain.001.001.09') && csv.includes(made.number),
    'the order exists as transfer file and as CSV',
  );
  const twice = await approver.answer(
    'POST',
    'payment-orders',
    { instalmentIds: [instalmentId] },
    { 'idempotency-key': randomUUID() },
  );
  expectThat(twice.status === 409 || twice.status === 422, 'the same instalment is never ordered twice');
  const reference = /<EndToEndId>([^<]+)</.exec(pain)?.[1] ?? '';
  const { instant } = await story.server.get<{ instant: string }>('demo/clock');
  const read = await who(story, 'finance').post<{ items: { result: string }[] }>('payment-readings', {
    rows: [{ reference, mandateNumber: `M${made.number}`, paidOn: instant.slice(0, 10), amount: made.total.amount }],
  });
  expectThat(
    read.items.every(({ result }) => result === 'paid'),
    `the payment is read back ${JSON.stringify(read)}`,
  );
  story.facts.set('painFileId', made.painFileId);
  return new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' }).format(made.total.amount / 100);
}

async function report(story: Story): Promise<void> {
  const holder = who(story, 'holder');
  const awardId = fact(story, 'awardId');
  const fileId = await sendPaper(
    holder,
    `awards/${awardId}/financial-report/files?name=compte-rendu.pdf`,
    'Compte rendu financier',
  );
  const sheet = await holder.get<Sheet>(`awards/${awardId}/payments`);
  const received = await holder.put<Moved>(
    `awards/${awardId}/financial-report`,
    {
      actualCost: 8_000_000,
      narrative: 'L’atelier a ouvert, deux emplois ont été créés, quarante habitants ont été formés.',
      fileId,
    },
    sheet.report?.version,
  );
  const accepted = await who(story, 'officer').answer(
    'POST',
    `awards/${awardId}/financial-report/acceptance`,
    undefined,
    { 'if-match': `"v${received.version}"` },
  );
  expectThat(accepted.status === 200, `the report is accepted ${JSON.stringify(accepted.body)}`);
  story.tell('The financial report is received and accepted.');
}
