import type { Tx } from '../../kernel/database/data-source.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import type { Bilingual } from '../../kernel/refusals/refusal.js';
import { Axis } from '../axis.entity.js';
import type { AxisRules, CallRhythm, CallTexts } from '../call-facts.js';
import type { CallParameters } from '../call-parameters.js';
import { CallRevision } from '../call-revision.entity.js';
import { Call } from '../call.entity.js';
import { FormRevision } from '../form-revision.entity.js';
import type { FormDefinition } from '../forms/forms.public.js';
import { Grid } from '../grid.entity.js';
import type { GridDefinition } from '../grids/grids.public.js';
import { Round } from '../round.entity.js';

/** All a call says, apart from its money, its people and its files: what is copied, and what a pack carries. */
export interface CallContent {
  readonly slug: string;
  readonly numberPrefix: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly rhythm: CallRhythm;
  readonly axes: readonly { readonly code: string; readonly label: Bilingual; readonly rules: AxisRules }[];
  readonly rules: { readonly validFrom: string; readonly parameters: CallParameters; readonly texts: CallTexts };
  readonly form: FormDefinition | null;
  /** `axis` is a code; null for the whole call. */
  readonly grids: readonly { readonly axis: string | null; readonly definition: GridDefinition }[];
  /** Instants in UTC, the committee day civil. */
  readonly rounds: readonly {
    readonly name: string;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly graceMinutes: number;
    readonly committeeOn: string | null;
  }[];
}

/** What a call says now: of its rules, form and grids, those in preparation, else the last published. */
export async function readContent(tx: Tx, call: Call): Promise<CallContent> {
  const callId = call.id;
  const latest = { where: { callId }, order: { number: 'desc' }, take: 1 } as const;
  const [rules] = await tx.find(CallRevision, latest);
  if (!rules) throw new Error(`call without rules: ${callId}`);
  const [form] = await tx.find(FormRevision, latest);
  const grids = await tx.find(Grid, { where: { callId }, order: { number: 'desc' } });
  const axes = await tx.find(Axis, { where: { callId }, order: { position: 'asc', id: 'asc' } });
  const rounds = await tx.find(Round, { where: { callId }, order: { opensAt: 'asc', id: 'asc' } });
  const { slug, numberPrefix, title, summary, rhythm } = call;
  const { validFrom, parameters, texts } = rules;
  const codeOf = (id: string | null) => axes.find((axis) => axis.id === id)?.code ?? null;
  return {
    ...{ slug, numberPrefix, title, summary, rhythm },
    axes: axes.map(({ code, label, rules: axisRules }) => ({ code, label, rules: axisRules })),
    rules: { validFrom, parameters, texts },
    form: form?.definition ?? null,
    grids: grids
      .filter(({ axisId }, index, all) => all.findIndex((grid) => grid.axisId === axisId) === index)
      .map(({ axisId, definition }) => ({ axis: codeOf(axisId), definition }))
      .toSorted((one, other) => (one.axis ?? '').localeCompare(other.axis ?? '')),
    rounds: rounds.map(({ name, opensAt, closesAt, graceMinutes, committeeOn }) => {
      return { name, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString(), graceMinutes, committeeOn };
    }),
  };
}

/** Writes a new call in preparation that says this; its address must be free. Gives its id. */
export async function writeContent(tx: Tx, authorityId: string, content: CallContent): Promise<string> {
  const id = uuidv7();
  const { slug, numberPrefix, title, summary, rhythm, rules, form } = content;
  await tx.insert(Call, { id, authorityId, slug, numberPrefix, title, summary, rhythm });
  await tx.insert(CallRevision, { id: uuidv7(), callId: id, number: 1, ...rules });
  const axes = content.axes.map((axis, position) => ({ id: uuidv7(), callId: id, position, ...axis }));
  await tx.insert(Axis, axes);
  if (form) await tx.insert(FormRevision, { id: uuidv7(), callId: id, number: 1, definition: form });
  for (const [index, { axis, definition }] of content.grids.entries()) {
    const axisId = axes.find(({ code }) => code === axis)?.id ?? null;
    await tx.insert(Grid, { id: uuidv7(), callId: id, axisId, number: index + 1, definition });
  }
  for (const round of content.rounds) {
    const [opensAt, closesAt] = [new Date(round.opensAt), new Date(round.closesAt)];
    await tx.insert(Round, { id: uuidv7(), callId: id, ...round, opensAt, closesAt });
  }
  return id;
}
