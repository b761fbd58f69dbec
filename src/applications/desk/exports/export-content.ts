import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access/actor.js';
import { csvBatches } from '../../../kernel/text/csv.js';
import { xlsxFile } from '../../../kernel/text/xlsx.js';
import { ConcludeExport } from './conclude-export.js';
import type { ExportRow } from './export-columns.js';
import { ExportRows } from './export-rows.js';
import { exportRefusals } from './exports.refusals.js';
import { ExportsQueries, fileNameOf, type ExportFacts } from './exports.queries.js';
import { exportTypes } from './export-kinds.js';
import { PapersArchive } from './papers-archive.js';
import { WordingQueries } from './wording.queries.js';

/** Exports under way in one process: each holds a connection to the database. */
const mostAtOnce = 4;

/** A download. */
export interface ExportContent {
  readonly stream: Readable;
  readonly type: string;
  readonly name: string;
}

/** The bytes of an export, made as they are taken: what the reader may see at this moment, and no more memory for more files. */
@Injectable()
export class ExportContents {
  private underWay = 0;

  constructor(
    private readonly exports: ExportsQueries,
    private readonly rows: ExportRows,
    private readonly archive: PapersArchive,
    private readonly wording: WordingQueries,
    private readonly conclude: ConcludeExport,
  ) {}

  /** @throws not_found, export_ended after a day, exports_busy */
  async of(actor: Actor, id: string): Promise<ExportContent> {
    const facts = await this.exports.facts(actor, id);
    if (!facts.fresh) throw exportRefusals.export_ended();
    if (this.underWay >= mostAtOnce) throw exportRefusals.exports_busy();
    this.underWay += 1;
    try {
      const stream = facts.kind === 'zip' ? await this.papers(actor, facts) : await this.table(actor, facts);
      stream.once('close', () => (this.underWay -= 1));
      return { stream, type: exportTypes[facts.kind], name: fileNameOf(facts.kind, facts.locale, facts.on) };
    } catch (fault) {
      this.underWay -= 1;
      throw fault;
    }
  }

  private async table(actor: Actor, facts: ExportFacts): Promise<Readable> {
    const { wish, locale } = facts;
    const list = listOf(facts);
    const columns = await this.rows.columns(actor, list, wish.columns, locale);
    const rows = this.counted(actor, facts, await this.rows.rows(actor, list, columns, locale));
    const cells = columns.map(({ cell }) => cell);
    if (facts.kind === 'xlsx') return xlsxFile(cells, rows, locale === 'fr' ? 'Dossiers' : 'Files');
    return Readable.from(csvBatches(cells, rows, locale === 'fr' ? 'agents' : 'open-data'), { objectMode: false });
  }

  private async papers(actor: Actor, facts: ExportFacts): Promise<Readable> {
    const { wish, locale, id } = facts;
    const ids: string[] = [];
    for await (const batch of await this.rows.rows(actor, listOf(facts), [], locale))
      ids.push(...batch.map((row) => row.id));
    const wording = await this.wording.of(locale);
    const onEnd = async (files: number) =>
      void (await this.conclude.run(actor, { exportId: id, rows: files, whole: true }));
    return this.archive.stream(actor, { ids, pattern: wish.pattern, wording, onEnd });
  }

  /** The rows, counted: what went out is written at its end, and where the reader goes away before. */
  private async *counted(
    actor: Actor,
    { id }: ExportFacts,
    batches: AsyncGenerator<readonly ExportRow[], void, undefined>,
  ): AsyncGenerator<readonly ExportRow[], void, undefined> {
    let count = 0;
    let whole = false;
    try {
      for await (const batch of batches) {
        count += batch.length;
        yield batch;
      }
      whole = true;
    } finally {
      await this.conclude.run(actor, { exportId: id, rows: count, whole });
    }
  }
}

function listOf({ wish: { list, ids } }: ExportFacts) {
  return { filters: list, ...(ids ? { ids } : {}) };
}
