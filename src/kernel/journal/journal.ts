import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Database } from '../database/database.js';
import type { Tx } from '../database/data-source.js';
import { uuidv7 } from '../database/uuid.js';

/** What happened to one subject: the audit trail, the timeline, the source of legal dates and the outbox at once. */
export interface JournalEntry {
  readonly id: string;
  /** Instant by the database clock. */
  readonly at: Date;
  readonly actorKind: Actor['kind'];
  readonly actorId: string | null;
  readonly actorName: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly position: number;
  /** Past participle or noun of the act, for instance `submitted`; with the subject: `application.submitted`. */
  readonly verb: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Identifiers, dates and amounts only: never personal texts, since the journal is kept for ever. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface NewEntry {
  readonly actor: Actor;
  readonly subject: { readonly type: string; readonly id: string };
  readonly verb: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * SQL: who made an entry, by name. A person is named by their account alone, so that a name that is erased there is
 * erased here too; guests and the parts of the product by what the entry says.
 */
export function actorNameSql(alias: string): string {
  return `case when ${alias}.actor_kind = 'person' and ${alias}.actor_id is not null then coalesce((select
    coalesce(nullif(trim(named.given_name || ' ' || named.family_name), ''), named.email)
    from persons named where named.id = ${alias}.actor_id), '') else ${alias}.actor_name end`;
}

/** Columns of `journal` under the names of JournalEntry. */
export const journalColumns = `id, at, actor_kind as "actorKind", actor_id as "actorId", ${actorNameSql('journal')} as "actorName",
  subject_type as "subjectType", subject_id as "subjectId", position, verb, from_state as "from", to_state as "to", data`;

/** The append-only journal. Its digest chain and its relay mark are made by the database itself. */
@Injectable()
export class Journal {
  constructor(private readonly database: Database) {}

  /** Writes an entry in the verb's own transaction and returns its id. */
  async write(tx: Tx, entry: NewEntry): Promise<string> {
    const id = uuidv7();
    const { actor, subject } = entry;
    await tx.query(
      `insert into journal (id, actor_kind, actor_id, actor_name, subject_type, subject_id, verb, from_state, to_state, data)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        actor.kind,
        actorIdOf(actor),
        actorNameOf(actor),
        subject.type,
        subject.id,
        entry.verb,
        entry.from ?? null,
        entry.to ?? null,
        JSON.stringify(entry.data ?? {}),
      ],
    );
    return id;
  }

  /** The entries of one subject in order: its timeline. */
  async of(subjectType: string, subjectId: string): Promise<JournalEntry[]> {
    return this.database.rows<JournalEntry>(
      `select ${journalColumns} from journal where subject_type = $1 and subject_id = $2 order by position limit 500`,
      [subjectType, subjectId],
    );
  }

  async entry(id: string): Promise<JournalEntry | null> {
    return this.database.row<JournalEntry>(`select ${journalColumns} from journal where id = $1`, [id]);
  }
}

/** The id kept with an entry: the person's, or the link a guest came by. */
export function actorIdOf(actor: Actor): string | null {
  if (actor.kind === 'person') return actor.id;
  return actor.kind === 'guest' ? actor.linkId : null;
}

/** The name written with an entry; the database drops that of a person, whose number is enough. */
export function actorNameOf(actor: Actor): string {
  return actor.kind === 'anonymous' ? 'anonymous' : actor.name;
}
