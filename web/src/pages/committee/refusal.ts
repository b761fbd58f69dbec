import { NoConnection, Problem } from '../../api/problem';

/** What went wrong with a read, in the form the lines of refusal take. */
export function asRefusal(error: Error): Problem | NoConnection {
  return error instanceof Problem ? error : new NoConnection();
}
