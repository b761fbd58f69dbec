import { readFileSync } from 'node:fs';
import type { ExampleOptions } from '../calls/calls.public.js';

/** Where a file of the running round is to be found when the demonstration opens. */
export type Destination =
  | 'draft'
  | 'submitted'
  | 'incomplete'
  | 'lapsed'
  | 'withdrawn'
  | 'inadmissible'
  | 'admissible'
  | 'scheduled'
  | 'deferred'
  | 'redirected'
  | 'recommended'
  | 'proposed'
  | 'refused'
  | 'awarded'
  | 'agreed'
  | 'paid';

export interface DemoProject {
  readonly organization: string;
  readonly legalForm: NonNullable<ExampleOptions['legalForm']>;
  readonly title: string;
  readonly summary: string;
  readonly commune: string;
  /** Euros. */
  readonly total: number;
  readonly asked: number;
  readonly jobs: number;
  readonly axis: 'start' | 'development';
  readonly destination: Destination;
}

/** The running round: invented structures in real communes, one at least in every state. */
export const demoProjects = JSON.parse(
  readFileSync(new URL('./demo-projects.json', import.meta.url), 'utf8'),
) as readonly DemoProject[];
