import { Injectable } from '@nestjs/common';
import { callRefusals, Calls } from '../../calls/calls.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { parisDay } from '../../kernel/dates/civil-date.js';
import { Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { Organizations } from '../../organizations/organizations.public.js';
import { Application } from '../application.entity.js';
import { applicationRefusals } from '../applications.refusals.js';
import { openTo } from './eligibility.rules.js';

export interface StartInput {
  readonly callId: string;
  readonly axisId: string;
  readonly organizationId: string;
}

/** The draft to go on with; `found` when the structure already had one for this call. */
export interface StartedDraft {
  readonly id: string;
  readonly state: 'draft';
  readonly callId: string;
  readonly axisId: string;
  readonly organizationId: string;
  readonly found: boolean;
  readonly version: number;
}

/**
 * Opens a draft on the rules and the form in force today. A structure has one draft a call: asked again, it is found.
 * Errors: `not_found` (not one's structure), `reader_cannot_change`, `call_not_open`, `axis_unknown`, and those of
 * `openTo` when the call is not open to the structure.
 */
@Injectable()
export class StartApplication {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
    private readonly organizations: Organizations,
  ) {}

  async run(actor: Actor, input: StartInput): Promise<StartedDraft> {
    return this.database.transaction(async (tx) => {
      await this.mayApplyFor(tx, actor, input.organizationId);
      const [known] = await tx.find(Application, {
        where: { callId: input.callId, organizationId: input.organizationId, state: 'draft' },
      });
      if (known) return drafted(known, true);
      const rules = await this.rulesFor(tx, input);
      const id = uuidv7();
      const inserted = (await tx.query(
        `insert into applications (id, call_id, call_revision_id, form_revision_id, axis_id, organization_id)
         values ($1, $2, $3, $4, $5, $6) on conflict (call_id, organization_id) where state = 'draft' do nothing returning id`,
        [id, input.callId, rules.revisionId, rules.formRevisionId, input.axisId, input.organizationId],
      )) as unknown[];
      const draft = await tx.findOneByOrFail(Application, {
        callId: input.callId,
        organizationId: input.organizationId,
        state: 'draft',
      });
      if (inserted.length === 0) return drafted(draft, true);
      const { callId, axisId, organizationId } = input;
      await this.journal.write(tx, {
        actor,
        subject: { type: 'application', id },
        verb: 'started',
        to: 'draft',
        data: { callId, axisId, organizationId },
      });
      return drafted(draft, false);
    });
  }

  private async mayApplyFor(tx: Tx, actor: Actor, organizationId: string): Promise<void> {
    const role = await this.organizations.roleOf(actor, organizationId, tx);
    if (!role) throw kernelRefusals.not_found();
    if (role === 'reader') throw applicationRefusals.reader_cannot_change();
  }

  /** Judges the call, the axis and the structure; answers the revisions in force. */
  private async rulesFor(tx: Tx, input: StartInput): Promise<{ revisionId: string; formRevisionId: string }> {
    const call = await this.calls.byId(input.callId, tx);
    if (call.state !== 'published') throw callRefusals.call_not_open();
    const axis = (await this.calls.axes(call.id, tx)).find(({ id }) => id === input.axisId);
    if (!axis) throw applicationRefusals.axis_unknown({}, '/axisId');
    const today = parisDay(await this.database.now(tx));
    const revision = await this.calls.currentRevision(call.id, today, tx);
    const candidate = await this.organizations.get(input.organizationId, tx);
    demand(...openTo(candidate, revision.parameters, axis, today));
    const form = await this.calls.currentForm(call.id, tx);
    return { revisionId: revision.id, formRevisionId: form.id };
  }
}

function drafted(row: Application, found: boolean): StartedDraft {
  const { id, callId, axisId, organizationId, version } = row;
  return { id, state: 'draft', callId, axisId, organizationId, found, version };
}
