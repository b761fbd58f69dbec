import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { AwardsQueries } from './awards.queries.js';
import type { EnvelopeLineView, ProposalsBoardView } from './awards.views.js';

const lines = `select e.id, e.axis_id as "axisId", e.amount::float8 as amount,
    coalesce(sum(w.amount) filter (where w.state <> 'proposed'), 0)::float8 as voted,
    coalesce(sum(w.amount) filter (where w.state = 'proposed'), 0)::float8 as proposed,
    (e.amount - coalesce(sum(w.amount), 0))::float8 as left
  from envelopes e left join awards w on w.envelope_id = e.id and w.outcome = 'award'
    and w.state not in ('refused', 'lapsed', 'withdrawn')
  where e.call_id = $1 and e.year = $2
  group by e.id order by e.axis_id nulls first`;

/**
 * The proposals of a call that wait for the vote, against the envelopes of a year. The sums count every award, also
 * those a barred reader does not see in the list: the money left is the same for all.
 */
@Injectable()
export class ProposalsBoardQueries {
  constructor(
    private readonly database: Database,
    private readonly awards: AwardsQueries,
  ) {}

  /** At most 500 proposals, by application number. */
  async board(actor: Actor, query: { call: string; year?: number }): Promise<ProposalsBoardView> {
    const year = query.year ?? Number(parisDay(await this.database.now()).slice(0, 4));
    const envelopes = await this.database.rows<EnvelopeLineView>(lines, [query.call, year]);
    const proposals = await this.awards.proposals(actor, query.call);
    const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
    return {
      year,
      envelopes,
      proposals,
      total: sum(envelopes.map(({ proposed }) => proposed)),
      left: sum(envelopes.map(({ left }) => left)),
    };
  }
}
