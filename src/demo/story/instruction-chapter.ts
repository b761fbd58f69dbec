import { expectThat, fact, later, today, who, type Story } from './context.js';
import { mailTo, signIn, tokenIn } from './people.js';

interface CommuneRow {
  readonly id: string;
  readonly insee: string;
}

/** Each commune gets a link and gives its opinion without an account. */
export async function consult(story: Story): Promise<void> {
  const { day } = await today(story);
  const lead = who(story, 'lead');
  story.people.set('admin', await signIn(story.server, 'admin'));
  for (const [insee, name] of [
    ['59512', 'Roubaix'],
    ['59350', 'Lille'],
  ] as const) {
    const email = `economie.${insee}.${fact(story, 'number').toLowerCase()}@commune.example`;
    const { items } = await story.server.get<{ items: CommuneRow[] }>(`communes?q=${insee}`);
    const commune = items.find((each) => each.insee === insee);
    await who(story, 'admin').post('mandates', {
      communeId: commune?.id,
      name: `Service économie de ${name}`,
      email,
      capacity: 'référente économie sociale et solidaire',
      validFrom: day,
      validUntil: null,
    });
    story.facts.set(`delegate:${insee}`, email);
  }
  const { items } = await lead.get<{ items: { id: string; commune: string; state: string; version: number }[] }>(
    `applications/${fact(story, 'applicationId')}/consultations`,
  );
  expectThat(items.length === 2, 'both communes are consulted');
  for (const consultation of items) await askAgain(story, consultation, later(day, 21));
  for (const insee of ['59512', '59350']) await giveOpinion(story, insee);
  story.tell('Roubaix and Lille are asked by mail and give their opinion by link, without account or password.');
}

/** The first mail went to whoever was delegate when the application was filed; the new delegates are asked again. */
async function askAgain(story: Story, consultation: { id: string; version: number }, dueOn: string): Promise<void> {
  const lead = who(story, 'lead');
  await lead.post(`consultations/${consultation.id}/revocation`);
  const answer = await lead.answer(
    'POST',
    `consultations/${consultation.id}/renewal`,
    { dueOn },
    { 'if-match': `"v${consultation.version + 1}"` },
  );
  expectThat(answer.status < 400, `the commune is asked again ${JSON.stringify(answer.body)}`);
}

async function giveOpinion(story: Story, insee: string): Promise<void> {
  const mail = await mailTo(story.server, fact(story, `delegate:${insee}`), ({ text }) => text.includes('/avis/'));
  const { token } = await story.server.post<{ token: string }>('guest-sessions', { token: tokenIn(mail.text) });
  const guest = story.server.as(token);
  const view = await guest.get<{ number: string; state: string }>('guest/consultation');
  expectThat(view.state === 'asked', 'reading changes nothing');
  await guest.put('guest/consultation/opinion', {
    opinion: 'favourable',
    reasons: 'Le projet répond à un besoin du quartier.',
    support: 'Un local municipal à loyer modéré.',
    authorName: 'Service économie',
    authorCapacity: 'référente',
  });
}

/** The officer checks, asks for what is missing, the holder answers, the application is admissible. */
export async function instruct(story: Story): Promise<void> {
  const { day } = await today(story);
  const officer = who(story, 'officer');
  const holder = who(story, 'holder');
  const id = fact(story, 'applicationId');
  const me = await officer.get<{ id: string }>('me');
  await officer.answer('PUT', `applications/${id}/officer`, { officerId: me.id });
  await officer.post(`applications/${id}/supplement-requests`, {
    items: [{ field: 'summary', reason: 'Précisez en une phrase les habitants concernés.', indispensable: true }],
    dueOn: later(day, 15),
  });
  const waiting = await holder.get<{ state: string; implicitRefusalOn: string | null }>(`applications/${id}`);
  expectThat(waiting.state === 'incomplete', 'the application waits for supplements');
  await mailTo(story.server, fact(story, 'email'), ({ text }) => text.includes('habitants concernés'));
  story.tell('The officer asks for one precision, with a reason and a date; the legal clock stands still.');
  await holder.post(`applications/${id}/supplement-answers`, {
    answers: { summary: 'Un atelier de filature du lin ouvert aux habitants de l’Épeule et du Trichon, à Roubaix.' },
  });
  story.tell('The holder answers in the same place; the clock runs again.');
  const check = await officer.post<{ lines?: { verdict: string }[] }>(`applications/${id}/rule-check`);
  await officer.post(`applications/${id}/acceptance`, {});
  expectThat(Array.isArray(check.lines), 'the rule check has its lines');
  story.tell(`The rules are checked (${check.lines?.length ?? 0} lines) and the application is admissible.`);
}
