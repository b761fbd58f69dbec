import { describe, expect, it } from '@jest/globals';
import '../../src/app.module.js';
import { allRefusals } from '../../src/kernel/refusals/refusal.js';

const names = (message: string) => [...message.matchAll(/\{(\w+)/g)].map((match) => match[1]).sort();

describe('every refusal has words in both languages', () => {
  const refusals = [...allRefusals()];

  it('knows the refusals of the features', () => {
    expect(refusals.length).toBeGreaterThan(60);
  });

  it.each(refusals)('%s says the same in French and in English', (_code, { status, fr, en }) => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(fr.length).toBeGreaterThan(10);
    expect(en.length).toBeGreaterThan(10);
    expect(new Set(names(fr))).toEqual(new Set(names(en)));
    expect(fr).not.toMatch(/[a-zà-ÿ]'[a-zà-ÿ]/i);
  });
});
