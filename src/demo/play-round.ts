import { decide, money } from './play-decisions.js';
import { exchanges } from './play-exchanges.js';
import { apply, delegates, instruct, newcomers, type DemoCall } from './play-filing.js';
import { firstMeeting, seats, secondMeeting } from './play-meetings.js';
import type { RoundStage } from './running-round.js';

const throughFirstMeeting = [
  'agreed',
  'paid',
  'awarded',
  'refused',
  'proposed',
  'recommended',
  'deferred',
  'redirected',
] as const;

/** Plays the running round through the ordinary routes, from ten weeks ago to today: one file at least in every state. */
export async function playRound(stage: RoundStage, call: DemoCall): Promise<void> {
  await stage.invite();
  await stage.day(-70);
  await delegates(stage);
  for (const [index, each] of stage.of(...throughFirstMeeting).entries()) {
    await stage.day(-68, index);
    await apply(each, call, -68, stage);
  }
  await stage.day(-60);
  await instruct(stage, stage.of(...throughFirstMeeting));
  const committee = await seats(stage, call.id);
  await firstMeeting(stage, committee, stage.of(...throughFirstMeeting));
  await decide(stage);
  await money(stage);
  await newcomers(stage, call);
  await exchanges(stage);
  await secondMeeting(stage, committee.id);
}
