import { randomUUID } from 'node:crypto';
import type { RoundFile, RoundStage } from './running-round.js';
import { sendPaper } from './story/papers.js';

interface AwardView {
  readonly id: string;
  readonly agreementId: string | null;
  readonly agreementVersion: number | null;
}
interface Instalment {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
}

const decided = ['agreed', 'paid', 'awarded', 'refused'] as const;

/** Proposals, a deliberation of the bureau, letters released together. */
export async function decide(stage: RoundStage): Promise<void> {
  const lead = await stage.person('lead');
  await stage.day(-38);
  const awards = new Map<string, string>();
  for (const each of stage.of(...decided, 'proposed')) {
    const { project, applicationId } = each;
    const award = project.destination !== 'refused';
    const amount =
      Math.min(project.destination === 'paid' ? 16_000 : project.asked, Math.floor(project.total * 0.3)) * 100;
    const proposal = award
      ? {
          outcome: 'award',
          amount,
          object: project.title,
          conditions: [{ code: 'lease', text: 'Bail ou mise à disposition du local', blocks: 'advance' }],
        }
      : {
          outcome: 'refusal',
          object: project.title,
          grounds: 'Le besoin est déjà couvert par un service public proche.',
        };
    const { id } = await lead.post<{ id: string }>(`applications/${applicationId}/proposal`, proposal);
    awards.set(applicationId, id);
  }
  const day = await stage.day(-33);
  const act = await lead.post<{ id: string; version: number }>('deliberations', {
    number: `${day.slice(2, 4)}-B-0217`,
    body: 'bureau',
    title: 'Appel à projets Entreprendre autrement : attribution de subventions',
    votedOn: day,
    outcome: 'adopted',
    for: 23,
    against: 0,
    abstentions: 2,
  });
  const awardIds = stage.of(...decided).flatMap(({ applicationId }) => awards.get(applicationId) ?? []);
  await lead.post(`deliberations/${act.id}/decisions`, { awardIds });
  const transmittedOn = await stage.day(-28);
  await lead.put(`deliberations/${act.id}/transmission`, { transmittedOn }, act.version);
  await lead.post('decision-releases', { awardIds });
  await stage.settle();
}

/** One agreement signed, one advance paid, one asked for. */
export async function money(stage: RoundStage): Promise<void> {
  const officer = await stage.person('officer');
  const signedOn = await stage.day(-20);
  for (const { applicationId } of stage.of('agreed')) {
    const award = await officer.get<AwardView>(`applications/${applicationId}/award`);
    await officer.put(`agreements/${award.agreementId ?? ''}/signature`, { signedOn }, award.agreementVersion ?? 0);
  }
  await stage.settle();
  await stage.day(-15);
  for (const each of stage.of('paid', 'agreed')) await requestAdvance(stage, each);
  for (const each of stage.of('paid')) await payAdvance(stage, each);
  await stage.settle();
}

const ibans: Readonly<Record<string, string>> = {
  paid: 'FR76 3000 6000 0112 3456 7890 189',
  agreed: 'FR14 2004 1010 0505 0001 3M02 606',
};

async function requestAdvance(stage: RoundStage, each: RoundFile): Promise<void> {
  const { holder, organizationId, project } = each;
  const proofFileId = await sendPaper(holder, `organizations/${organizationId}/bank-papers?name=rib.pdf`, 'RIB');
  const account = await holder.post<{ id: string; version: number }>(`organizations/${organizationId}/bank-accounts`, {
    iban: ibans[project.destination],
    holder: project.organization,
    proofFileId,
  });
  const finance = await stage.person('finance');
  await finance.answer('POST', `bank-accounts/${account.id}/confirmation`, undefined, {
    'if-match': `"v${account.version}"`,
  });
  const advance = await advanceOf(each);
  await sendPaper(holder, `instalments/${advance.id}/proofs?name=bail.pdf&condition=lease`, 'Bail du local');
  await holder.answer('POST', `instalments/${advance.id}/request`, {}, acting(advance.version));
}

async function payAdvance(stage: RoundStage, each: RoundFile): Promise<void> {
  const finance = await stage.person('finance');
  const approver = await stage.person('approver');
  const step = async (verb: string, by: typeof finance, body?: object) => {
    const { id, version } = await advanceOf(each);
    await by.answer('POST', `instalments/${id}/${verb}`, body, acting(version));
  };
  await step('check', finance, {});
  await step('approval', approver);
  const { id } = await advanceOf(each);
  const order = await approver.post<{ painFileId: string; number: string; total: { amount: number } }>(
    'payment-orders',
    { instalmentIds: [id] },
  );
  const pain = (await approver.file(`files/${order.painFileId}`)).toString();
  const reference = /<EndToEndId>([^<]+)</.exec(pain)?.[1] ?? '';
  const paidOn = await stage.day(-10);
  await finance.post('payment-readings', {
    rows: [{ reference, mandateNumber: '2026-04417', paidOn, amount: order.total.amount }],
  });
}

async function advanceOf(each: RoundFile): Promise<Instalment> {
  const { id } = await each.holder.get<{ id: string }>(`applications/${each.applicationId}/award`);
  const { instalments } = await each.holder.get<{ instalments: Instalment[] }>(`awards/${id}/payments`);
  const advance = instalments.find(({ kind }) => kind === 'advance');
  if (!advance) throw new Error(`${each.project.organization} has no advance`);
  return advance;
}

function acting(version: number): Record<string, string> {
  return { 'if-match': `"v${version}"`, 'idempotency-key': randomUUID() };
}
