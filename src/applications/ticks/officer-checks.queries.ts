import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { officersFile } from '../applications.access.js';
import type { ManualChecksView, ManualCheckView, OfficerChecksView, OfficerCheckView } from './officer-checks.dto.js';

/** The officers' own findings on a file, and the checks a call asks for. */
@Injectable()
export class OfficerChecksQueries {
  constructor(private readonly database: Database) {}

  /** Errors: those of `officersFile`. */
  async of(actor: Actor, applicationId: string): Promise<OfficerChecksView> {
    const { callId } = await officersFile(this.database, actor, applicationId);
    const found = await this.database.rows<OfficerCheckView>(
      `select c.kind, c.key, c.verdict, c.reason, c.checked_at as at,
         coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), p.email) as by
       from officer_checks c join persons p on p.id = c.checked_by where c.application_id = $1 order by c.checked_at`,
      [applicationId],
    );
    return { manual: await this.manual(callId), found };
  }

  /** The checks of one call, in order. */
  async ofCall(callId: string): Promise<ManualChecksView> {
    return { items: await this.manual(callId) };
  }

  private manual(callId: string): Promise<ManualCheckView[]> {
    return this.database.rows<ManualCheckView>(
      `select id, label from manual_checks where call_id = $1 and withdrawn_at is null order by position, id`,
      [callId],
    );
  }
}
