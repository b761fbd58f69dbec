import {
  entreprendreAutrementParameters,
  ENTREPRENDRE_AUTREMENT,
  ENTREPRENDRE_AUTREMENT_GRID,
} from '../../calls/calls.public.js';
import { expectThat, fact, later, today, who, type Story } from './context.js';
import { signIn } from './people.js';

interface CallRecord {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

/** The lead prepares a call, opens a round, sets the envelope and publishes it; anyone may read it and ask whether it is for them. */
export async function publishCall(story: Story): Promise<void> {
  for (const key of ['lead', 'officer']) story.people.set(key, await signIn(story.server, key));
  const lead = who(story, 'lead');
  const { day, instant } = await today(story);
  const slug = `recit-${instant.getTime().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`;
  const title = { fr: 'Entreprendre autrement, le récit', en: 'Entreprendre autrement, the story' };
  const created = await lead.post<CallRecord>('calls', {
    slug,
    numberPrefix: 'EA',
    title,
    summary: { fr: 'Un appel ouvert pour ce récit.', en: 'A call opened for this story.' },
    axes: [
      { code: 'start', label: { fr: 'Démarrage', en: 'Start-up' }, rules: { age: 'at_most' } },
      { code: 'development', label: { fr: 'Développement', en: 'Development' }, rules: { age: 'over' } },
    ],
    validFrom: day,
    parameters: entreprendreAutrementParameters,
    texts: {
      presentation: {
        fr: 'La Métropole soutient les projets de l’économie sociale et solidaire.',
        en: 'The Métropole supports social economy projects.',
      },
    },
  });
  story.facts.set('callId', created.id).set('slug', slug);
  const revised = await lead.patch<CallRecord>(
    `calls/${created.id}`,
    { form: ENTREPRENDRE_AUTREMENT, grids: [{ axisId: null, definition: ENTREPRENDRE_AUTREMENT_GRID }] },
    created.version,
  );
  await lead.post(`calls/${created.id}/rounds`, {
    name: 'Vague du récit',
    opensAt: new Date(instant.getTime() - 3_600_000).toISOString(),
    closesAt: new Date(instant.getTime() + 40 * 86_400_000).toISOString(),
    graceMinutes: 10,
    committeeOn: later(day, 45),
  });
  for (const year of [Number(day.slice(0, 4)), Number(day.slice(0, 4)) + 1]) {
    await lead.post(`calls/${created.id}/envelopes`, { year, axisId: null, amount: 25_000_000 });
  }
  await publish(story, revised.version);
  story.tell(`The lead publishes the call « ${title.fr} » with its form, grid, round and envelope.`);
  await askEligibility(story);
}

async function publish(story: Story, version: number): Promise<void> {
  const id = fact(story, 'callId');
  const answer = await who(story, 'lead').answer(
    'POST',
    `calls/${id}/publication`,
    {},
    { 'if-match': `"v${version}"` },
  );
  if (answer.status >= 400) {
    const current = await who(story, 'lead').get<CallRecord>(`calls/${fact(story, 'slug')}`);
    const again = await who(story, 'lead').answer(
      'POST',
      `calls/${id}/publication`,
      {},
      { 'if-match': `"v${current.version}"` },
    );
    expectThat(again.status < 400, `the call is published (${JSON.stringify(again.body)})`);
  }
}

async function askEligibility(story: Story): Promise<void> {
  const slug = fact(story, 'slug');
  const call = await story.server.get<{ open: boolean; axes: { id: string; code: string }[]; state: string }>(
    `calls/${slug}`,
  );
  expectThat(call.state === 'published' && call.open, 'the call is published and open');
  story.facts.set('axisId', call.axes.find(({ code }) => code === 'start')?.id ?? '');
  const verdict = await story.server.post<{ verdict: string }>(`calls/${slug}/eligibility`, { answers: {} });
  expectThat(verdict.verdict === 'ask', 'the first eligibility question is asked');
  story.tell('Anyone reads the call and asks, in five questions, whether it is for them.');
}
