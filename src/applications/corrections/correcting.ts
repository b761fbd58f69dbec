import { CorrectAnswer } from './correct-answer.js';
import { CorrectionsController } from './corrections.controller.js';
import { CorrectionsQueries } from './corrections.queries.js';
import { TellOfCorrection } from './tell-of-correction.js';

/** The routes of the corrections. */
export const correctingControllers = [CorrectionsController];

/** Everything corrections by officers are made of. */
export const correcting = [CorrectAnswer, CorrectionsQueries, TellOfCorrection];
