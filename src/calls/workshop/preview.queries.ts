import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { formColumns, gridColumns, revisionColumns } from '../call-columns.js';
import type { CallRevisionFacts, FormRevisionFacts, GridFacts } from '../call-facts.js';
import { callPage } from '../call-page.js';
import { Calls } from '../calls-port.js';
import type { Field, FormDefinition, Section } from '../forms/forms.public.js';
import type { CallPreviewView, PreviewPerson } from './workshop.dto.js';

/** A call as each person would meet it, what is in preparation included; nothing is created by looking. */
@Injectable()
export class PreviewQueries {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
  ) {}

  /** @throws not_found */
  async of(callId: string, person: PreviewPerson): Promise<CallPreviewView> {
    const call = await this.calls.byId(callId);
    const [revision, form] = await Promise.all([
      this.latest<CallRevisionFacts>(revisionColumns, 'call_revisions', callId),
      this.latest<FormRevisionFacts>(formColumns, 'form_revisions', callId),
    ]);
    const axes = await this.calls.axes(callId);
    const rounds = await this.calls.rounds(callId);
    const shown = form && { ...form, definition: formFor(form.definition, person) };
    const grids = person === 'committee' ? await this.grids(callId) : [];
    return {
      person,
      call: callPage({ call, open: true, revision, form: shown, axes, rounds }),
      grids: grids.map(({ axisId, definition }) => ({ axisId, definition })),
    };
  }

  private latest<Row>(columns: string, table: string, callId: string): Promise<Row | null> {
    return this.database.row<Row>(`select ${columns} from ${table} where call_id = $1 order by number desc limit 1`, [
      callId,
    ]);
  }

  /** The last grid of each axis, and of the whole call. */
  private grids(callId: string): Promise<GridFacts[]> {
    return this.database.rows<GridFacts>(
      `select distinct on (axis_id) ${gridColumns} from grids where call_id = $1 order by axis_id nulls first, number desc`,
      [callId],
    );
  }
}

/**
 * The questions whose answers a person reads: the holder all; the committee and the communes what is not kept to the
 * service; the public what is published after the award.
 */
function formFor(definition: FormDefinition, person: PreviewPerson): FormDefinition {
  if (person === 'holder') return definition;
  const read = (field: Field): boolean =>
    person === 'public' ? field.secrecy?.public === 'after-award' : field.secrecy?.committee !== false;
  const sections = definition.sections
    .map((section): Section => ({ ...section, fields: section.fields.filter(read) }))
    .filter(({ fields }) => fields.length > 0);
  return { ...definition, sections };
}
