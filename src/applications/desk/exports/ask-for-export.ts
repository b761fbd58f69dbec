import { Injectable } from '@nestjs/common';
import { isStaff, type Actor } from '../../../kernel/access/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { uuidv7 } from '../../../kernel/database/uuid.js';
import { Journal } from '../../../kernel/journal/journal.js';
import { kernelRefusals } from '../../../kernel/refusals/kernel.refusals.js';
import { demand, type Locale } from '../../../kernel/refusals/refusal.js';
import type { ExportBody } from '../desk.dto.js';
import { ListFields } from '../fields/list-fields.js';
import { ExportRows } from './export-rows.js';
import { exportRefusals } from './exports.refusals.js';
import { checkPattern, usualPattern } from './path-pattern.rules.js';

/** What is kept of an export: what was asked for. */
export interface ExportWish extends Omit<ExportBody, 'kind'> {
  readonly columns: string[];
  readonly pattern: string;
}

/** Columns of an export that names none. */
const usualColumns = [
  'number',
  'title',
  'organization',
  'siret',
  'commune',
  'axis',
  'state',
  'asked',
  'submitted',
  'officer',
];

/**
 * Asks for an export; what it holds is read when it is downloaded.
 * Errors: not_allowed, those of `ListFields`, export_column_unknown, pattern_part_unknown, pattern_too_bare.
 */
@Injectable()
export class AskForExport {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly rows: ExportRows,
    private readonly fields: ListFields,
  ) {}

  async run(actor: Actor, { kind, ...input }: ExportBody & { readonly locale: Locale }): Promise<{ id: string }> {
    if (!isStaff(actor, 'officer', 'lead')) throw kernelRefusals.not_allowed();
    const { locale, ...asked } = input;
    const wish: ExportWish = {
      ...asked,
      columns: asked.columns ?? usualColumns,
      pattern: asked.pattern ?? usualPattern,
    };
    await this.fields.filters(actor, wish.list.callId, wish.list.field);
    const columns = await this.rows.columns(actor, { filters: wish.list }, wish.columns, locale);
    const unknown = wish.columns.find((name) => columns.every((column) => column.name !== name));
    if (unknown !== undefined) throw exportRefusals.export_column_unknown({ name: unknown.slice(0, 60) }, '/columns');
    if (kind === 'zip') demand(checkPattern(wish.pattern));
    const id = uuidv7();
    return this.database.transaction(async (tx) => {
      await tx.query(`insert into exports (id, person_id, kind, locale, wish) values ($1, $2, $3, $4, $5)`, [
        id,
        actor.id,
        kind,
        locale,
        JSON.stringify(wish),
      ]);
      const { callId = null, state = null } = wish.list;
      const data = { kind, callId, state, columns: wish.columns.length, selected: wish.ids?.length ?? null };
      await this.journal.write(tx, { actor, subject: { type: 'export', id }, verb: 'requested', data });
      return { id };
    });
  }
}
