import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ululeFigures } from './ulule-adapter.js';

const recorded = (name: string) =>
  JSON.parse(readFileSync(new URL(`./recordings/${name}.json`, import.meta.url), 'utf8')) as Record<string, unknown>;

describe('figures read from Ulule', () => {
  it('are cents, though Ulule counts whole euros', () => {
    expect(ululeFigures('la-louche-filante', recorded('ulule-running'))).toEqual({
      platform: 'ulule',
      slug: 'la-louche-filante',
      name: 'La Louche Filante, cantine à vélo',
      goal: 800_000,
      raised: 642_000,
      supporters: 143,
      startsAt: new Date('2026-03-01T08:00:00Z'),
      endsAt: new Date('2026-04-15T21:59:59Z'),
      status: 'running',
      method: 'api',
    });
  });

  it('tell how an ended campaign ended', () => {
    const ended = recorded('ulule-succeeded');
    expect(ululeFigures('x', ended).status).toBe('succeeded');
    expect(ululeFigures('x', { ...ended, goal_raised: false }).status).toBe('failed');
    expect(ululeFigures('x', { ...ended, is_cancelled: true }).status).toBe('cancelled');
    expect(ululeFigures('x', { ...ended, finished: false, status: 'draft' }).status).toBe('announced');
  });

  it('leave out the goal of a presale: it counts orders, not euros', () => {
    expect(ululeFigures('le-savon-tetu', recorded('ulule-presale'))).toMatchObject({
      goal: null,
      raised: 192_000,
      supporters: 58,
    });
  });

  it('are not read in another currency', () => {
    expect(() => ululeFigures('x', { ...recorded('ulule-running'), currency: 'CHF' })).toThrow('currency: CHF');
  });

  it.each([
    [null, 'project'],
    [{ currency: 'EUR' }, 'goal'],
    [{ ...recorded('ulule-running'), amount_raised: '6420' }, 'amount_raised'],
    [{ ...recorded('ulule-running'), amount_raised: -1 }, 'amount_raised'],
    [{ ...recorded('ulule-running'), supporters_count: 1.5 }, 'supporters_count'],
    [{ ...recorded('ulule-running'), date_end: 'demain' }, 'date_end'],
  ])('are not made up from a misshapen answer', (answer, field) => {
    expect(() => ululeFigures('x', answer)).toThrow(`shape: ${field}`);
  });
});
