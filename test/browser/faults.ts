import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

const axe = readFileSync(fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8');
const errors = new WeakMap<Page, string[]>();

/** Remembers what the console complains of: a refused script, a failed hydration, a missing word. */
export function watchFaults(page: Page): void {
  const seen: string[] = [];
  errors.set(page, seen);
  page.on('pageerror', (fault) => seen.push(String(fault)));
  page.on('console', (message) => {
    // the browser writes a line for each refusal of the API: those are told on the page
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) seen.push(message.text());
  });
}

/** Nothing that axe finds (WCAG 2.2 AA and good practice), no sideways scrolling, no error, no movement while loading. */
export async function expectNoFault(page: Page, where: string): Promise<void> {
  const faults: string[] = [...(errors.get(page) ?? [])];
  errors.get(page)?.splice(0);
  await page.evaluate(axe);
  const found = await page.evaluate(judge);
  if (found.over > 0) faults.push(`scrolls sideways by ${found.over} px`);
  if (found.moved > 0) faults.push(`moved while it loaded: ${found.moved}`);
  expect({ where, faults: [...faults, ...found.violations] }).toEqual({ where, faults: [] });
}

interface Axe {
  run(
    where: unknown,
    how: object,
  ): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
}

interface Shift {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly startTime: number;
}

/** Runs inside the page. */
async function judge(): Promise<{ over: number; moved: number; violations: string[] }> {
  const page = globalThis as unknown as {
    axe: Axe;
    document: { documentElement: { scrollWidth: number } };
    innerWidth: number;
  };
  const { violations } = await page.axe.run(page.document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  // what moves once somebody has acted is the answer to them
  const acted = performance.getEntriesByType('first-input' as 'mark')[0]?.startTime ?? Infinity;
  const moved = await new Promise<number>((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const each of list.getEntries() as unknown as Shift[])
        if (!each.hadRecentInput && each.startTime < acted) sum += each.value;
      resolve(sum);
    });
    observer.observe({ type: 'layout-shift', buffered: true } as never);
    // the observer says nothing at all where nothing moved
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
  });
  return {
    over: page.document.documentElement.scrollWidth - page.innerWidth,
    moved: Math.round(moved * 1_000) / 1_000,
    violations: violations.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 3)
        .map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary.split('\n')[1] ?? ''}`),
    ),
  };
}
declare function requestAnimationFrame(callback: () => void): number;
