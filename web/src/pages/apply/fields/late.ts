import type { Field, FieldKind } from '../../../../../src/calls/forms/catalogue.js';
import type { BudgetQuestion } from './budget';
import type { CommuneQuestion, CommunesQuestion } from './commune';
import type { GroupQuestion, IndicatorsQuestion } from './lists';
import type { PaperQuestion } from './papers';
import type { AddressQuestion, CampaignQuestion, PersonQuestion } from './people';

/** Kinds of questions that few sections have: each is fetched with the first section that asks it. */
interface Late {
  places?: { readonly CommuneQuestion: typeof CommuneQuestion; readonly CommunesQuestion: typeof CommunesQuestion };
  people?: {
    readonly PersonQuestion: typeof PersonQuestion;
    readonly AddressQuestion: typeof AddressQuestion;
    readonly CampaignQuestion: typeof CampaignQuestion;
  };
  lists?: { readonly GroupQuestion: typeof GroupQuestion; readonly IndicatorsQuestion: typeof IndicatorsQuestion };
  budget?: { readonly BudgetQuestion: typeof BudgetQuestion };
  papers?: { readonly PaperQuestion: typeof PaperQuestion };
}

/** What has been fetched so far, on the server once and for all. */
export const late: Late = {};

const PARTS: { readonly [Part in keyof Late]-?: () => Promise<NonNullable<Late[Part]>> } = {
  places: () => import('./commune'),
  people: () => import('./people'),
  lists: () => import('./lists'),
  budget: () => import('./budget'),
  papers: () => import('./papers'),
};

const PART_OF: Readonly<Partial<Record<FieldKind, keyof Late>>> = {
  commune: 'places',
  communes: 'places',
  person: 'people',
  address: 'people',
  crowdfunding: 'people',
  group: 'lists',
  indicators: 'lists',
  budget: 'budget',
  attachment: 'papers',
};

/** Fetches what these questions are drawn with. Loaders of pages with questions await it, so that the server draws them all. */
export async function loadQuestions(fields: readonly Field[]): Promise<void> {
  const kinds = fields.flatMap((field) => [
    field.kind,
    ...(field.kind === 'group' ? field.fields.map(({ kind }) => kind) : []),
  ]);
  const parts = new Set(kinds.flatMap((kind) => PART_OF[kind] ?? []));
  await Promise.all([...parts].map(loadPart));
}

async function loadPart(part: keyof Late): Promise<void> {
  if (!late[part]) Object.assign(late, { [part]: await PARTS[part]() });
}
