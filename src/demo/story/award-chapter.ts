import { until } from './caller.js';
import { expectThat, fact, moveClock, today, who, type Story } from './context.js';
import { mailTo } from './people.js';

interface AwardView {
  readonly id: string;
  readonly state: string;
  readonly number: string | null;
  readonly agreementId: string | null;
  readonly agreementState: string | null;
  readonly agreementVersion: number | null;
}

/** Proposal, deliberation, letter, agreement. */
export async function award(story: Story): Promise<void> {
  const lead = who(story, 'lead');
  const applicationId = fact(story, 'applicationId');
  const tooMuch = await lead.answer<{ code: string }>(
    'POST',
    `applications/${applicationId}/proposal`,
    { outcome: 'award', amount: 2_900_000, object: 'Atelier du lin' },
    { 'idempotency-key': `too-much-${applicationId}` },
  );
  expectThat(tooMuch.status === 422, 'more than asked or than 30 % is refused');
  const proposed = await lead.post<{ id: string }>(`applications/${applicationId}/proposal`, {
    outcome: 'award',
    amount: 2_400_000,
    object: 'Ouverture d’un atelier de filature du lin à Roubaix',
    conditions: [{ code: 'lease', text: 'Bail ou mise à disposition du local', blocks: 'advance' }],
  });
  story.facts.set('awardId', proposed.id);
  story.tell(
    'The lead proposes 24 000 €: within the ceiling, 30 % of the budget, the envelope and the de minimis sum.',
  );
  await deliberate(story);
  await release(story);
  await agree(story);
}

async function deliberate(story: Story): Promise<void> {
  const lead = who(story, 'lead');
  const { day } = await today(story);
  const number = `${day.slice(2, 4)}-B-${String(Date.now() % 10_000).padStart(4, '0')}`;
  const act = await lead.post<{ id: string; version: number }>('deliberations', {
    number,
    body: 'bureau',
    title: 'Entreprendre autrement : attribution de subventions',
    votedOn: day,
    outcome: 'adopted',
    for: 21,
    against: 0,
    abstentions: 1,
  });
  await lead.post(`deliberations/${act.id}/decisions`, { awardIds: [fact(story, 'awardId')] });
  const early = await lead.answer<{ code: string }>(
    'POST',
    'decision-releases',
    { awardIds: [fact(story, 'awardId')] },
    { 'idempotency-key': `early-${act.id}` },
  );
  expectThat(early.status === 409, 'no letter leaves before the act is executory');
  await lead.put(`deliberations/${act.id}/transmission`, { transmittedOn: day }, act.version);
  story.tell(`Deliberation ${number} is recorded, transmitted and executory; before that no letter could leave.`);
}

async function release(story: Story): Promise<void> {
  await who(story, 'lead').post('decision-releases', { awardIds: [fact(story, 'awardId')] });
  const number = fact(story, 'number');
  const mail = await mailTo(
    story.server,
    fact(story, 'email'),
    ({ text, attachments }) =>
      text.includes(number) && attachments.some(({ name }) => /lettre|decision|notification|attribution/i.test(name)),
  );
  const [letter] = mail.attachments;
  const bytes = await who(story, 'holder').file(`files/${letter?.id ?? ''}`);
  expectThat(bytes.subarray(0, 5).toString() === '%PDF-', 'the letter is a PDF');
  story.facts.set('letterFileId', letter?.id ?? '');
  story.tell(`The decision letter is released, sealed and mailed: « ${mail.subject} ».`);
}

async function agree(story: Story): Promise<void> {
  const officer = who(story, 'officer');
  const path = `applications/${fact(story, 'applicationId')}/award`;
  const sent = await until(story.server.transport, 'the agreement', async () => {
    const view = await officer.get<AwardView>(path);
    return view.agreementState === 'sent' ? view : null;
  });
  const { instant } = await today(story);
  await moveClock(story, new Date(instant.getTime() + 86_400_000));
  const { day } = await today(story);
  await officer.put(`agreements/${sent.agreementId ?? ''}/signature`, { signedOn: day }, sent.agreementVersion ?? 0);
  const running = await officer.get<AwardView>(path);
  expectThat(running.state === 'running', `the award runs (${running.state})`);
  story.tell(
    `Above 23 000 € an agreement is due: it is drafted, mailed and signed; award ${running.number ?? ''} starts.`,
  );
}
