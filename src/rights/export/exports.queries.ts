import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { personId, type Actor, type PersonActor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { rightsRefusals } from '../rights.refusals.js';
import { EXPORT_MINUTES } from './ask-export.js';
import { ExportArchive } from './export-archive.js';

interface ExportRow {
  readonly open: boolean;
  readonly organizationId: string | null;
  readonly organization: string | null;
  readonly owned: boolean;
}

/** Gives out the archives that were asked for. */
@Injectable()
export class ExportsQueries {
  constructor(
    private readonly database: Database,
    private readonly archive: ExportArchive,
  ) {}

  /** The archive, to whoever asked for it and may still have it. @throws not_found, export_expired */
  async open(actor: Actor, id: string): Promise<{ readonly name: string; readonly bytes: Readable }> {
    const row = await this.database.row<ExportRow>(
      `select e.expires_at > now() as open, e.organization_id as "organizationId", o.legal_name as organization,
         exists (select 1 from standings s where s.person_id = e.person_id and s.subject_type = 'organization'
           and s.subject_id = e.organization_id and s.standing in ('owner', 'representative')) as owned
       from data_exports e left join organizations o on o.id = e.organization_id where e.id = $1 and e.person_id = $2`,
      [id, personId(actor)],
    );
    if (!row || (row.organizationId && !row.owned)) throw kernelRefusals.not_found();
    if (!row.open) throw rightsRefusals.export_expired({ minutes: EXPORT_MINUTES });
    const person = actor as PersonActor;
    const { organizationId } = row;
    const bytes = await this.archive.stream(person, { organizationId, name: row.organization ?? person.name });
    return { name: organizationId ? 'donnees-structure.zip' : 'mes-donnees.zip', bytes };
  }
}
