export { ENTREPRENDRE_AUTREMENT_GRID } from './entreprendre-autrement-grid.js';
export { FULL_TOTAL, FULL_WEIGHT } from './grid.js';
export type { Anchor, Criterion, GridDefinition, Score, Scores } from './grid.js';
export { checkGrid, checkScores } from './grid.rules.js';
export { ranking } from './ranking.js';
export type { Assessed, Ranked } from './ranking.js';
export { lackingIn, weightedTotal } from './scores.js';
export type { Lack } from './scores.js';
