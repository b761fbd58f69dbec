import { Injectable } from '@nestjs/common';
import { isStaff, type Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { callColumns, formColumns, gridColumns, revisionColumns } from './call-columns.js';
import type { CallFacts, CallRevisionFacts, EnvelopeFacts, FormRevisionFacts, GridFacts } from './call-facts.js';
import { callLine, callPage } from './call-page.js';
import { envelopeView, type CallRevisionsView } from './call-record-view.js';
import type { CallLineView, CallView } from './call-view.js';
import { Calls } from './calls-port.js';

/** Reads of calls for their own routes. */
@Injectable()
export class CallsQueries {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
  ) {}

  /** Published calls, the open ones first; staff see those in preparation and closed too. */
  async list(actor: Actor): Promise<CallLineView[]> {
    const now = await this.database.now();
    const calls = await this.database.rows<CallFacts>(
      `select ${callColumns} from calls where state = 'published' or $1 order by state desc, slug limit 200`,
      [isStaff(actor)],
    );
    return Promise.all(calls.map(async (call) => ({ ...callLine(call), open: await this.isOpen(call, now) })));
  }

  /** What the public reads of a call. @throws not_found while it is in preparation, but to staff */
  async page(actor: Actor, slug: string): Promise<CallView> {
    const call = await this.calls.bySlug(slug);
    if (call.state === 'draft' && !isStaff(actor)) throw kernelRefusals.not_found();
    const now = await this.database.now();
    const [revision, form] = await Promise.all([this.shownRevision(call, now), this.shownForm(call)]);
    const axes = (await this.calls.axes(call.id)).filter(({ publishedAt }) => publishedAt !== null || isStaff(actor));
    const rounds = await this.calls.rounds(call.id);
    return callPage({ call, open: await this.isOpen(call, now), revision, form, axes, rounds });
  }

  /** The rules, forms and grids of a call, published or in preparation, latest first, and its money; for staff. */
  async revisions(callId: string): Promise<CallRevisionsView> {
    await this.calls.byId(callId);
    const of = <Row>(columns: string, table: string) =>
      this.database.rows<Row>(`select ${columns} from ${table} where call_id = $1 order by number desc limit 50`, [
        callId,
      ]);
    const envelopes = await this.database.rows<EnvelopeFacts>(
      `select id, call_id as "callId", year, axis_id as "axisId", amount::float8 as amount, version
       from envelopes where call_id = $1 order by year desc, axis_id nulls first limit 100`,
      [callId],
    );
    return {
      rules: await of<CallRevisionFacts>(revisionColumns, 'call_revisions'),
      forms: await of<FormRevisionFacts>(formColumns, 'form_revisions'),
      grids: await of<GridFacts>(gridColumns, 'grids'),
      envelopes: envelopes.map(envelopeView),
    };
  }

  private async isOpen(call: CallFacts, now: Date): Promise<boolean> {
    return call.state === 'published' && (await this.calls.openRound(call.id, now)) !== null;
  }

  /** The rules in force; those in preparation while none are. */
  private async shownRevision(call: CallFacts, now: Date): Promise<CallRevisionFacts | null> {
    return this.database.row<CallRevisionFacts>(
      `select ${revisionColumns} from call_revisions where call_id = $1
       order by (published_at is not null and valid_from <= $2) desc, valid_from desc, number desc limit 1`,
      [call.id, parisDay(now)],
    );
  }

  private async shownForm(call: CallFacts): Promise<FormRevisionFacts | null> {
    return this.database.row<FormRevisionFacts>(
      `select ${formColumns} from form_revisions where call_id = $1 order by (published_at is not null) desc, number desc limit 1`,
      [call.id],
    );
  }
}
