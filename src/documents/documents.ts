import { Injectable } from '@nestjs/common';
import { system } from '../kernel/access/actor.js';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { Journal, type JournalEntry } from '../kernel/journal/journal.js';
import type { Locale } from '../kernel/refusals/refusal.js';
import { Files, type StoredFile } from '../kernel/storage/files.js';
import { newCheckCode } from './check-code.js';
import { Issuer, type Letterhead } from './issuer.js';
import type { DocumentBlock, DocumentMeta } from './render/blocks.js';
import { RenderPool } from './render/render-pool.js';
import { Sealing } from './sealing.js';

/** What the document tells of its own check: print both, the address as a QR code. */
export interface DocumentCheck {
  readonly url: string;
  readonly code: string;
}

/** A document to produce because of a journal entry. */
export interface DocumentOrder {
  /** `award_letter`, `receipt`…: with the entry and the subject it is what makes the document one. */
  readonly kind: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** The entry the document follows from; its instant is the date of the file. */
  readonly entry: JournalEntry;
  readonly locale: Locale;
  readonly title: string;
  /** Grows with each change of the words, so that one knows by which text a letter was written. */
  readonly templateVersion: number;
  /** What the letter says, as data; the check page shows those of `publicFacts` where `publicCheck` is set. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The facts are public (an award): the check page shows them. Else it only says that the document is authentic. */
  readonly publicCheck: boolean;
  /** Name of a declared file policy. */
  readonly filePolicy: string;
  readonly fileName: string;
  readonly blocks: (check: DocumentCheck) => readonly DocumentBlock[];
  /** The authority's own unless told. */
  readonly letterhead?: Letterhead;
  /** Reference printed in the head, for instance the application's number. */
  readonly reference?: string;
}

/** What a draft needs of an order. */
export type DraftOrder = Pick<DocumentOrder, 'locale' | 'title' | 'blocks' | 'letterhead' | 'reference'>;

/** Not a code: its alphabet has no zero. */
const NO_CODE = '0000-0000-0000';

export interface DocumentRef {
  readonly id: string;
  readonly fileId: string;
  readonly checkCode: string;
  /** SHA-256 of the stored bytes, seal included, in hexadecimal. */
  readonly sha256: string;
}

const known = `select id, file_id as "fileId", check_code as "checkCode", sha256 from documents
  where entry_id = $1 and kind = $2 and subject_id = $3`;

/** Makes documents: blocks → tagged archive PDF → seal → store → row and journal entry. */
@Injectable()
export class Documents {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly files: Files,
    private readonly pool: RenderPool,
    private readonly sealing: Sealing,
    private readonly issuer: Issuer,
    private readonly config: Config,
  ) {}

  /**
   * Produces a document once: asked again for the same entry, kind and subject, even by two workers at the same
   * time, it answers the one that exists. Journals `document.produced`. Call outside any transaction.
   */
  async produce(order: DocumentOrder): Promise<DocumentRef> {
    const there = await this.find(order);
    if (there) return there;
    const letterhead = order.letterhead ?? (await this.issuer.letterhead());
    const check = this.newCheck();
    const pdf = await this.pool.render(order.blocks(check), this.meta(order, letterhead, order.entry.at));
    const { bytes, sealed } = await this.sealing.seal(pdf);
    const file = await this.files.keep(
      {
        name: order.fileName,
        mediaType: 'application/pdf',
        policy: order.filePolicy,
        subjectType: order.subject.type,
        subjectId: order.subject.id,
      },
      bytes,
    );
    const made = await this.record(order, { check, file, sealed, issuer: letterhead.name }).catch(async (fault) => {
      await this.files.forget(file);
      throw fault;
    });
    if (made) return made;
    await this.files.forget(file);
    const first = await this.find(order);
    if (!first) throw new Error('the document made by another worker is gone');
    return first;
  }

  /** The same pages before anything is decided: marked as a draft, neither sealed nor kept, with a code that opens nothing. */
  async draft(order: DraftOrder, at: Date): Promise<Uint8Array> {
    const letterhead = order.letterhead ?? (await this.issuer.letterhead());
    const check = { code: NO_CODE, url: `${this.config.publicUrl}/verification/${NO_CODE}` };
    return this.pool.render(order.blocks(check), { ...this.meta(order, letterhead, at), draft: true });
  }

  private find(order: DocumentOrder): Promise<DocumentRef | null> {
    return this.database.row<DocumentRef>(known, [order.entry.id, order.kind, order.subject.id]);
  }

  private newCheck(): DocumentCheck {
    const code = newCheckCode();
    return { code, url: `${this.config.publicUrl}/verification/${code}` };
  }

  private meta(order: DraftOrder, authority: Letterhead, at: Date): DocumentMeta {
    return {
      title: order.title,
      language: order.locale,
      authority,
      createdAt: at.toISOString(),
      ...(order.reference ? { reference: order.reference } : {}),
      // demonstration data are invented: no page of theirs may pass for a decision
      ...(this.config.demo ? { fictional: true } : {}),
    };
  }

  /** Writes file, document and journal entry together; null where another worker was first. */
  private async record(
    order: DocumentOrder,
    made: { check: DocumentCheck; file: StoredFile; sealed: boolean; issuer: string },
  ): Promise<DocumentRef | null> {
    const { check, file } = made;
    const ref = { id: uuidv7(), fileId: file.id, checkCode: check.code, sha256: file.sha256 };
    return this.database.transaction(async (tx) => {
      // waits for a worker that is writing the same document, and then finds it
      await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [keyOf(order)]);
      const there = (await tx.query(known, [order.entry.id, order.kind, order.subject.id])) as DocumentRef[];
      if (there.length > 0) return null;
      await this.files.record(tx, file);
      await tx.query(
        `insert into documents (id, kind, subject_type, subject_id, entry_id, locale, title, issuer, issued_at,
           template_version, facts, file_id, sha256, sealed, check_code, public_check)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
        [
          ref.id,
          order.kind,
          order.subject.type,
          order.subject.id,
          order.entry.id,
          order.locale,
          order.title,
          made.issuer,
          order.entry.at,
          order.templateVersion,
          JSON.stringify(order.facts),
          ref.fileId,
          ref.sha256,
          made.sealed,
          ref.checkCode,
          order.publicCheck,
        ],
      );
      await this.journal.write(tx, {
        actor: system('documents'),
        subject: { type: 'document', id: ref.id },
        verb: 'produced',
        data: {
          kind: order.kind,
          subjectType: order.subject.type,
          subjectId: order.subject.id,
          entryId: order.entry.id,
        },
      });
      return ref;
    });
  }
}

function keyOf(order: DocumentOrder): string {
  return `document ${order.entry.id} ${order.kind} ${order.subject.id}`;
}
