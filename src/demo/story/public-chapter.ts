import { expectThat, fact, who, type Story } from './context.js';

interface Figures {
  readonly projects: number;
  readonly amount: { readonly amount: number };
}

/** What everybody may see: the figures, the list, the open data, the check of a document. */
export async function publish(story: Story): Promise<void> {
  const award = await who(story, 'holder').get<{ number: string }>(`awards/${fact(story, 'awardId')}`);
  const figures = await story.server.get<Figures>(`indicators?callId=${fact(story, 'callId')}`);
  expectThat(figures.projects === 1, `the figures count the award ${JSON.stringify(figures).slice(0, 200)}`);
  const entry = await story.server.get<{ number: string; title: string }>(`awards-catalogue/${award.number}`);
  expectThat(entry.number === award.number, 'the award is in the public list');
  const csv = (await story.server.file('open-data/subventions.csv')).toString();
  expectThat(
    csv.startsWith('nomAttribuant,') && csv.includes('Ouverture d’un atelier de filature du lin'),
    'the award is in the open data',
  );
  story.facts.set('csvLines', String(csv.trim().split('\n').length));
  story.tell(
    `Award ${award.number} is in the public figures, in the list and in the open data (${fact(story, 'csvLines')} lines).`,
  );
  await checkLetter(story);
}

async function checkLetter(story: Story): Promise<void> {
  const { items } = await who(story, 'lead').get<{ items: { kind: string; checkCode: string }[] }>(
    `applications/${fact(story, 'applicationId')}/documents`,
  );
  const letter = items.find(({ kind }) => kind === 'award_letter') ?? items[0];
  const check = await story.server.get<{ authentic: boolean; sealed: boolean }>(
    `document-checks/${letter?.checkCode ?? ''}`,
  );
  expectThat(check.authentic, 'the document is authentic');
  story.tell(`Whoever scans the code of a letter reads that it is authentic (${letter?.checkCode ?? ''}).`);
}
