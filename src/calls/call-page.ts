import { legalForms, type LegalForm } from '../organizations/organizations.public.js';
import { richText, type RichBlock } from '../kernel/text/rich-text.js';
import { rulesInAxis } from './axes/axis-terms.js';
import type {
  AxisFacts,
  CallFacts,
  CallRevisionFacts,
  CallTexts,
  FormRevisionFacts,
  RoundFacts,
} from './call-facts.js';
import type { CallParameters } from './call-parameters.js';
import { roundView } from './call-record-view.js';
import type { CallAxisView, CallLineView, CallView, PapersView } from './call-view.js';
import { papersAsked, type FormDefinition } from './forms/forms.public.js';

/** What the page of a call is written from. */
export interface CallPageParts {
  readonly call: CallFacts;
  /** One may file now. */
  readonly open: boolean;
  readonly revision: CallRevisionFacts | null;
  readonly form: FormRevisionFacts | null;
  readonly axes: readonly AxisFacts[];
  readonly rounds: readonly RoundFacts[];
}

/** The page of a call, from the revisions given. */
export function callPage({ call, open, revision, form, axes, rounds }: CallPageParts): CallView {
  return {
    ...callLine(call),
    open,
    version: call.version,
    passages: passagesOf(revision?.texts ?? {}),
    parameters: revision?.parameters ?? null,
    revision: revision ? { id: revision.id, number: revision.number, validFrom: revision.validFrom } : null,
    axes: axes.map((axis) => axisView(axis, revision?.parameters ?? null)),
    rounds: rounds.map(roundView),
    eligibility: form?.definition.eligibility ?? [],
    form: form ? { id: form.id, number: form.number, definition: form.definition } : null,
    papers: form ? papersByForm(form.definition, axes) : [],
  };
}

/** A call in a list. */
export function callLine({ id, slug, title, summary, state, rhythm }: CallFacts): Omit<CallLineView, 'open'> {
  return { id, slug, title, summary, state, rhythm };
}

/** The passages of a call by name, each in both languages, as blocks. */
export type Passages = Readonly<
  Partial<Record<keyof CallTexts, { readonly fr: RichBlock[]; readonly en: RichBlock[] }>>
>;

/** Reads the texts of a call. English that is not written yet is left empty, for the page to show the French. */
export function passagesOf(texts: CallTexts): Passages {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) =>
      text ? [[name, { fr: richText(text.fr), en: richText(text.en) }]] : [],
    ),
  ) as Passages;
}

function axisView(axis: AxisFacts, parameters: CallParameters | null): CallAxisView {
  const { id, code, label, publishedAt } = axis;
  const common = { id, code, label, published: publishedAt !== null };
  if (!parameters) {
    const unknown = { ageYears: null, maxGrant: null, maxShare: null, minOwnShare: null, legalForms: null };
    return { ...common, age: axis.rules.age, ...unknown };
  }
  const ruled = rulesInAxis(parameters, axis);
  const { startAgeYears: ageYears, maxGrant, maxShare, minOwnShare = null, legalForms: forms } = ruled.parameters;
  return { ...common, age: ruled.axis.rules.age, ageYears, maxGrant, maxShare, minOwnShare, legalForms: forms };
}

/** The papers each legal form joins in each axis, those that depend on answers left out. */
function papersByForm(definition: FormDefinition, axes: readonly { readonly code: string }[]): PapersView[] {
  return legalForms.flatMap((legalForm: LegalForm) =>
    axes.map(({ code: axis }) => {
      const asked = papersAsked(definition, {}, { 'organization.legalForm': legalForm, 'application.axis': axis });
      const papers = asked.map(({ key, label, help, required = false }) => ({
        key,
        label,
        help: help ?? null,
        required,
      }));
      return { legalForm, axis, papers };
    }),
  );
}
