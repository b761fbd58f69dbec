import { Injectable } from '@nestjs/common';
import { answersFor, Calls, type Answers } from '../../calls/calls.public.js';
import { isStaff, type Actor } from '../../kernel/access/actor.js';
import { Openings } from '../../kernel/access/openings.js';
import { Database } from '../../kernel/database/database.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import type { ApplicationFormView, ApplicationView } from '../applications.views.js';
import { ReadRequests } from '../supplements/read-requests.js';
import { applicationRead } from './application-read.sql.js';
import { viewOf, type ReadRow } from './application-view.js';

/** Reads of single applications. */
@Injectable()
export class ApplicationsQueries {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
    private readonly requests: ReadRequests,
    private readonly openings: Openings,
  ) {}

  /** One application as this actor may see it. @throws not_found to strangers and the barred */
  async one(actor: Actor, id: string): Promise<ApplicationView> {
    const { name, text, values } = applicationRead(actor, id);
    const [row] = await this.database.prepared<ReadRow>(name, text, values);
    if (!row) throw kernelRefusals.not_found();
    if (row.own && row.supplements) await this.requests.mark(id);
    if (!row.own) await this.openings.note(actor, id, 'application');
    const staff = isStaff(actor);
    const answers = staff || row.own ? row.answers : await this.forCommittee(row);
    return viewOf(row, staff, answers);
  }

  /** The form its answers belong to, which later revisions of the call leave as it is. @throws not_found as `one` */
  async form(actor: Actor, id: string): Promise<ApplicationFormView> {
    const { formRevisionId } = await this.one(actor, id);
    const { definition } = await this.calls.form(formRevisionId);
    return { id: formRevisionId, definition };
  }

  private async forCommittee({ formRevisionId, answers }: ReadRow): Promise<Answers> {
    const { definition } = await this.calls.form(formRevisionId);
    return answersFor(definition, answers, 'committee');
  }
}
