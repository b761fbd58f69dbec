import type { Bilingual } from '../../kernel/refusals/refusal.js';

/** What one score of a criterion means, so that all members read the scale alike. */
export interface Anchor {
  readonly score: number;
  readonly words: Bilingual;
}

/** One thing judged. Scores are whole numbers from 0 to `maxScore`. */
export interface Criterion {
  /** Short and stable: the key of the score in every assessment. */
  readonly code: string;
  readonly label: Bilingual;
  readonly help?: Bilingual;
  /** Basis points: the weights of a grid add up to 10 000. */
  readonly weight: number;
  readonly maxScore: number;
  readonly anchors: readonly Anchor[];
}

/** An evaluation grid as published with a call: immutable once published. Scores advise, people decide. */
export interface GridDefinition {
  readonly title: Bilingual;
  readonly criteria: readonly Criterion[];
}

/** What a member gave to one criterion. */
export interface Score {
  readonly score: number;
  readonly comment?: string;
}

/** The scores of one assessment by criterion code. */
export type Scores = Readonly<Record<string, Score>>;

/** All weights together, in basis points. */
export const FULL_WEIGHT = 10_000;
/** The best total: 100 points, in hundredths of a point. */
export const FULL_TOTAL = 10_000;
