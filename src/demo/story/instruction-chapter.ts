import { expectThat, fact, later, today, who, type Story } from './context.js';
import { accept, giveOpinion } from './acts.js';
import { mailTo, signIn } from './people.js';

interface CommuneRow {
  readonly id: string;
  readonly insee: string;
}

/** Before anyone files, each commune has a delegate whom its opinion is asked of. */
export async function nameDelegates(story: Story): Promise<void> {
  const { day } = await today(story);
  story.people.set('admin', await signIn(story.server, 'admin'));
  const admin = who(story, 'admin');
  for (const [insee, name] of communes) {
    const { items: known } = await admin.get<{ items: { email: string }[] }>(`mandates?insee=${insee}&current=true`);
    if (known.some(({ email }) => email === delegateOf(insee))) continue;
    const { items } = await story.server.get<{ items: CommuneRow[] }>(`communes?q=${insee}`);
    await admin.post('mandates', {
      communeId: items.find((each) => each.insee === insee)?.id,
      name: `Service économie de ${name}`,
      email: delegateOf(insee),
      capacity: 'référente économie sociale et solidaire',
      validFrom: day,
      validUntil: null,
    });
  }
  story.tell('The administrator records who speaks for each commune.');
}

/** Each commune gets a link and gives its opinion without an account. */
export async function consult(story: Story): Promise<void> {
  const number = fact(story, 'number');
  for (const [insee] of communes) {
    await giveOpinion(
      story.server,
      delegateOf(insee),
      number,
      'favourable',
      'Le projet répond à un besoin du quartier.',
    );
  }
  const { items } = await who(story, 'lead').get<{ items: { opinion: string }[] }>(
    `applications/${fact(story, 'applicationId')}/consultations`,
  );
  expectThat(
    items.length === 2 && items.every(({ opinion }) => opinion === 'favourable'),
    'both communes gave their opinion',
  );
  story.tell('Roubaix and Lille are asked by mail and give their opinion by link, without account or password.');
}

const communes = [
  ['59512', 'Roubaix'],
  ['59350', 'Lille'],
] as const;

function delegateOf(insee: string): string {
  return `economie.${insee}@commune.example`;
}

/** The officer checks, asks for what is missing, the holder answers, the application is admissible. */
export async function instruct(story: Story): Promise<void> {
  const { day } = await today(story);
  const officer = who(story, 'officer');
  const holder = who(story, 'holder');
  const id = fact(story, 'applicationId');
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
  const rules = await accept(officer, id);
  story.tell(`The rules are checked (${rules} lines) and the application is admissible.`);
}
