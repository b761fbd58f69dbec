import { demoId } from './demo-people.js';
import type { RoundFile, RoundStage } from './running-round.js';

/** What holders and officers write to each other in the last days, and what officers note among themselves. */
export async function exchanges(stage: RoundStage): Promise<void> {
  const [asked] = stage.of('incomplete');
  const [filed] = stage.of('submitted');
  const [question] = stage.of('draft');
  const [scheduled] = stage.of('scheduled');
  if (question) {
    await stage.day(-5);
    await write(
      stage,
      question,
      'holder',
      'Bonjour,\n\nnotre bail commence en mars : peut-on déposer avec une promesse ?',
    );
    await stage.day(-4);
    await write(
      stage,
      question,
      'officer',
      'Bonjour,\n\noui, joignez la promesse : le bail suivra avec la convention.',
    );
  }
  if (asked) {
    await stage.day(-2);
    await write(stage, asked, 'holder', 'Bonjour,\n\npour la précision demandée, une phrase suffit-elle ?');
    await stage.day(-2, 50);
    await write(stage, asked, 'officer', 'Bonjour,\n\noui : dites de quels quartiers viennent les habitants.');
  }
  if (filed) {
    await stage.day(-1);
    await write(stage, filed, 'holder', 'Bonjour,\n\nquand saurons-nous si le dossier est recevable ?');
  }
  if (scheduled) {
    const officer = await stage.person('officer');
    await officer.post(`applications/${scheduled.applicationId}/notes`, {
      text: 'Le bail reste à recevoir avant la convention. @Hervé Lemaire, faut-il en faire une condition ?',
      mentions: [demoId('lead')],
    });
  }
  await stage.settle();
}

/** Who writes has first read what came. */
async function write(stage: RoundStage, file: RoundFile, side: 'holder' | 'officer', text: string): Promise<void> {
  const caller = side === 'holder' ? file.holder : await stage.person('officer');
  const path = `applications/${file.applicationId}/messages`;
  const { items } = await caller.get<{ items: { id: string }[] }>(path);
  if (items[0]) await caller.put(`${path}/reading`, { upTo: items[0].id });
  await caller.post(path, { text });
  await stage.settle();
}
