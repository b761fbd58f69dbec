import { Injectable } from '@nestjs/common';
import { Calls, type Field } from '../../../calls/calls.public.js';
import { isStaff, type Actor } from '../../../kernel/access/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { kernelRefusals } from '../../../kernel/refusals/kernel.refusals.js';
import { columnFields } from './columns.rules.js';
import { fieldRefusals } from './field-filter.refusals.js';
import { readFieldFilters, type FieldFilter } from './field-filter.rules.js';

/** The questions of a call as filters and columns of its list. Answers are the staff's to filter by: to others they would be told. */
@Injectable()
export class ListFields {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
  ) {}

  /** @throws not_allowed to all but the staff, field_filter_without_call, field_filter_unknown, field_filter_value */
  async filters(
    actor: Actor,
    callId: string | undefined,
    texts: readonly string[] | undefined,
  ): Promise<FieldFilter[]> {
    if (!texts || texts.length === 0) return [];
    const { filters, refusal } = readFieldFilters(await this.definition(actor, callId, '/field'), texts);
    if (refusal) throw refusal;
    return filters;
  }

  /** The questions shown as columns. @throws as `filters` */
  async columns(actor: Actor, callId: string | undefined, keys: readonly string[] | undefined): Promise<Field[]> {
    if (!keys || keys.length === 0) return [];
    const known = columnFields(await this.definition(actor, callId, '/column'));
    return keys.map((key) => {
      const field = known.find((each) => each.key === key);
      if (!field) throw fieldRefusals.field_filter_unknown({ key: key.slice(0, 60) }, '/column');
      return field;
    });
  }

  /** The answers of some applications to some questions; of these alone. */
  async answers(
    ids: readonly string[],
    fields: readonly Field[],
  ): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
    if (fields.length === 0 || ids.length === 0) return new Map();
    const rows = await this.database.rows<{ id: string; answers: Record<string, unknown> | null }>(
      `select a.id, (select jsonb_object_agg(k.key, a.answers -> k.key) from unnest($2::text[]) k (key)
         where a.answers ? k.key) as answers from applications a where a.id = any($1::uuid[])`,
      [ids, fields.map(({ key }) => key)],
    );
    return new Map(rows.map(({ id, answers }) => [id, answers ?? {}]));
  }

  private async definition(actor: Actor, callId: string | undefined, pointer: string) {
    if (!isStaff(actor)) throw kernelRefusals.not_allowed();
    if (!callId) throw fieldRefusals.field_filter_without_call({}, pointer);
    return (await this.calls.currentForm(callId)).definition;
  }
}
