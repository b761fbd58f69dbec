import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { demand, Refusal } from '../../kernel/refusals/refusal.js';
import { Calls, refusalOfFaults } from '../../calls/calls.public.js';
import { Organizations } from '../../organizations/organizations.public.js';
import { applicationLifeCycle } from '../application.lifecycle.js';
import { holdersRow } from '../applications.access.js';
import { DraftGapsQueries } from '../draft/draft-gaps.js';
import { toldState } from '../reading/secrecy.js';
import { certifiers, mayAskCertification } from './certification.rules.js';

/** Whom the certification was asked of, and whether they knew already. */
export interface AskedCertification {
  readonly id: string;
  readonly to: readonly string[];
  /** It was asked before for this very version: no mail is sent again. */
  readonly known: boolean;
}

/**
 * Hands a complete draft to the legal representative, who reads, certifies and files it. The mail follows by the entry.
 * Errors: those of `holdersRow`, `wrong_state`, `certification_not_wanted`, `no_representative`, `answers_incomplete`.
 */
@Injectable()
export class AskCertification {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
    private readonly organizations: Organizations,
    private readonly gaps: DraftGapsQueries,
  ) {}

  async run(actor: Actor, input: { readonly applicationId: string }): Promise<AskedCertification> {
    const lacking = await this.gaps.of(input.applicationId, null);
    if (!lacking) throw kernelRefusals.not_found();
    return this.database.transaction(async (tx) => {
      const { row } = await holdersRow(tx, actor, input.applicationId);
      demand(applicationLifeCycle.whyNot('submit', toldState(row)));
      const { parameters } = await this.calls.revision(row.callRevisionId, tx);
      const people = await this.organizations.people(row.organizationId, tx);
      demand(mayAskCertification(parameters.certifierRequired, people));
      demand(lackingRefusal(lacking.content));
      const asked = certifiers(people);
      const to = asked.map(({ name }) => name);
      const known = (await tx.query(
        `select 1 from journal where subject_type = 'application' and subject_id = $1 and verb = 'certification_asked'
           and (data ->> 'version')::int = $2 limit 1`,
        [row.id, row.version],
      )) as unknown[];
      if (known.length > 0) return { id: row.id, to, known: true };
      const subject = { type: 'application', id: row.id };
      const data = { version: row.version, personIds: asked.map(({ personId }) => personId) };
      await this.journal.write(tx, { actor, subject, verb: 'certification_asked', data });
      return { id: row.id, to, known: false };
    });
  }
}

function lackingRefusal(lines: Parameters<typeof refusalOfFaults>[0]): Refusal | null {
  return lines.length === 0 ? null : refusalOfFaults(lines);
}
