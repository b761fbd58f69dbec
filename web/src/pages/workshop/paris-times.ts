import { parisWallTime, parisWallTimeToInstant } from '../../../../src/kernel/dates/civil-date.js';

/** What stands in the control is the time of Paris, wherever the reader is; what is no such time goes as it is, to be refused. */
export function instantOf(local: string): string {
  try {
    return parisWallTimeToInstant(local).toISOString();
  } catch {
    return local;
  }
}

/** The time of Paris, as a control takes it. */
export function wallTimeOf(instant: string): string {
  return parisWallTime(new Date(instant)).slice(0, 16);
}
