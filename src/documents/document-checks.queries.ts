import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import type { Locale } from '../kernel/refusals/refusal.js';
import { readCheckCode } from './check-code.js';
import { documentRefusals } from './documents.refusals.js';
import type { DocumentCheckView } from './documents.dto.js';
import { publicFacts } from './public-facts.js';

interface Row {
  readonly kind: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedAt: Date;
  readonly sha256: string;
  readonly sealed: boolean;
  readonly checkCode: string;
  readonly publicCheck: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
}

const select = `select kind, title, issuer, issued_at as "issuedAt", sha256, sealed, check_code as "checkCode",
  public_check as "publicCheck", facts from documents`;

/**
 * What anyone who holds a document may learn: that it is authentic and its fingerprint; what it is and says only where
 * the document is public.
 */
@Injectable()
export class DocumentChecksQueries {
  constructor(private readonly database: Database) {}

  /** @throws check_code_unknown */
  async byCode(typed: string, locale: Locale): Promise<DocumentCheckView> {
    const code = readCheckCode(typed);
    const row = code ? await this.database.row<Row>(`${select} where check_code = $1`, [code]) : null;
    if (!row) throw documentRefusals.check_code_unknown();
    return viewOf(row, locale);
  }

  /**
   * Whether a file is the one that was issued; with a code, whether it is the one of that code.
   * @throws check_code_unknown, document_not_recognised
   */
  async bySha256(sha256: string, code: string | undefined, locale: Locale): Promise<DocumentCheckView> {
    if (code !== undefined) {
      const check = await this.byCode(code, locale);
      return { ...check, matches: check.sha256 === sha256.toLowerCase() };
    }
    const row = await this.database.row<Row>(`${select} where sha256 = $1 limit 1`, [sha256.toLowerCase()]);
    if (!row) throw documentRefusals.document_not_recognised();
    return { ...viewOf(row, locale), matches: true };
  }
}

function viewOf(row: Row, locale: Locale): DocumentCheckView {
  const known = {
    authentic: true,
    code: row.checkCode,
    issuer: row.issuer,
    issuedAt: row.issuedAt.toISOString(),
    sha256: row.sha256,
    sealed: row.sealed,
  };
  if (!row.publicCheck) return known;
  return { ...known, kind: row.kind, title: row.title, facts: publicFacts(row.facts, locale) };
}
