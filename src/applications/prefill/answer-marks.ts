import { isDeepStrictEqual } from 'node:util';
import type { Answers } from '../../calls/calls.public.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { uuidv7 } from '../../kernel/database/uuid.js';

/** Where the answer to a question came from: typed by somebody, the record of the structure, or an earlier file. */
export interface AnswerOrigin {
  readonly field: string;
  readonly source: 'typed' | 'organization' | 'application';
  /** Number of the earlier file; null for the other sources. */
  readonly sourceNumber: string | null;
}

/** Notes who wrote these answers last and where they came from. */
export async function markAnswers(
  tx: Tx,
  applicationId: string,
  personId: string,
  origins: readonly AnswerOrigin[],
): Promise<void> {
  if (origins.length === 0) return;
  await tx.query(
    `insert into answer_marks (id, application_id, field, source, source_number, person_id)
     select m.id, $1, m.field, m.source, m.source_number, $2
     from unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) as m (id, field, source, source_number)
     on conflict (application_id, field) do update set source = excluded.source, source_number = excluded.source_number,
       person_id = excluded.person_id, at = excluded.at`,
    [
      applicationId,
      personId,
      origins.map(() => uuidv7()),
      origins.map(({ field }) => field),
      origins.map(({ source }) => source),
      origins.map(({ sourceNumber }) => sourceNumber),
    ],
  );
}

/** Notes what somebody typed: the answers that differ. An answer that is taken back keeps no mark. */
export async function markTyped(
  tx: Tx,
  draft: { readonly id: string; readonly personId: string },
  before: Answers,
  after: Answers,
): Promise<void> {
  const gone = Object.keys(before).filter((key) => after[key] === undefined);
  if (gone.length > 0) {
    await tx.query(`delete from answer_marks where application_id = $1 and field = any($2::text[])`, [draft.id, gone]);
  }
  const typed = Object.keys(after).filter((key) => !isDeepStrictEqual(before[key], after[key]));
  const origins = typed.map((field) => ({ field, source: 'typed' as const, sourceNumber: null }));
  await markAnswers(tx, draft.id, draft.personId, origins);
}
