import { exampleAnswers } from '../../calls/calls.public.js';
import { expectThat, fact, freshSiret, today, who, type Story } from './context.js';
import { mailTo, signInByMail } from './people.js';
import { uploadPaper } from './papers.js';

interface CompletenessLine {
  readonly field?: string;
  readonly pointer?: string;
  readonly kind?: string;
  readonly detail?: { fr: string };
}

/** A holder signs up by mail, registers the structure, answers, uploads papers and files; the receipt comes at once. */
export async function apply(story: Story): Promise<void> {
  const { day, instant } = await today(story);
  const seed = Date.now() % 10_000_000;
  const email = `camille.${seed}@atelier-du-lin.example`;
  story.facts.set('email', email);
  story.people.set('holder', await signInByMail(story.server, email));
  const holder = who(story, 'holder');
  await holder.put(
    'me',
    { givenName: 'Camille', familyName: 'Duriez', locale: 'fr' },
    (await holder.get<{ version: number }>('me')).version,
  );
  story.tell('A project holder signs up with an address and a link, nothing else.');
  const siret = freshSiret(seed);
  const organization = await holder.post<{ id: string }>('organizations', {
    legalName: `Atelier du lin ${seed}`,
    acronym: null,
    legalForm: 'association',
    siret,
    rna: `W59${String(seed).padStart(7, '0')}`,
    foundedOn: `${Number(day.slice(0, 4)) - 2}-03-12`,
    address: '12 rue des Tisserands, 59100 Roubaix',
    headOfficeInsee: '59512',
    website: null,
    esusApprovedOn: null,
    esusValidUntil: null,
    workIntegration: null,
  });
  story.facts.set('organizationId', organization.id).set('siret', siret);
  story.tell('The structure is registered: SIRET and RNA pass their controls.');
  const started = await holder.post<{ id: string; version: number }>('applications', {
    callId: fact(story, 'callId'),
    axisId: fact(story, 'axisId'),
    organizationId: organization.id,
  });
  story.facts.set('applicationId', started.id);
  await fill(story, started, day);
  await submit(story);
  expectThat(instant.getTime() > 0, 'the clock runs');
}

async function fill(story: Story, draft: { id: string; version: number }, day: string): Promise<void> {
  const holder = who(story, 'holder');
  const answers = exampleAnswers({
    communes: ['59512', '59350'],
    total: 9_000_000,
    asked: 2_600_000,
    jobs: 2,
    on: day,
    anyPaper: '',
  });
  const typed = Object.fromEntries(Object.entries(answers).filter(([, value]) => !isPapers(value)));
  await holder.put(`applications/${draft.id}/answers`, { answers: typed }, draft.version);
  const early = await holder.answer<{ code: string; errors: { pointer?: string }[] }>(
    'POST',
    `applications/${draft.id}/submission`,
    undefined,
    {
      'idempotency-key': `early-${draft.id}`,
    },
  );
  expectThat(early.status === 422, 'an incomplete application is refused');
  const missing = early.body.errors.map(({ pointer }) => (pointer ?? '').slice(1)).filter(Boolean);
  story.tell(`Filing too early is refused, naming each missing item: ${missing.join(', ')}.`);
  for (const field of missing) await uploadPaper(holder, draft.id, field, `Piece ${field}`);
  const { complete, lines } = await holder.get<{ complete: boolean; lines: CompletenessLine[] }>(
    `applications/${draft.id}/completeness`,
  );
  expectThat(complete, `the application is complete ${JSON.stringify(lines)}`);
  story.tell(`${missing.length} papers are uploaded, checked and taken out of quarantine.`);
}

async function submit(story: Story): Promise<void> {
  const holder = who(story, 'holder');
  const id = fact(story, 'applicationId');
  const key = `submission-${id}`;
  const first = await holder.post<{ number: string; implicitRefusalOn: string }>(
    `applications/${id}/submission`,
    undefined,
    key,
  );
  const again = await holder.post<{ number: string }>(`applications/${id}/submission`, undefined, key);
  expectThat(first.number === again.number, 'a second click gives the same number');
  story.facts.set('number', first.number);
  story.tell(`The application is filed: ${first.number}. Silence would be a refusal on ${first.implicitRefusalOn}.`);
  const mail = await mailTo(
    story.server,
    fact(story, 'email'),
    ({ text, attachments }) => text.includes(first.number) && attachments.length > 0,
  );
  const { items } = await holder.get<{ items: { kind: string; href: string }[] }>(`applications/${id}/documents`);
  const receipt = items.find(({ kind }) => kind === 'receipt');
  const file = await holder.file(receipt?.href ?? '');
  expectThat(file.bytes.subarray(0, 5).toString() === '%PDF-', 'the receipt is a PDF');
  story.facts.set('receipt', receipt?.href ?? '');
  story.tell(`The receipt is in the mail « ${mail.subject} », ${Math.round(file.bytes.length / 1024)} kB, sealed.`);
}

function isPapers(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => typeof item === 'string' && (item === '' || /^[0-9a-f]{8}-/.test(item)))
  );
}
