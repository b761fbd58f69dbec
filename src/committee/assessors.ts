import { grantStanding } from '../kernel/access/standings.js';
import type { Tx } from '../kernel/database/data-source.js';
import { inOffice } from './committee.access.js';
import { barDeclared, inConflict } from './conflicts.js';
import { inTx } from './reader.js';

interface Assessor {
  readonly personId: string;
  readonly applicationId: string;
  readonly seatId: string;
  readonly standing: 'assessor' | 'secretary';
}

/**
 * Opens the files on the agendas still to be held to those who examine them: voting seats assess, the secretary reads;
 * observers see the agenda only. Declared interests are turned into bars first, in the same transaction, so that
 * nobody gets a file for an instant.
 */
export async function grantAssessors(
  tx: Tx,
  about: { readonly committeeId: string } | { readonly applicationIds: readonly string[] },
): Promise<void> {
  const read = inTx(tx);
  const [filter, value] =
    'committeeId' in about
      ? ['m.committee_id = $1', about.committeeId]
      : ['i.application_id = any($1::uuid[])', [...about.applicationIds]];
  const files = await read<{ id: string }>(
    `select distinct i.application_id as id from meeting_items i join meetings m on m.id = i.meeting_id
     where m.state <> 'closed' and ${filter}`,
    [value],
  );
  await barDeclared(tx, { applicationIds: files.map(({ id }) => id) });
  const assessors = await read<Assessor>(
    `select distinct s.person_id as "personId", a.id as "applicationId", s.id as "seatId",
       case s.capacity when 'secretary' then 'secretary' else 'assessor' end as standing
     from meeting_items i
     join meetings m on m.id = i.meeting_id
     join applications a on a.id = i.application_id
     join seats s on s.committee_id = m.committee_id and ${inOffice('s')}
     where m.state <> 'closed' and ${filter} and s.capacity <> 'observer' and not ${inConflict('s.person_id', 'a')}`,
    [value],
  );
  for (const { personId, applicationId, seatId, standing } of assessors) {
    await grantStanding(tx, {
      personId,
      subjectType: 'application',
      subjectId: applicationId,
      standing,
      source: seatSource(seatId),
    });
  }
}

/** Takes back every file a seat had opened. */
export async function withdrawFiles(tx: Tx, seatId: string): Promise<void> {
  await tx.query(`delete from standings where source = $1`, [seatSource(seatId)]);
}

function seatSource(seatId: string): string {
  return `seat:${seatId}`;
}
