/**
 * A start that cannot succeed for a reason the operator can act on: the message is one plain sentence, printed alone,
 * without a stack. `expected` is what the scripts look for, so that any module can mark its own errors the same way.
 */
export class StartError extends Error {
  readonly expected = true;

  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StartError';
  }
}

/** The words of a caught value, on one line. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, ' ').trim();
}

/** The code of a system error ('EACCES', 'ENOENT', a SQLSTATE, …), or an empty string. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
