import { Injectable } from '@nestjs/common';
import { Calls, fieldsOf } from '../../calls/calls.public.js';
import { isStaff, type Actor } from '../../kernel/access/actor.js';
import { SqlParams } from '../../kernel/access/policy.js';
import { applicationScope } from '../../kernel/access/standings.js';
import { Database } from '../../kernel/database/database.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import type { ApplicationState } from '../application.lifecycle.js';
import { isCorrectable, stillCorrectable } from './correction.rules.js';
import type { CorrectionsView, CorrectionView } from './corrections.dto.js';

interface Seen {
  readonly own: boolean;
  readonly state: ApplicationState;
  readonly formRevisionId: string;
}

/** The corrections of an application. */
@Injectable()
export class CorrectionsQueries {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
  ) {}

  /** Newest first; for the structure and the staff. @throws not_found */
  async of(actor: Actor, applicationId: string): Promise<CorrectionsView> {
    const params = new SqlParams();
    const id = params.add(applicationId);
    const person = params.add(actor.kind === 'person' ? actor.id : null);
    const seen = await this.database.row<Seen>(
      `select a.state, a.form_revision_id as "formRevisionId", exists (select 1 from standings s
         where s.person_id = ${person}::uuid and s.subject_type = 'organization' and s.subject_id = a.organization_id) as own
       from applications a where a.id = ${id} and ${applicationScope(actor, 'a', params)}`,
      params.values,
    );
    if (!seen || (!seen.own && !isStaff(actor))) throw kernelRefusals.not_found();
    const items = await this.database.rows<CorrectionView>(
      `select c.id, c.field, c.before, c.after, c.reason, c.corrected_at as at,
         nullif(trim(p.given_name || ' ' || p.family_name), '') as by
       from application_corrections c join persons p on p.id = c.corrected_by
       where c.application_id = $1 order by c.id desc limit 200`,
      [applicationId],
    );
    const officer = isStaff(actor, 'officer', 'lead') && !seen.own;
    return { items, correctable: officer ? await this.correctable(seen) : [] };
  }

  private async correctable({ state, formRevisionId }: Seen): Promise<string[]> {
    if (stillCorrectable(state)) return [];
    const { definition } = await this.calls.form(formRevisionId);
    return fieldsOf(definition)
      .filter(isCorrectable)
      .map(({ key }) => key);
  }
}
