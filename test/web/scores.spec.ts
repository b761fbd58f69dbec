import { describe, expect, it } from '@jest/globals';
import { ENTREPRENDRE_AUTREMENT_GRID as GRID } from '../../src/calls/grids/grids.public.js';
import {
  changesBetween,
  draftOf,
  standing,
  touchSame,
  withChanges,
  withScore,
  type Draft,
} from '../../web/src/pages/committee/score-draft.js';

const empty: Draft = { scores: {}, comment: '' };

describe('scores on the screen', () => {
  it('weigh as the server weighs them, what is missing counting nothing', () => {
    const some = withScore(withScore(empty, 'governance', { score: 4 }), 'jobs', { score: 2 });
    expect(standing(GRID, some).points).toBe(1_500 + 625);
    expect(standing(GRID, empty)).toEqual({
      points: 0,
      lacking: GRID.criteria.map(({ code }) => ({ code, lacks: 'score' })),
    });
  });

  it('ask the reason of a 0', () => {
    const zero = withScore(empty, 'governance', { score: 0 });
    expect(standing(GRID, zero).lacking[0]).toEqual({ code: 'governance', lacks: 'comment' });
    const told = withScore(zero, 'governance', { comment: 'Hors de l’ESS' });
    expect(standing(GRID, told).lacking.map(({ code }) => code)).not.toContain('governance');
  });

  it('send what changed and nothing else', () => {
    const stored = draftOf({ scores: [{ criterion: 'jobs', score: 3, comment: '' }], comment: 'Bien' });
    expect(changesBetween(stored, stored)).toBeNull();
    const changed = withScore(stored, 'governance', { score: 1 });
    expect(changesBetween(stored, changed)).toEqual({
      scores: [{ criterion: 'governance', score: 1, comment: '' }],
    });
    expect(withChanges(stored, changesBetween(stored, changed) ?? { scores: [] })).toEqual(changed);
  });

  it('clash only where both screens touched the same criterion', () => {
    const here = changesBetween(empty, withScore(empty, 'jobs', { score: 1 })) ?? { scores: [] };
    expect(touchSame(here, changesBetween(empty, withScore(empty, 'governance', { score: 2 })))).toBe(false);
    expect(touchSame(here, changesBetween(empty, withScore(empty, 'jobs', { score: 2 })))).toBe(true);
    expect(touchSame(here, null)).toBe(false);
  });
});
