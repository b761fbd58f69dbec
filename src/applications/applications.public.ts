export { ApplicationsModule } from './applications.module.js';
export { applicationLifeCycle, applicationStates, stateLabels, undecidedStates } from './application.lifecycle.js';
export type { ApplicationState, ApplicationVerb } from './application.lifecycle.js';
export { ApplicationMoves } from './application-moves.js';
export type { MoveData, Moved } from './application-moves.js';
export { ApplicationsRead } from './applications-read.js';
export type { ApplicationFacts } from './applications-read.js';
export { SchedulingObjections } from './scheduling-objections.js';
export type { SchedulingObjection } from './scheduling-objections.js';
