import { Injectable } from '@nestjs/common';
import { answersFor, Calls, type Answers } from '../../calls/calls.public.js';
import { isStaff, type Actor } from '../../kernel/access/actor.js';
import { Openings } from '../../kernel/access/openings.js';
import { Database } from '../../kernel/database/database.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { applicationStates, stateLabels, type ApplicationState } from '../application.lifecycle.js';
import type { ApplicationFormView, ApplicationView, StateCountsView } from '../applications.views.js';
import { countsRead } from './application-counts.sql.js';
import type { ListFilters } from './application-list.sql.js';
import { applicationRead } from './application-read.sql.js';
import { viewOf, type ReadRow } from './application-view.js';

/** Reads of single applications and their counts. */
@Injectable()
export class ApplicationsQueries {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
    private readonly openings: Openings,
  ) {}

  /** One application as this actor may see it. @throws not_found to strangers and the barred */
  async one(actor: Actor, id: string): Promise<ApplicationView> {
    const { name, text, values } = applicationRead(actor, id);
    const [row] = await this.database.prepared<ReadRow>(name, text, values);
    if (!row) throw kernelRefusals.not_found();
    if (!row.own) await this.openings.note(actor, id, 'application');
    const staff = isStaff(actor);
    return viewOf(row, staff, staff || row.own ? row.answers : await this.forCommittee(row));
  }

  /** The form its answers belong to, which later revisions of the call leave as it is. @throws not_found as `one` */
  async form(actor: Actor, id: string): Promise<ApplicationFormView> {
    const { formRevisionId } = await this.one(actor, id);
    const { definition } = await this.calls.form(formRevisionId);
    return { id: formRevisionId, definition };
  }

  /** How many applications of each state the actor may see under the filters of the list. */
  async counts(actor: Actor, filters: Omit<ListFilters, 'state'>): Promise<StateCountsView> {
    const { name, text, values } = countsRead(actor, filters);
    const rows = await this.database.prepared<{ state: ApplicationState; count: number }>(name, text, values);
    const counted = new Map(rows.map(({ state, count }) => [state, count]));
    const items = applicationStates
      .map((state) => ({ state, label: stateLabels[state], count: counted.get(state) ?? 0 }))
      .filter(({ count }) => count > 0);
    return { items, total: items.reduce((sum, { count }) => sum + count, 0) };
  }

  private async forCommittee({ formRevisionId, answers }: ReadRow): Promise<Answers> {
    const { definition } = await this.calls.form(formRevisionId);
    return answersFor(definition, answers, 'committee');
  }
}
