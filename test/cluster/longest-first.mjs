import Sequencer from '@jest/test-sequencer';

/** Suites that start whole processes or browsers take a minute, the others seconds. */
const LONG = ['test/browser/', 'test/journeys/', 'test/faults/', 'test/access/', 'test/http/'];

/**
 * Begins with the long suites, so that no worker is left alone with one at the end. Within a folder Jest's own order holds:
 * the time a file took before, else its size.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one.path) - rank(other.path));
  }
}

function rank(path) {
  const at = LONG.findIndex((folder) => path.includes(`/${folder}`));
  return at < 0 ? LONG.length : at;
}
