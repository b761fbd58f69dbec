import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import type { CivilDate } from '../../kernel/dates/civil-date.js';
import type { NoticeMessage } from '../../notices/notices.public.js';
import type { SupplementItem } from '../supplements/supplement-items.js';

/** What may be done to many files at once. */
export const bulkActs = [
  'assign',
  'distribute',
  'check',
  'accept',
  'ask',
  'declareInadmissible',
  'schedule',
  'message',
] as const;

export type BulkActName = (typeof bulkActs)[number];

/** What the act needs, the same for each file. Which part an act reads: see `missingInput`. */
export interface BulkInput {
  readonly officerId?: string;
  /** Among whom files are shared out. */
  readonly officerIds?: readonly string[];
  readonly reasons?: string;
  readonly grounds?: readonly string[];
  readonly ground?: string;
  readonly items?: readonly SupplementItem[];
  readonly dueOn?: CivilDate;
  readonly meetingId?: string;
  readonly text?: string;
}

/** One file of an act: `officerId` is whom it falls to where files are shared out. */
export interface BulkFile {
  readonly applicationId: string;
  readonly officerId: string | null;
}

/** What the file was before the act. `made`: what the act made beside the file, where its kind says so. */
export interface BulkBefore {
  readonly state: string;
  readonly officerId: string | null;
  readonly made?: string;
}

/** One act on one file, as its ordinary verb does it, and what takes it back. Both run in the caller's transaction. */
export interface BulkKind {
  run(actor: Actor, file: BulkFile, input: BulkInput): Promise<unknown>;
  /** What the act makes beside the file, whose journal entries tell of it too. */
  readonly makes?: { readonly subject: string; id(made: unknown): string };
  /** The mails it causes, where they are not those of the file's journal entries. */
  readonly mails?: (applicationId: string) => Promise<readonly NoticeMessage[]>;
  /** Null where the act stands: then only its mails can be stopped. */
  readonly undo: ((actor: Actor, file: BulkFile, was: BulkBefore, input: BulkInput) => Promise<unknown>) | null;
}

/** The acts there are. Features below add theirs when their module starts. */
@Injectable()
export class BulkKinds {
  private readonly kinds = new Map<BulkActName, BulkKind>();

  /** @throws Error when the act has its verb already */
  register(act: BulkActName, kind: BulkKind): void {
    if (this.kinds.has(act)) throw new Error(`two verbs for the act ${act} on many files`);
    this.kinds.set(act, kind);
  }

  of(act: BulkActName): BulkKind {
    const kind = this.kinds.get(act);
    if (!kind) throw new Error(`no verb for the act ${act} on many files`);
    return kind;
  }
}
