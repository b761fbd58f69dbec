import type { Tx } from '../../kernel/database/data-source.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import type { Application } from '../application.entity.js';

/** Brings the communes of an application in line with its answers (INSEE codes, the main one first); none leaves them. */
export async function placeAgain(tx: Tx, row: Application, insees: readonly string[]): Promise<void> {
  if (insees.length === 0) return;
  await tx.query(
    `delete from application_communes c using communes k
     where c.application_id = $1 and k.id = c.commune_id and not k.insee = any($2::text[])`,
    [row.id, insees],
  );
  await tx.query(
    `insert into application_communes (id, application_id, commune_id, main, state, submitted_at)
     select p.id, $1, k.id, p.place = 1, $4, $5
     from unnest($2::text[], $3::uuid[]) with ordinality as p (insee, id, place) join communes k on k.insee = p.insee
     on conflict (application_id, commune_id) do update set main = excluded.main`,
    [row.id, insees, insees.map(() => uuidv7()), row.state, row.submittedAt],
  );
}
