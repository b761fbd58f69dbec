import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import type { Locale } from '../kernel/refusals/refusal.js';
import { Secrets, newToken, tokenHash } from '../kernel/secrets/secrets.js';
import type { Link } from './link.entity.js';

export type LinkPurpose = Link['purpose'];

/** What a link is for. `expiresAt` is compared with the clock of the law, as the due dates of tasks are. */
export interface NewLink {
  readonly purpose: LinkPurpose;
  readonly email?: string;
  /** Name of whom it is for, where no person is recorded. */
  readonly name?: string;
  /** In what capacity, where it was said. */
  readonly capacity?: string;
  readonly locale?: Locale;
  readonly personId?: string;
  readonly subjectType?: string;
  readonly subjectId?: string;
  readonly expiresAt: Date;
}

/** A link just made: its token, and for a seat its six-digit code, exist nowhere else. */
export interface IssuedLink {
  readonly id: string;
  readonly token: string;
  /** Six digits to send apart from the link; null but for the purpose `seat`. */
  readonly code: string | null;
}

/** What is read of a link that still opens something. */
export interface OpenLink {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly personId: string | null;
  readonly email: string | null;
  readonly name: string;
  readonly capacity: string;
  readonly locale: Locale;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly codeHash: string | null;
}

const columns = `id, purpose, person_id as "personId", email, name, capacity, locale, subject_type as "subjectType",
  subject_id as "subjectId", code_hash as "codeHash"`;
const open = `used_at is null and revoked_at is null and expires_at > clock_now()`;

/** One-use, scoped, expiring, revocable links. Only the SHA-256 of a token is stored. */
@Injectable()
export class Links {
  constructor(private readonly secrets: Secrets) {}

  /** Makes a link. Call it where the mail is planned, after the commit, so that the token rests nowhere else. */
  async issue(tx: Tx, link: NewLink): Promise<IssuedLink> {
    const id = uuidv7();
    const token = newToken();
    const code = link.purpose === 'seat' ? String(randomInt(1_000_000)).padStart(6, '0') : null;
    await this.insert(tx, id, tokenHash(token), link, code === null ? null : this.codeMark(id, code));
    return { id, token, code };
  }

  /** Writes down, in the verb's own transaction, for whom a link is to be; the mail gives it its token with `arm`. */
  async reserve(tx: Tx, link: NewLink): Promise<string> {
    const id = uuidv7();
    await this.insert(tx, id, `asked:${id}`, link, null);
    return id;
  }

  private async insert(tx: Tx, id: string, hash: string, link: NewLink, codeHash: string | null): Promise<void> {
    await tx.query(
      `insert into links (id, token_hash, purpose, person_id, email, name, capacity, locale, subject_type, subject_id,
         code_hash, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        hash,
        link.purpose,
        link.personId ?? null,
        link.email?.toLowerCase() ?? null,
        link.name ?? '',
        link.capacity ?? '',
        link.locale ?? 'fr',
        link.subjectType ?? null,
        link.subjectId ?? null,
        codeHash,
        link.expiresAt,
      ],
    );
  }

  /** Writes down that a link was asked for, without a token yet; `arm` makes it work. Its duration is in minutes. */
  async ask(tx: Tx, asked: { purpose: LinkPurpose; email: string; locale: Locale; minutes: number }): Promise<string> {
    const id = uuidv7();
    await tx.query(
      `insert into links (id, token_hash, purpose, email, locale, expires_at)
       values ($1::uuid, 'asked:' || $1, $2, $3, $4, clock_now() + make_interval(mins => $5))`,
      [id, asked.purpose, asked.email.toLowerCase(), asked.locale, asked.minutes],
    );
    return id;
  }

  /** Gives an asked link its token; a token given before stops working. Null where the link no longer counts. */
  async arm(tx: Tx, id: string): Promise<{ token: string; link: OpenLink } | null> {
    const token = newToken();
    const [rows] = (await tx.query(`update links set token_hash = $2 where id = $1 and ${open} returning ${columns}`, [
      id,
      tokenHash(token),
    ])) as [OpenLink[], number];
    return rows[0] ? { token, link: rows[0] } : null;
  }

  /** The link of a token if it still opens something; it is not used up. */
  async find(tx: Tx, token: string, ...purposes: readonly LinkPurpose[]): Promise<OpenLink | null> {
    const rows = (await tx.query(
      `select ${columns} from links where token_hash = $1 and purpose = any($2) and ${open}`,
      [tokenHash(token), purposes],
    )) as OpenLink[];
    return rows[0] ?? null;
  }

  /** Uses the link up: of any number of simultaneous uses one gets it, the others get null. */
  async redeem(tx: Tx, token: string, ...purposes: readonly LinkPurpose[]): Promise<OpenLink | null> {
    const [rows] = (await tx.query(
      `update links set used_at = clock_now() where token_hash = $1 and purpose = any($2) and ${open} returning ${columns}`,
      [tokenHash(token), purposes],
    )) as [OpenLink[], number];
    return rows[0] ?? null;
  }

  /** The task of the link is done: it opens nothing any more. Silent where it was used before. */
  async markUsed(tx: Tx, linkId: string): Promise<void> {
    await tx.query(`update links set used_at = clock_now() where id = $1 and used_at is null`, [linkId]);
  }

  /** Who a link is for, whether it still opens something or not. */
  async addressee(tx: Tx, linkId: string): Promise<OpenLink | null> {
    const rows = (await tx.query(`select ${columns} from links where id = $1`, [linkId])) as OpenLink[];
    return rows[0] ?? null;
  }

  /** Whether the session this link opened still counts: asked again under the lock of what is to be changed. */
  async counts(tx: Tx, linkId: string): Promise<boolean> {
    const rows = (await tx.query(
      `select 1 from links where id = $1 and revoked_at is null and expires_at > clock_now()`,
      [linkId],
    )) as unknown[];
    return rows.length > 0;
  }

  /** Takes back a link, and every other one about its subject sent to the same address, with their guest sessions. */
  async revokeHeldBy(tx: Tx, link: OpenLink): Promise<void> {
    await tx.query(
      `update links set revoked_at = clock_now()
       where revoked_at is null and (id = $1
         or (email = $2 and purpose = $3 and subject_type = $4 and subject_id = $5))`,
      [link.id, link.email, link.purpose, link.subjectType, link.subjectId],
    );
  }

  /** Takes back every link about a subject, and with them the guest sessions they opened. */
  async revokeFor(tx: Tx, subjectType: string, subjectId: string): Promise<void> {
    await tx.query(
      `update links set revoked_at = clock_now() where subject_type = $1 and subject_id = $2 and revoked_at is null`,
      [subjectType, subjectId],
    );
  }

  /** Takes back the unused links that would sign this person in. */
  async revokeOf(tx: Tx, personId: string, email: string): Promise<void> {
    await tx.query(
      `update links set revoked_at = clock_now()
       where (person_id = $1 or email = $2) and purpose <> 'opinion' and used_at is null and revoked_at is null`,
      [personId, email],
    );
  }

  /** What is stored of the six-digit code of a link: keyed, since so short a code can be tried out. */
  codeMark(linkId: string, code: string): string {
    return this.secrets.mark(code, `link-code:${linkId}`);
  }
}
