import { ClockController } from './clock/clock.controller.js';
import { ClockQueries } from './clock/clock.queries.js';
import { AlikeController } from './likeness/alike.controller.js';
import { AlikeQueries } from './likeness/alike.queries.js';
import { SketchApplication, Sketches, SketchTheRest } from './likeness/keep-sketches.js';
import { NoteAbsence, WithdrawAbsence } from './team/absences.js';
import { ChooseDistribution, ShareOutNewFile } from './team/even-distribution.js';
import { TeamController } from './team/team.controller.js';
import { TeamQueries } from './team/team.queries.js';
import { MakeOfficerCheck } from './ticks/make-officer-check.js';
import { AddManualCheck, WithdrawManualCheck } from './ticks/manual-checks.js';
import { OfficerChecksController } from './ticks/officer-checks.controller.js';
import { OfficerChecksQueries } from './ticks/officer-checks.queries.js';

/** What officers work with beside the acts themselves: their own checks, files alike, the clock, the team. */
export const instructing = [
  ClockQueries,
  Sketches,
  SketchApplication,
  SketchTheRest,
  AlikeQueries,
  MakeOfficerCheck,
  AddManualCheck,
  WithdrawManualCheck,
  OfficerChecksQueries,
  NoteAbsence,
  WithdrawAbsence,
  ChooseDistribution,
  ShareOutNewFile,
  TeamQueries,
];

export const instructingControllers = [ClockController, AlikeController, OfficerChecksController, TeamController];
