import { describe, expect, it } from '@jest/globals';
import { Batch } from './batch.js';

describe('a batch', () => {
  it('sends the first question at once and gathers those that come meanwhile', async () => {
    const sizes: number[] = [];
    const batch = new Batch<number, number>(async (inputs) => {
      sizes.push(inputs.length);
      await new Promise((resolve) => setImmediate(resolve));
      return inputs.map((input) => input * 2);
    });
    const answers = await Promise.all([1, 2, 3, 4, 5].map((input) => batch.ask(input)));
    expect(answers).toEqual([2, 4, 6, 8, 10]);
    expect(sizes).toEqual([1, 4]);
  });

  it('tells a fault to those it concerns and goes on', async () => {
    const batch = new Batch<number, number>((inputs) =>
      inputs.includes(1) ? Promise.reject(new Error('away')) : Promise.resolve([...inputs]),
    );
    const [first, second] = await Promise.allSettled([batch.ask(1), batch.ask(2)]);
    expect(first.status).toBe('rejected');
    expect(second).toEqual({ status: 'fulfilled', value: 2 });
    expect(await batch.ask(3)).toBe(3);
  });
});
