export { AwardsModule } from './awards.module.js';
export { AwardMoves, type AwardMoved } from './award-moves.js';
export { awardLifeCycle, type AwardState, type AwardVerb } from './award.lifecycle.js';
export { AwardsRead, type AwardCondition, type AwardFacts } from './awards-read.js';
