import type { Refusal } from '../../kernel/refusals/refusal.js';
import { FULL_WEIGHT, type Criterion, type GridDefinition, type Scores } from './grid.js';
import { placeMisshapen } from './grid-shape.js';
import { gridRefusals as refuse } from './grid.refusals.js';
import { lackingIn, onScale, type Lack } from './scores.js';

const CODE = /^[a-z][A-Za-z0-9]{0,39}$/;
const HIGHEST_SCALE = 100;

/**
 * Whether a grid may be published, all faults at once with pointers: at least one criterion, codes well-formed and unique,
 * words in both languages, weights above zero that add up to 10 000 basis points, anchors for both ends of each scale.
 * Refusals: the `grid_…` codes.
 * @param definition anything at all: what has not the shape of a grid is `grid_definition_malformed`
 */
export function checkGrid(definition: unknown): Refusal | null {
  const misshapen = placeMisshapen(definition);
  if (misshapen !== null) return refuse.grid_definition_malformed({ place: misshapen || '/' }, misshapen);
  return checkContent(definition as GridDefinition);
}

function checkContent(grid: GridDefinition): Refusal | null {
  if (grid.criteria.length === 0) return refuse.grid_empty({}, '/criteria');
  const faults = grid.criteria.flatMap((criterion, index) => criterionFaults(criterion, index, grid));
  const weights = grid.criteria.reduce((sum, { weight }) => sum + weight, 0);
  if (weights !== FULL_WEIGHT) faults.push(refuse.grid_weights_sum({ sum: weights / FULL_WEIGHT }, '/criteria'));
  return together(faults);
}

/**
 * Whether these scores make a complete assessment: each criterion scored once, whole numbers on its scale, a reason with
 * every 0, no foreign criterion. Refusals: the `score_…` codes.
 * @param draft true while the member is still at work: missing scores and reasons are not faults yet
 */
export function checkScores(grid: GridDefinition, scores: Scores, draft = false): Refusal | null {
  const known = new Set(grid.criteria.map(({ code }) => code));
  const strangers = Object.keys(scores).filter((code) => !known.has(code));
  const lacking = draft ? [] : lackingIn(grid, scores);
  const faults = grid.criteria.flatMap((criterion) => {
    return scoreFaults(
      criterion,
      scores,
      lacking.find(({ code }) => code === criterion.code),
    );
  });
  return together([...faults, ...strangers.map((code) => refuse.score_unknown_criterion({ code }, `/scores/${code}`))]);
}

function criterionFaults(criterion: Criterion, index: number, grid: GridDefinition): Refusal[] {
  const { code, label, weight, maxScore, anchors } = criterion;
  const where = { where_fr: label.fr, where_en: label.en };
  const pointer = `/criteria/${index}`;
  const words = [label, ...anchors.map((anchor) => anchor.words)];
  const faults: Refusal[] = [];
  if (!CODE.test(code)) faults.push(refuse.grid_code_malformed({ code }, `${pointer}/code`));
  if (grid.criteria.findIndex((other) => other.code === code) !== index) {
    faults.push(refuse.grid_code_twice({ code }, `${pointer}/code`));
  }
  if (words.some(({ fr, en }) => !fr.trim() || !en.trim())) faults.push(refuse.grid_words_missing({ code }, pointer));
  if (!Number.isInteger(weight) || weight <= 0) faults.push(refuse.grid_weight_malformed(where, `${pointer}/weight`));
  if (!Number.isInteger(maxScore) || maxScore < 1 || maxScore > HIGHEST_SCALE) {
    return [...faults, refuse.grid_scale_malformed(where, `${pointer}/maxScore`)];
  }
  const scores = anchors.map(({ score }) => score);
  const ends = scores.includes(0) && scores.includes(maxScore);
  const sound = ends && new Set(scores).size === scores.length && scores.every((score) => onScale(score, maxScore));
  return sound ? faults : [...faults, refuse.grid_anchors({ ...where, max: maxScore }, `${pointer}/anchors`)];
}

function scoreFaults(criterion: Criterion, scores: Scores, lack: Lack | undefined): Refusal[] {
  const { code, label, maxScore } = criterion;
  const where = { where_fr: label.fr, where_en: label.en };
  const given = Object.hasOwn(scores, code) ? scores[code] : undefined;
  if (given !== undefined && !onScale(given.score, maxScore)) {
    return [refuse.score_out_of_scale({ ...where, max: maxScore }, `/scores/${code}/score`)];
  }
  if (lack?.lacks === 'score') return [refuse.score_missing(where, `/scores/${code}`)];
  return lack ? [refuse.score_comment_missing(where, `/scores/${code}/comment`)] : [];
}

function together([first, ...others]: readonly Refusal[]): Refusal | null {
  return first ? first.with(others) : null;
}
