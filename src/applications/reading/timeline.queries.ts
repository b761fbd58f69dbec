import { Injectable } from '@nestjs/common';
import { DocumentsQueries } from '../../documents/documents.public.js';
import { isStaff, type Actor } from '../../kernel/access/actor.js';
import { SqlParams } from '../../kernel/access/policy.js';
import { applicationScope } from '../../kernel/access/standings.js';
import { Database } from '../../kernel/database/database.js';
import { Journal, type JournalEntry } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import type { TimelineEntryView, TimelineView } from '../applications.views.js';
import { isSecretAct } from './secrecy.js';
import { actWords, shownData } from './timeline.words.js';

/** What the actor is to an application they may see. */
interface Standing {
  readonly staff: boolean;
  readonly own: boolean;
  /** The decision is no secret to the structure any more. */
  readonly told: boolean;
}

/** One document about an application, with the address of its bytes. */
export interface DocumentLine {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly issuedAt: Date;
  readonly checkCode: string;
  readonly href: string;
}

/** What happened to an application, and the papers the product made of it. */
@Injectable()
export class TimelineQueries {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly documents: DocumentsQueries,
  ) {}

  /** The acts in order. People of the structure read the acts that concern them, the staff all; others only see the file. */
  async timeline(actor: Actor, id: string): Promise<TimelineView> {
    const standing = await this.standing(actor, id);
    if (!standing.staff && !standing.own) throw kernelRefusals.not_found();
    const whole = standing.staff && !standing.own;
    const entries = await this.journal.of('application', id);
    const shown = entries.filter(({ verb }) => whole || standing.told || !isSecretAct(verb));
    return { items: shown.flatMap((entry) => lineOf(entry, whole)) };
  }

  /** The documents made about an application; for its structure and the staff. */
  async documentsOf(actor: Actor, id: string): Promise<{ items: DocumentLine[] }> {
    const { staff, own } = await this.standing(actor, id);
    if (!staff && !own) return { items: [] };
    const documents = await this.documents.of('application', id);
    return {
      items: documents.map(({ id: documentId, kind, title, issuedAt, checkCode, fileId }) => ({
        id: documentId,
        kind,
        title,
        issuedAt,
        checkCode,
        href: `/api/v1/files/${fileId}`,
      })),
    };
  }

  private async standing(actor: Actor, id: string): Promise<Standing> {
    const params = new SqlParams();
    const application = params.add(id);
    const person = params.add(actor.kind === 'person' ? actor.id : null);
    const row = await this.database.row<{ own: boolean; told: boolean }>(
      `select exists (select 1 from standings s where s.person_id = ${person}::uuid and s.subject_type = 'organization'
         and s.subject_id = a.organization_id) as own, (a.announced_at is not null or a.imported) as told
       from applications a where a.id = ${application} and ${applicationScope(actor, 'a', params)}`,
      params.values,
    );
    if (!row) throw kernelRefusals.not_found();
    return { staff: isStaff(actor), own: row.own, told: row.told };
  }
}

function lineOf(entry: JournalEntry, whole: boolean): TimelineEntryView[] {
  const words = actWords[entry.verb];
  if (!words || (!whole && !words.shown)) return [];
  const { id, at, verb, from, to } = entry;
  const by = whole || words.own ? entry.actorName : 'service';
  const data = whole
    ? entry.data
    : Object.fromEntries(Object.entries(entry.data).filter(([key]) => shownData.includes(key)));
  return [{ id, at, verb, words: { fr: words.fr, en: words.en }, by, from, to, data }];
}
