import { draft, file, missing, register } from './acts.js';
import { expectThat, fact, today, who, type Story } from './context.js';
import { mailTo, signInByMail } from './people.js';

/** A holder signs up by mail, registers the structure, answers, uploads papers and files; the receipt comes at once. */
export async function apply(story: Story): Promise<void> {
  const { day } = await today(story);
  const seed = Date.now() % 10_000_000;
  const email = `camille.${seed}@atelier-du-lin.example`;
  story.facts.set('email', email);
  const holder = await signInByMail(story.server, email);
  story.people.set('holder', holder);
  const { version } = await holder.get<{ version: number }>('me');
  await holder.put('me', { givenName: 'Camille', familyName: 'Duriez', locale: 'fr' }, version);
  story.tell('A project holder signs up with an address and a link, nothing else.');
  const wish = {
    callId: fact(story, 'callId'),
    axisId: fact(story, 'axisId'),
    organization: `Atelier du lin ${seed}`,
    legalForm: 'association',
    foundedOn: `${Number(day.slice(0, 4)) - 2}-03-12`,
    seed,
    communes: ['59512', '59350'],
    total: 9_000_000,
    asked: 2_600_000,
    jobs: 2,
    on: day,
  } as const;
  const organizationId = await register(holder, wish);
  story.facts.set('organizationId', organizationId);
  story.tell('The structure is registered: SIRET and RNA pass their controls.');
  const applicationId = await draft(holder, organizationId, wish);
  story.facts.set('applicationId', applicationId);
  const papers = await missing(holder, applicationId);
  expectThat(papers.length > 0, 'an incomplete application is refused');
  story.tell(`Filing too early is refused, naming each missing item: ${papers.join(', ')}.`);
  const number = await file(holder, applicationId, papers);
  story.facts.set('number', number);
  story.tell(`Papers come out of quarantine and the application is filed: ${number}.`);
  await readReceipt(story);
}

async function readReceipt(story: Story): Promise<void> {
  const holder = who(story, 'holder');
  const number = fact(story, 'number');
  const again = await holder.answer<{ code: string }>(
    'POST',
    `applications/${fact(story, 'applicationId')}/submission`,
    undefined,
    { 'idempotency-key': 'second-click-of-the-story' },
  );
  expectThat(again.status === 409, 'an application is filed once');
  const mail = await mailTo(
    story.server,
    fact(story, 'email'),
    ({ text, attachments }) => text.includes(number) && attachments.length > 0,
  );
  const { items } = await holder.get<{ items: { kind: string; href: string }[] }>(
    `applications/${fact(story, 'applicationId')}/documents`,
  );
  const receipt = items.find(({ kind }) => kind === 'receipt');
  const bytes = await holder.file(receipt?.href ?? '');
  expectThat(bytes.subarray(0, 5).toString() === '%PDF-', 'the receipt is a PDF');
  story.facts.set('receipt', receipt?.href ?? '');
  story.tell(`The receipt is in the mail « ${mail.subject} », ${Math.round(bytes.length / 1024)} kB, sealed.`);
}
