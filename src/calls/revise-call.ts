import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned, expectVersion, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand, type Bilingual } from '../kernel/refusals/refusal.js';
import { termsFit, type WantedAxis } from './axes/axes-change.rules.js';
import { writeAxes } from './axes/write-axes.js';
import type { CallFacts, CallRhythm, CallTexts } from './call-facts.js';
import { axesKnown, notClosed } from './call-content.rules.js';
import type { CallParameters } from './call-parameters.js';
import { Call } from './call.entity.js';
import { demandAdmitted, preparesCalls } from './calls.access.js';
import { Calls } from './calls-port.js';
import { checkDefinition, type FormDefinition } from './forms/forms.public.js';
import { checkGrid, type GridDefinition } from './grids/grids.public.js';
import { latestForm, writeForm, writeGrid, writeRules } from './write-revisions.js';

/** What changes; what is absent stays. Rules, form and grids become new revisions, in force once published. */
export interface CallChanges {
  readonly title?: Bilingual;
  readonly summary?: Bilingual;
  readonly rhythm?: CallRhythm;
  /** All the axes in their order; what their rules say is in `rules`. */
  readonly axes?: readonly WantedAxis[];
  readonly rules?: { readonly validFrom: string; readonly parameters: CallParameters; readonly texts: CallTexts };
  readonly form?: FormDefinition;
  /** `axisId` null for the whole call. */
  readonly grids?: readonly { readonly axisId: string | null; readonly definition: GridDefinition }[];
}

/**
 * Writes new rules, form or grids of a call. A revision in preparation is written over; a published one never changes,
 * the next one follows it. @throws not_found, stale_version, call_closed, form_… and grid_… for a faulty definition,
 * axis_… for axes that cannot be so
 */
@Injectable()
export class ReviseCall {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
  ) {}

  async run(actor: Actor, input: { callId: string; version: number; changes: CallChanges }): Promise<CallFacts> {
    demandAdmitted(preparesCalls, actor);
    return this.database.transaction(async (tx) => {
      const call = await lockRow(tx, Call, input.callId);
      expectVersion(call, input.version, await this.calls.byId(call.id, tx));
      const { rules, form } = input.changes;
      const grids = input.changes.grids ?? [];
      demand(notClosed(call.state));
      const known = await this.calls.axes(call.id, tx);
      const wanted = input.changes.axes;
      if (wanted) await writeAxes(tx, call.id, known, wanted, form ?? (await latestForm(tx, call.id)));
      const axes = wanted ? await this.calls.axes(call.id, tx) : known;
      demand(
        axesKnown(
          axes,
          grids.map(({ axisId }) => axisId),
        ),
        rules ? termsFit(axes, rules.parameters) : null,
        form ? checkDefinition(form) : null,
        ...grids.map(({ definition }) => checkGrid(definition)),
      );
      if (rules) await writeRules(tx, call.id, rules);
      if (form) await writeForm(tx, call.id, form);
      for (const { axisId, definition } of grids) await writeGrid(tx, call.id, axisId, definition);
      await changeVersioned(tx, Call, call, {
        title: input.changes.title ?? call.title,
        summary: input.changes.summary ?? call.summary,
        rhythm: input.changes.rhythm ?? call.rhythm,
      });
      const data = { rules: Boolean(rules), form: Boolean(form), grids: grids.length, axes: Boolean(wanted) };
      await this.journal.write(tx, { actor, subject: { type: 'call', id: call.id }, verb: 'revised', data });
      return this.calls.byId(call.id, tx);
    });
  }
}
