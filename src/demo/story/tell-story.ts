import { award } from './award-chapter.js';
import { publish } from './public-chapter.js';
import { pay } from './payment-chapter.js';
import { publishCall } from './call-chapter.js';
import { Caller, overHttp } from './caller.js';
import { sit } from './committee-chapter.js';
import { linkCampaign } from './campaign-act.js';
import type { Story } from './context.js';
import { apply } from './holder-chapter.js';
import { consult, instruct, nameDelegates } from './instruction-chapter.js';

const chapters: readonly [string, (story: Story) => Promise<void>][] = [
  ['The call', publishCall],
  ['The delegates', nameDelegates],
  ['The application', apply],
  ['The crowdfunding', linkCampaign],
  ['The communes', consult],
  ['The instruction', instruct],
  ['The committee', sit],
  ['The award', award],
  ['The payments', pay],
  ['The public', publish],
];

/** Plays a grant's whole life against a running demonstration server, as its people would. @throws at the first thing not as told */
export async function tellStory(base: string, tell: (line: string) => void): Promise<Story> {
  const story: Story = { server: new Caller(overHttp(base)), tell, people: new Map(), facts: new Map() };
  for (const [title, chapter] of chapters) {
    tell(`\n${title}`);
    await chapter(story);
  }
  return story;
}
