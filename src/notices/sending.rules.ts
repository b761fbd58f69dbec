/** What to do after a mail could not be handed over. */
export type Verdict = 'bounced' | 'later';

/** A mail is tried for three days before it is held for a person to look at. */
const PATIENCE_HOURS = 72;
/** Tries that the queue itself spaces out by seconds. */
export const QUICK_TRIES = 5;
const MINUTE = 60_000;
const PAUSES_IN_MINUTES = [1, 2, 4, 8, 15];
const LONGEST_PAUSE_IN_MINUTES = 30;

/**
 * A refusal of this recipient or this message for good (5xx to RCPT TO or DATA, RFC 5321 §4.2.1) bounces. All else may
 * pass: 4xx, a server that is away, and 5xx to our own greeting, sign-in or sender, which the operator can mend.
 */
export function verdictOf(fault: unknown): Verdict {
  const { responseCode, code, command } = (fault ?? {}) as { responseCode?: number; code?: string; command?: string };
  if (responseCode === undefined || responseCode < 500 || responseCode > 599) return 'later';
  if (code === 'EMESSAGE') return 'bounced';
  return code === 'EENVELOPE' && command !== 'MAIL FROM' ? 'bounced' : 'later';
}

/** Not before when to try again after so many tries: at once for the queue's own pauses, then minutes, then half hours. */
export function nextTry(attempts: number, now: Date): Date {
  if (attempts <= QUICK_TRIES) return now;
  const minutes = PAUSES_IN_MINUTES[attempts - QUICK_TRIES - 1] ?? LONGEST_PAUSE_IN_MINUTES;
  return new Date(now.getTime() + minutes * MINUTE);
}

/** Whether a mail has been tried long enough; both instants of the same clock. */
export function patienceIsOver(plannedAt: Date, now: Date): boolean {
  return now.getTime() - plannedAt.getTime() > PATIENCE_HOURS * 60 * MINUTE;
}

/** What the mail server said, short, on one line and without the recipient's address. */
export function reasonOf(fault: unknown): string {
  const { responseCode, code, message } = (fault ?? {}) as { responseCode?: number; code?: string; message?: string };
  const words = (message ?? 'no reason given').replace(/\S+@\S+/g, '[address]').replace(/\s+/g, ' ');
  return [responseCode ?? code, words].filter(Boolean).join(' ').slice(0, 300);
}

/** The token of a one-use link, in the language of regular expressions that JavaScript and PostgreSQL share. */
export const TOKEN = '[A-Za-z0-9_-]{40,}';
const tokens = new RegExp(TOKEN, 'g');

/** The one token in the text of a mail, '' where there are several, null where none. The HTML form holds the same. */
export function tokenToBlot(text: string): string | null {
  const found = new Set(text.match(tokens));
  return found.size > 1 ? '' : ([...found][0] ?? null);
}
