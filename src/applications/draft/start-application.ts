import { Injectable } from '@nestjs/common';
import { callRefusals, Calls } from '../../calls/calls.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { parisDay } from '../../kernel/dates/civil-date.js';
import { actorNameSql, Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { Organizations } from '../../organizations/organizations.public.js';
import { Application } from '../application.entity.js';
import { applicationRefusals } from '../applications.refusals.js';
import { PrefillDraft } from '../prefill/prefill-draft.js';
import { openTo } from './eligibility.rules.js';
import { keptEligibility } from './kept-eligibility.rules.js';

export interface StartInput {
  readonly callId: string;
  readonly axisId: string;
  readonly organizationId: string;
  /** What was answered to the questions before the form. */
  readonly eligibility?: Readonly<Record<string, unknown>>;
  /** An ended file of the structure to take up again. */
  readonly fromApplicationId?: string;
}

/** The draft to go on with; `found` when the structure already had one for this call, begun by whom and when. */
export interface StartedDraft {
  readonly id: string;
  readonly state: 'draft';
  readonly callId: string;
  readonly axisId: string;
  readonly organizationId: string;
  readonly found: boolean;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly version: number;
}

/**
 * Opens a draft on the rules and the form in force today, filled with what is known. A structure has one draft a call:
 * asked again, it is found as it is.
 * Errors: `not_found` (not one's structure), `reader_cannot_change`, `call_not_open`, `axis_unknown`, those of `openTo`
 * when the call is not open to the structure, `eligibility_stopped`, `file_still_open`.
 */
@Injectable()
export class StartApplication {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
    private readonly organizations: Organizations,
    private readonly prefill: PrefillDraft,
  ) {}

  async run(actor: Actor, input: StartInput): Promise<StartedDraft> {
    if (actor.kind !== 'person') throw kernelRefusals.not_found();
    return this.database.transaction(async (tx) => {
      await this.mayApplyFor(tx, actor, input.organizationId);
      const known = await this.running(tx, input);
      if (known) return known;
      const { callId, axisId, organizationId, fromApplicationId = null } = input;
      const { revisionId, formRevisionId, eligibility } = await this.rulesFor(tx, input);
      const id = uuidv7();
      // two people at once: the second waits here for the first, then finds its draft
      const inserted = (await tx.query(
        `insert into applications (id, call_id, call_revision_id, form_revision_id, axis_id, organization_id, eligibility)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (call_id, organization_id) where state = 'draft' do nothing
         returning id`,
        [id, callId, revisionId, formRevisionId, axisId, organizationId, eligibility],
      )) as unknown[];
      if (inserted.length > 0) {
        await this.prefill.run(tx, actor, { id, organizationId, formRevisionId, fromApplicationId });
        await this.journal.write(tx, {
          actor,
          subject: { type: 'application', id },
          verb: 'started',
          to: 'draft',
          data: { callId, axisId, organizationId, ...(fromApplicationId ? { fromApplicationId } : {}) },
        });
      }
      const draft = await this.running(tx, input);
      if (!draft) throw kernelRefusals.not_found();
      return { ...draft, found: inserted.length === 0 };
    });
  }

  /** The running draft of the structure for the call, with who began it. */
  private async running(tx: Tx, { callId, organizationId }: StartInput): Promise<StartedDraft | null> {
    const row = await tx.findOneBy(Application, { callId, organizationId, state: 'draft' });
    if (!row) return null;
    const [began] = (await tx.query(
      `select ${actorNameSql('j')} as name, j.at from journal j
       where j.subject_type = 'application' and j.subject_id = $1 and j.verb = 'started' order by j.position limit 1`,
      [row.id],
    )) as { name: string; at: Date }[];
    const { id, axisId, version } = row;
    const [startedBy, startedAt] = [began?.name ?? '', (began?.at ?? row.createdAt).toISOString()];
    return { id, state: 'draft', callId, axisId, organizationId, found: true, startedBy, startedAt, version };
  }

  private async mayApplyFor(tx: Tx, actor: Actor, organizationId: string): Promise<void> {
    const role = await this.organizations.roleOf(actor, organizationId, tx);
    if (!role) throw kernelRefusals.not_found();
    if (role === 'reader') throw applicationRefusals.reader_cannot_change();
  }

  /** Judges the call, the axis, the structure and the answers given before the form; answers the revisions in force. */
  private async rulesFor(tx: Tx, input: StartInput) {
    const call = await this.calls.byId(input.callId, tx);
    if (call.state !== 'published') throw callRefusals.call_not_open();
    const axis = (await this.calls.axes(call.id, tx)).find(({ id }) => id === input.axisId);
    if (!axis) throw applicationRefusals.axis_unknown({}, '/axisId');
    const today = parisDay(await this.database.now(tx));
    const revision = await this.calls.currentRevision(call.id, today, tx);
    const candidate = await this.organizations.get(input.organizationId, tx);
    demand(...openTo(candidate, revision.parameters, axis, today));
    const form = await this.calls.currentForm(call.id, tx);
    const { answers, refusal } = keptEligibility(form.definition.eligibility ?? [], input.eligibility ?? {});
    demand(refusal);
    return { revisionId: revision.id, formRevisionId: form.id, eligibility: answers && JSON.stringify(answers) };
  }
}
