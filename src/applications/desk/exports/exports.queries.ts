import { Injectable } from '@nestjs/common';
import { personId, type Actor } from '../../../kernel/access/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { kernelRefusals } from '../../../kernel/refusals/kernel.refusals.js';
import type { Locale } from '../../../kernel/refusals/refusal.js';
import type { ExportWish } from './ask-for-export.js';
import type { ExportKind } from './export-kinds.js';
import type { FilesExportView } from './export.views.js';

/** An export as it was asked for. */
export interface ExportFacts extends Omit<FilesExportView, 'href'> {
  readonly locale: Locale;
  readonly wish: ExportWish;
  /** Asked for within a day. */
  readonly fresh: boolean;
  /** Civil day it was asked for, Europe/Paris. */
  readonly on: string;
}

const columns = `e.id, e.kind, e.locale, e.wish, e.rows, e.finished_at as "finishedAt", e.created_at as "createdAt",
  e.created_at > clock_now() - interval '1 day' as fresh, to_char(e.created_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as "on"`;

/** Exports, for who asked for them. */
@Injectable()
export class ExportsQueries {
  constructor(private readonly database: Database) {}

  /** @throws not_found to everybody else */
  async facts(actor: Actor, id: string): Promise<ExportFacts> {
    const row = await this.database.row<ExportFacts>(
      `select ${columns} from exports e where e.id = $1 and e.person_id = $2`,
      [id, personId(actor)],
    );
    if (!row) throw kernelRefusals.not_found();
    return row;
  }

  /** @throws not_found as `facts` */
  async one(actor: Actor, id: string): Promise<FilesExportView> {
    const { kind, rows, finishedAt, createdAt } = await this.facts(actor, id);
    return { id, kind, href: hrefOf(id), rows, finishedAt, createdAt };
  }
}

function hrefOf(id: string): string {
  return `/api/v1/exports/${id}/content`;
}

/** The name a download is kept under. */
export function fileNameOf(kind: ExportKind, locale: Locale, on: string): string {
  return `${locale === 'fr' ? 'dossiers' : 'files'}-${on}.${kind}`;
}
