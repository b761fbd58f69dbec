import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ENTREPRENDRE_AUTREMENT_GRID as GRID } from './entreprendre-autrement-grid.js';
import type { Criterion, GridDefinition, Scores } from './grid.js';
import { checkGrid, checkScores } from './grid.rules.js';
import { weightedTotal } from './scores.js';

const words = { fr: 'Critère', en: 'Criterion' };
const criterion = (code: string, weight: number, maxScore = 4): Criterion => ({
  code,
  label: words,
  weight,
  maxScore,
  anchors: [
    { score: 0, words },
    { score: maxScore, words },
  ],
});
const all = (grid: GridDefinition, score: number): Scores =>
  Object.fromEntries(grid.criteria.map(({ code }) => [code, { score, comment: 'Motif' }]));

/** Grids whose weights are a random cut of 10 000 basis points. */
const grids = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 7 }),
    fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 8, maxLength: 8 }),
  )
  .map(([cuts, scales]): GridDefinition => {
    const edges = [0, ...cuts.sort((a, b) => a - b), 10_000];
    const criteria = edges.slice(1).map((edge, index) => criterion(`c${index}`, edge - edges[index]!, scales[index]!));
    return { title: words, criteria };
  });
const assessed = grids.chain((grid) =>
  fc.tuple(
    fc.constant(grid),
    fc
      .tuple(...grid.criteria.map(({ maxScore }) => fc.integer({ min: 0, max: maxScore })))
      .map((scores): Scores =>
        Object.fromEntries(scores.map((score, index) => [`c${index}`, { score, comment: 'Motif' }])),
      ),
  ),
);

describe('The grid of the call', () => {
  it('is sound: eight criteria, weights of 100 % in all, an anchor for each score', () => {
    expect(checkGrid(GRID)).toBeNull();
    expect(GRID.criteria).toHaveLength(8);
    for (const { anchors, maxScore } of GRID.criteria) expect(anchors).toHaveLength(maxScore + 1);
  });

  it('gives 0 to the worst and 100 points to the best', () => {
    expect(weightedTotal(GRID, all(GRID, 0))).toBe(0);
    expect(weightedTotal(GRID, all(GRID, 4))).toBe(10_000);
    expect(weightedTotal(GRID, all(GRID, 3))).toBe(7_500);
  });

  it('weighs each criterion', () => {
    const scores = { ...all(GRID, 0), utility: { score: 4 }, jobs: { score: 2 } };
    expect(weightedTotal(GRID, scores)).toBe(2_000 + 625);
  });

  it('rounds half up once, at the end', () => {
    const grid = { title: words, criteria: [criterion('a', 5_001, 3), criterion('b', 4_999, 7)] };
    expect(weightedTotal(grid, { a: { score: 1 }, b: { score: 1 } })).toBe(Math.round(5_001 / 3 + 4_999 / 7));
    const half = { title: words, criteria: [criterion('a', 1, 2), criterion('b', 9_999)] };
    expect(weightedTotal(half, { a: { score: 1 }, b: { score: 0 } })).toBe(1);
  });
});

describe('Any grid', () => {
  it('keeps totals between 0 and 100 points, close to the plain weighted mean', () => {
    fc.assert(
      fc.property(assessed, ([grid, scores]) => {
        expect(checkGrid(grid)).toBeNull();
        expect(checkScores(grid, scores)).toBeNull();
        const total = weightedTotal(grid, scores);
        const plain = grid.criteria.reduce(
          (sum, { code, weight, maxScore }) => sum + (weight * scores[code]!.score) / maxScore,
          0,
        );
        expect(Math.abs(total - plain)).toBeLessThanOrEqual(0.5 + 1e-6);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  it('never lowers a total when a score rises', () => {
    fc.assert(
      fc.property(assessed, fc.nat(), ([grid, scores], place) => {
        const { code, maxScore } = grid.criteria[place % grid.criteria.length]!;
        const score = Math.min(scores[code]!.score + 1, maxScore);
        expect(weightedTotal(grid, { ...scores, [code]: { score } })).toBeGreaterThanOrEqual(
          weightedTotal(grid, scores),
        );
      }),
    );
  });

  it('refuses weights that do not add up to 100 %', () => {
    fc.assert(
      fc.property(grids, fc.integer({ min: 1, max: 500 }), (grid, more) => {
        const [first, ...others] = grid.criteria;
        const heavier = { ...grid, criteria: [{ ...first!, weight: first!.weight + more }, ...others] };
        expect(checkGrid(heavier)).toMatchObject({ code: 'grid_weights_sum', pointer: '/criteria' });
      }),
    );
  });

  it('is refused without a crash, whatever is sent in its place', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (junk) => {
        expect(checkGrid(junk)?.code).toBe('grid_definition_malformed');
        expect(checkGrid({ title: words, criteria: [junk] })?.code).toBe('grid_definition_malformed');
      }),
    );
  });

  it.each<[string, Partial<Criterion>, string, string]>([
    ['an unusable code', { code: 'A b' }, 'grid_code_malformed', '/criteria/0/code'],
    ['a code used twice', { code: 'b' }, 'grid_code_twice', '/criteria/1/code'],
    ['no English', { label: { fr: 'Critère', en: '' } }, 'grid_words_missing', '/criteria/0'],
    ['a weight of zero', { weight: 0 }, 'grid_weight_malformed', '/criteria/0/weight'],
    ['a scale of zero', { maxScore: 0 }, 'grid_scale_malformed', '/criteria/0/maxScore'],
    ['no anchor for the best score', { maxScore: 5 }, 'grid_anchors', '/criteria/0/anchors'],
  ])('refuses %s', (_story, change, code, pointer) => {
    const criteria = [{ ...criterion('a', 4_000), ...change }, criterion('b', 6_000)];
    const refusal = checkGrid({ title: words, criteria });
    expect([refusal, ...(refusal?.also ?? [])]).toContainEqual(expect.objectContaining({ code, pointer }));
  });
});

describe('Scores', () => {
  const grid = { title: words, criteria: [criterion('a', 4_000), criterion('b', 6_000)] };
  it.each<[string, Scores, string, string]>([
    ['a missing score', { a: { score: 1 } }, 'score_missing', '/scores/b'],
    ['a score off the scale', { a: { score: 5 }, b: { score: 1 } }, 'score_out_of_scale', '/scores/a/score'],
    ['half a point', { a: { score: 1.5 }, b: { score: 1 } }, 'score_out_of_scale', '/scores/a/score'],
    ['a zero without a reason', { a: { score: 0 }, b: { score: 1 } }, 'score_comment_missing', '/scores/a/comment'],
    [
      'a foreign criterion',
      { a: { score: 1 }, b: { score: 1 }, c: { score: 1 } },
      'score_unknown_criterion',
      '/scores/c',
    ],
  ])('are refused with %s', (_story, scores, code, pointer) => {
    expect(checkScores(grid, scores)).toMatchObject({ code, pointer });
  });

  it('may be unfinished in a draft, but not off the scale', () => {
    expect(checkScores(grid, { a: { score: 0 } }, true)).toBeNull();
    expect(checkScores(grid, { a: { score: 9 } }, true)?.code).toBe('score_out_of_scale');
  });
});
