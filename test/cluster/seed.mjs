/** In CI the generated cases are the same at each run, so that a failure can be found again; elsewhere they wander. */
import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';

const path = expect.getState().testPath;
if (process.env.CI && path && readFileSync(path, 'utf8').includes("'fast-check'")) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ seed: 20220225 });
}
