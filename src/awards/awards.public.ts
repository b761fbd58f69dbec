export { AwardsModule } from './awards.module.js';
export { AwardMoves, type AwardMoved } from './award-moves.js';
export { awardLifeCycle, type AwardState, type AwardVerb } from './award.lifecycle.js';
export type { AwardCondition } from './award-condition.js';
export { AwardsRead, type AwardFacts } from './awards-read.js';
