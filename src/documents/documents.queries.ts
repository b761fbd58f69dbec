import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import type { Locale } from '../kernel/refusals/refusal.js';

/** A document as lists show it. Read its bytes by `fileId`, under the file's own policy. */
export interface DocumentSummary {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly locale: Locale;
  readonly fileId: string;
  readonly sha256: string;
  readonly sealed: boolean;
  readonly checkCode: string;
  /** Instant of the act the document follows from. */
  readonly issuedAt: Date;
}

const columns = `id, kind, title, locale, file_id as "fileId", sha256, sealed, check_code as "checkCode",
  issued_at as "issuedAt"`;

/** Reads of documents. Who may see them is the affair of the feature that owns the subject. */
@Injectable()
export class DocumentsQueries {
  constructor(private readonly database: Database) {}

  /** The documents of one subject, oldest first. */
  of(subjectType: string, subjectId: string): Promise<DocumentSummary[]> {
    return this.database.rows<DocumentSummary>(
      `select ${columns} from documents where subject_type = $1 and subject_id = $2 order by id limit 500`,
      [subjectType, subjectId],
    );
  }

  /** The newest document of one kind about a subject, or null. */
  latest(subjectType: string, subjectId: string, kind: string): Promise<DocumentSummary | null> {
    return this.database.row<DocumentSummary>(
      `select ${columns} from documents where subject_type = $1 and subject_id = $2 and kind = $3
       order by id desc limit 1`,
      [subjectType, subjectId, kind],
    );
  }
}
