import { describe, expect, it } from '@jest/globals';
import '../../src/app.module.js';
import IntlMessageFormat from 'intl-messageformat';
import { allRefusals } from '../../src/kernel/refusals/refusal.js';

/** The arguments of an ICU message, those inside its plurals and choices included. */
function names(message: string, locale: string): string[] {
  const found: string[] = [];
  const visit = (parts: readonly object[]): void => {
    for (const part of parts as readonly {
      type: number;
      value?: string;
      options?: Record<string, { value: object[] }>;
    }[]) {
      if (part.type !== TYPE.literal && part.type !== TYPE.pound)
        found.push((part.value ?? '').replace(/_(fr|en)$/, ''));
      for (const option of Object.values(part.options ?? {})) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst());
  return found;
}

const TYPE = { literal: 0, pound: 7 };

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
    expect(new Set(names(fr, 'fr'))).toEqual(new Set(names(en, 'en')));
    expect(fr).not.toMatch(/[a-zà-ÿ]'[a-zà-ÿ]/i);
  });
});
