import type { Bilingual } from '../kernel/refusals/refusal.js';
import type { CallParameters } from './call-parameters.js';
import type { FormDefinition } from './forms/forms.public.js';
import type { GridDefinition } from './grids/grids.public.js';

export type CallState = 'draft' | 'published' | 'closed';

/** By rounds with dates of their own, or open all year: the round of the next year then opens by itself. */
export const callRhythms = ['rounds', 'permanent'] as const;
export type CallRhythm = (typeof callRhythms)[number];

/** A call for projects. */
export interface CallFacts {
  readonly id: string;
  readonly authorityId: string;
  readonly slug: string;
  /** Start of its application numbers: `EA` in `EA-2026-0001`. */
  readonly numberPrefix: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly state: CallState;
  readonly rhythm: CallRhythm;
  readonly version: number;
}

/** The texts of a revision, as people read them. */
export interface CallTexts {
  readonly presentation?: Bilingual;
  readonly whoMayApply?: Bilingual;
  readonly whatIsFunded?: Bilingual;
  readonly howItIsChosen?: Bilingual;
  readonly afterTheAward?: Bilingual;
  readonly contact?: Bilingual;
}

export interface CallRevisionFacts {
  readonly id: string;
  readonly callId: string;
  readonly number: number;
  /** First day on which it is in force. */
  readonly validFrom: string;
  readonly parameters: CallParameters;
  readonly texts: CallTexts;
  readonly publishedAt: Date | null;
}

/** How an axis bounds the age of structures, against `startAgeYears` of the call. */
export const axisAges = ['at_most', 'over', 'any'] as const;
export type AxisAge = (typeof axisAges)[number];
export interface AxisRules {
  readonly age: AxisAge;
}

export interface AxisFacts {
  readonly id: string;
  readonly callId: string;
  readonly code: string;
  readonly label: Bilingual;
  readonly rules: AxisRules;
  /** Null while the axis waits for the publication of its call: nobody may apply in it. */
  readonly publishedAt: Date | null;
}

/** When one may file and when the committee meets. `graceMinutes` after closing are for filings under way. */
export interface RoundFacts {
  readonly id: string;
  readonly callId: string;
  readonly name: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly graceMinutes: number;
  readonly committeeOn: string | null;
  readonly version: number;
}

export interface FormRevisionFacts {
  readonly id: string;
  readonly callId: string;
  readonly number: number;
  readonly definition: FormDefinition;
  readonly publishedAt: Date | null;
}

/** The evaluation grid of one axis, or of the whole call (`axisId` null). */
export interface GridFacts {
  readonly id: string;
  readonly callId: string;
  readonly axisId: string | null;
  readonly number: number;
  readonly definition: GridDefinition;
  readonly publishedAt: Date | null;
}

/** The money of a call for a year, whole (`axisId` null) or for one axis. Cents. */
export interface EnvelopeFacts {
  readonly id: string;
  readonly callId: string;
  readonly year: number;
  readonly axisId: string | null;
  readonly amount: number;
  readonly version: number;
}
