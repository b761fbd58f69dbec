import { Injectable } from '@nestjs/common';
import { stateLabels, type ApplicationState } from '../../applications/applications.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { SqlParams } from '../../kernel/access/policy.js';
import { applicationScope } from '../../kernel/access/standings.js';
import { Database } from '../../kernel/database/database.js';
import { parisDay } from '../../kernel/dates/civil-date.js';
import { ListField, ObjectField, TextField, WholeField } from '../../kernel/http/fields.js';
import { MoneyView } from '../../kernel/http/money-view.js';
import { FiguresQuery, LabelView } from './figures.dto.js';
import { FiguresQueries } from './figures.queries.js';

export class FiledStateView {
  @TextField()
  state!: string;

  @ObjectField(() => LabelView)
  label!: LabelView;

  @WholeField()
  applications!: number;

  @ObjectField(() => MoneyView)
  asked!: MoneyView;
}

export class ApplicationCountsView {
  @WholeField()
  applications!: number;

  @ObjectField(() => MoneyView)
  asked!: MoneyView;

  @ListField(() => FiledStateView)
  byState!: readonly FiledStateView[];
}

/** Counts of the applications filed, for staff: those barred from a file do not even count it. */
@Injectable()
export class ApplicationCounts {
  constructor(
    private readonly database: Database,
    private readonly figures: FiguresQueries,
  ) {}

  /** By state; the days are those of filing, both included, in Paris. @throws period_reversed, not_found */
  async filed(actor: Actor, query: FiguresQuery): Promise<ApplicationCountsView> {
    const { callId, from, to } = await this.figures.filter(query);
    const params = new SqlParams();
    const wanted = [`a.state <> 'draft'`, `not a.imported`, applicationScope(actor, 'a', params)];
    const day = `(a.submitted_at at time zone 'Europe/Paris')::date`;
    if (callId) wanted.push(`a.call_id = ${params.add(callId)}`);
    if (from) wanted.push(`${day} >= ${params.add(from)}`);
    wanted.push(`${day} <= ${params.add(to ?? parisDay(await this.database.now()))}`);
    const rows = await this.database.rows<{ state: ApplicationState; applications: number; asked: number }>(
      `select a.state, count(*)::int as applications, coalesce(sum(a.asked_amount), 0)::float8 as asked
       from applications a where ${wanted.join(' and ')} group by a.state order by a.state`,
      params.values,
    );
    const total = (pick: (row: { applications: number; asked: number }) => number) =>
      rows.reduce((sum, row) => sum + pick(row), 0);
    return {
      applications: total(({ applications }) => applications),
      asked: { amount: total(({ asked }) => asked), currency: 'EUR' },
      byState: rows.map(({ state, applications, asked }) => {
        return { state, label: stateLabels[state], applications, asked: { amount: asked, currency: 'EUR' } };
      }),
    };
  }
}
