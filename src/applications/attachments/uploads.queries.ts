import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { ownMessageUpload } from '../messages/message-uploads.js';
import { Quarantine } from './quarantine.js';

/** Uploads under way. */
@Injectable()
export class UploadsQueries {
  constructor(
    private readonly database: Database,
    private readonly quarantine: Quarantine,
  ) {}

  /**
   * An upload of the actor's structure, or of the actor's own next message, that still takes bytes; `complete` when all of them are there already.
   * @throws not_found for anybody else's, and once it is over
   */
  async own(actor: Actor, id: string): Promise<{ id: string; complete: boolean }> {
    if (actor.kind !== 'person') throw kernelRefusals.not_found();
    const row = (await this.ofFile(actor.id, id)) ?? (await ownMessageUpload(this.database, actor.id, id));
    if (!row) throw kernelRefusals.not_found();
    const complete = row.state === 'uploading' && (await this.quarantine.size(id)) === row.size;
    return { id, complete };
  }

  private ofFile(person: string, id: string): Promise<{ size: number; state: string } | null> {
    return this.database.row(
      `select t.size::float8 as size, t.state from attachments t join applications a on a.id = t.application_id
       where t.id = $1 and t.state in ('uploading', 'quarantined')
         and exists (select 1 from standings s where s.person_id = $2 and s.subject_type = 'organization'
           and s.subject_id = a.organization_id and s.standing <> 'reader')
         and not exists (select 1 from bars b where b.person_id = $2 and b.application_id = a.id)`,
      [id, person],
    );
  }
}
