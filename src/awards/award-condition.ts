/** A condition of payment: its text and the proof that lifts it. */
export interface AwardCondition {
  readonly code: string;
  readonly text: string;
  /** The instalment it holds back. */
  readonly blocks: 'advance' | 'balance';
}
