import { queryOptions } from '@tanstack/react-query';
import type { RichBlock } from '../../../src/kernel/text/rich-text.js';
import type { EligibilityQuestion } from '../../../src/calls/forms/eligibility.js';
import { ask, type Api } from './client';
import { Problem } from './problem';
import type { components } from './schema';

type CallView = components['schemas']['CallView'];
type CallLine = components['schemas']['CallLineView'];

/** The passages of a call by name, as blocks to draw. */
export type Passages = Readonly<
  Partial<
    Record<
      keyof components['schemas']['CallTextsBody'],
      { readonly fr: readonly RichBlock[]; readonly en: readonly RichBlock[] }
    >
  >
>;

/** What a call gives and to whom, in force today. */
export interface Deal {
  readonly call: CallLine;
  readonly parameters: components['schemas']['CallParametersBody'] | null;
  readonly rounds: CallView['rounds'];
  /** The day and hour it was asked, UTC ISO: which round is open is judged at one moment, on the server and in the browser. */
  readonly now: string;
}

/** What people read of a call before they write anything: without its form, and each paper once. */
export interface CallPage extends Deal {
  readonly passages: Passages;
  readonly axes: CallView['axes'];
  readonly papers: Papers;
}

export type Paper = CallView['papers'][number]['papers'][number];

type LegalForm = CallView['papers'][number]['legalForm'];

/** Every paper once, and which of them go with a legal form in an axis. */
export interface Papers {
  readonly all: readonly Paper[];
  readonly asked: readonly { readonly legalForm: LegalForm; readonly axis: string; readonly keys: readonly string[] }[];
}

/** The calls open now, each with what it gives. */
export function dealsQuery(api: Api) {
  return queryOptions({
    queryKey: ['deals'],
    queryFn: async (): Promise<readonly Deal[]> => {
      const { items } = await ask(api.GET('/api/v1/calls'));
      const open = items.filter((call) => call.open);
      return Promise.all(open.map(async ({ slug }) => dealOf(await readCall(api, slug))));
    },
  });
}

/** The page of one call. */
export function callPageQuery(api: Api, slug: string) {
  return queryOptions({
    queryKey: ['call-page', slug],
    queryFn: async (): Promise<CallPage> => {
      const call = await readCall(api, slug);
      return { ...dealOf(call), passages: call.passages as unknown as Passages, axes: call.axes, papers: papersOf(call) };
    },
  });
}

/** The questions asked before the form. */
export function eligibilityQuery(api: Api, slug: string) {
  return queryOptions({
    queryKey: ['eligibility', slug],
    queryFn: async () => {
      const { title, open, eligibility } = await readCall(api, slug);
      // the contract names the questions; their whole shape is that of src/calls
      return { title, open, questions: eligibility as unknown as readonly EligibilityQuestion[] };
    },
  });
}

/** What the programme has done, in four numbers. */
export function inShortQuery(api: Api) {
  return queryOptions({
    queryKey: ['in-short'],
    queryFn: async () => {
      const { projects, amount, jobs, communesServed, communesTotal } = await ask(api.GET('/api/v1/indicators'));
      return { projects, cents: amount.amount, jobs: jobs.created, communesServed, communesTotal };
    },
  });
}

/** Whether this is the demonstration, where everything is invented and anyone may sign in as anybody. */
export function demonstrationQuery(api: Api) {
  return queryOptions({
    queryKey: ['demonstration'],
    queryFn: async (): Promise<boolean> => {
      try {
        await ask(api.GET('/api/v1/demo/clock'));
        return true;
      } catch (problem) {
        if (problem instanceof Problem) return false;
        throw problem;
      }
    },
    staleTime: Infinity,
  });
}

/** Whose service this is, and how to reach it. */
export function authorityQuery(api: Api) {
  return queryOptions({
    queryKey: ['authority'],
    queryFn: () => ask(api.GET('/api/v1/authority')),
    staleTime: 300_000,
  });
}

/** The files anyone may take away. */
export function openDataQuery(api: Api) {
  return queryOptions({ queryKey: ['open-data'], queryFn: () => ask(api.GET('/api/v1/open-data')) });
}

/** The round one may file in now, else the next one to open. */
export function roundOf({ rounds, now }: Pick<Deal, 'rounds' | 'now'>): CallView['rounds'][number] | null {
  const coming = rounds.filter(({ closesAt }) => closesAt > now).toSorted((a, b) => (a.opensAt < b.opensAt ? -1 : 1));
  return coming[0] ?? null;
}

/** The papers of a legal form in an axis, in the order of the form. */
export function papersFor({ all, asked }: Papers, legalForm: string, axis: string): readonly Paper[] {
  const keys = asked.find((each) => each.legalForm === legalForm && each.axis === axis)?.keys ?? [];
  return keys.flatMap((key) => all.find((paper) => paper.key === key) ?? []);
}

function readCall(api: Api, slug: string): Promise<CallView> {
  return ask(api.GET('/api/v1/calls/{slug}', { params: { path: { slug } } }));
}

function dealOf({ id, slug, title, summary, state, rhythm, open, parameters, rounds }: CallView): Deal {
  return {
    call: { id, slug, title, summary, state, rhythm, open },
    parameters: parameters as Deal['parameters'],
    rounds,
    now: new Date().toISOString(),
  };
}

function papersOf({ papers }: CallView): Papers {
  const all = new Map(papers.flatMap((each) => each.papers).map((paper) => [paper.key, paper]));
  return {
    all: [...all.values()],
    asked: papers.map((each) => ({
      legalForm: each.legalForm,
      axis: each.axis,
      keys: each.papers.map(({ key }) => key),
    })),
  };
}
