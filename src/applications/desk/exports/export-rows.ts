import { Injectable } from '@nestjs/common';
import { personId, type Actor } from '../../../kernel/access/actor.js';
import { SqlParams } from '../../../kernel/access/policy.js';
import { cursorBatches } from '../../../kernel/database/cursor.js';
import { Database } from '../../../kernel/database/database.js';
import { ListedOpinions, type ListedOpinion } from '../../listed-opinions.js';
import { filedUnder } from '../../reading/application-list.sql.js';
import { all, forReader, type ListFilters } from '../../reading/list-filters.sql.js';
import { listOrders, orderBy, type ListSort } from '../../reading/list-orders.js';
import { toldRowSql } from '../../reading/secrecy.js';
import { columnForm, listColumns, type ListColumn } from '../fields/columns.rules.js';
import { ListFields } from '../fields/list-fields.js';
import { FiledPages } from '../search/filed-pages.js';
import { sieveSql, type Sieve, type Statement } from '../search/sieve.sql.js';
import { listedColumn, questionColumn, type ExportColumn, type ExportRow } from './export-columns.js';
import { opinionWords } from './opinion-words.js';
import { WordingQueries } from './wording.queries.js';
import type { Locale } from '../../../kernel/refusals/refusal.js';

/** What of the list goes out: its filters and order, or some files of it by name. */
export interface ExportedList {
  readonly filters: ListFilters & { readonly field?: readonly string[]; readonly sort?: ListSort };
  /** Only these files, where some were selected. */
  readonly ids?: readonly string[];
}

const neighbours = `applications a join axes x on x.id = a.axis_id join organizations o on o.id = a.organization_id
  join calls l on l.id = a.call_id left join persons p on p.id = a.officer_id`;

/** The rows of an export, from a cursor: what the actor may not see is not among them. */
@Injectable()
export class ExportRows {
  constructor(
    private readonly database: Database,
    private readonly pages: FiledPages,
    private readonly fields: ListFields,
    private readonly opinions: ListedOpinions,
    private readonly wording: WordingQueries,
  ) {}

  /** The columns by their names. @throws field_filter_unknown, field_filter_without_call */
  async columns(
    actor: Actor,
    { filters }: ExportedList,
    names: readonly string[],
    locale: Locale,
  ): Promise<ExportColumn[]> {
    const keys = names.filter((name) => name.startsWith('field.')).map((name) => name.slice('field.'.length));
    const questions = await this.fields.columns(actor, filters.callId, keys);
    const wording = await this.wording.of(locale);
    const state = toldRowSql(actor, () => '$1');
    return names.flatMap((name) => {
      if (!columnForm.test(name)) return [];
      const field = questions.find(({ key }) => name === `field.${key}`);
      if (field) return [questionColumn(field, wording)];
      return listColumns.includes(name as ListColumn) ? [listedColumn(name as ListColumn, locale, state)] : [];
    });
  }

  /** The rows in batches, in the order of the list. @throws as `columns`, and field_filter_value */
  async rows(
    actor: Actor,
    list: ExportedList,
    columns: readonly ExportColumn[],
    locale: Locale,
  ): Promise<AsyncGenerator<readonly ExportRow[], void, undefined>> {
    const { field, ...filters } = list.filters;
    const sieve = await this.pages.sieve(actor, filters, await this.fields.filters(actor, filters.callId, field));
    return this.read(actor, sieve === 'nothing' ? null : exportStatement(actor, list, columns, sieve), columns, locale);
  }

  private async *read(
    actor: Actor,
    statement: Statement | null,
    columns: readonly ExportColumn[],
    locale: Locale,
  ): AsyncGenerator<readonly ExportRow[], void, undefined> {
    if (!statement) return;
    const withOpinions = columns.some(({ name }) => name === 'opinion');
    for await (const batch of cursorBatches<ExportRow>(this.database, statement)) {
      if (!withOpinions) {
        yield batch;
        continue;
      }
      const ids = batch.map(({ id }) => id);
      const opinions: ReadonlyMap<string, readonly ListedOpinion[]> = await this.opinions.of(actor, ids);
      yield batch.map((row) => ({ ...row, opinion: opinionWords(opinions.get(row.id) ?? [], locale) }));
    }
  }
}

/** One statement for all rows; `$1` is the reader. */
export function exportStatement(
  actor: Actor,
  { filters, ids }: ExportedList,
  columns: readonly ExportColumn[],
  sieve: Sieve | null,
): Statement {
  const { sort, field: _field, ...given } = filters;
  const params = new SqlParams();
  params.add(personId(actor));
  const order = listOrders[sort && sort !== 'relevance' ? sort : 'submittedAt'];
  const keys = columns.filter(({ name }) => name.startsWith('field.')).map(({ name }) => name.slice('field.'.length));
  const read = columns.flatMap(({ name, sql }) => (sql === null ? [] : [`${sql} as "${name}"`]));
  if (keys.length > 0) {
    read.push(`(select jsonb_object_agg(f.key, a.answers -> f.key) from unnest(${params.add(keys)}::text[]) f (key)
      where a.answers ? f.key) as answers`);
  }
  const conditions = [
    '$1::uuid is not null',
    'a.submitted_at is not null',
    ...(ids ? [`a.id = any(${params.add(ids)}::uuid[])`] : []),
    ...filedUnder(actor, forReader(actor, given), params),
    ...(sieve ? [sieveSql(sieve, params)] : []),
  ];
  const search = sieve ? 'join application_search s on s.application_id = a.id' : '';
  const text = `select ${['a.id', ...read].join(', ')} from ${neighbours} ${search} where ${all(conditions)} order by ${orderBy(order)}`;
  return { text, values: params.values };
}
