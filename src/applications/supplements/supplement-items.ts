/** One thing asked for: a question of the form (a paper included), why, and whether nothing goes on without it. */
export interface SupplementItem {
  /** Key of the question. */
  readonly field: string;
  readonly reason: string;
  /** Without it the application lapses on the due date (CRPA, L114-5). */
  readonly indispensable: boolean;
}

/** What a holder changed in answer to one item. */
export interface SupplementChange {
  readonly before: unknown;
  readonly after: unknown;
}
