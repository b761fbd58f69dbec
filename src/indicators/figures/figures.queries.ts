import { Injectable } from '@nestjs/common';
import { Calls } from '../../calls/calls.public.js';
import { SqlParams } from '../../kernel/access/policy.js';
import { Database } from '../../kernel/database/database.js';
import type { CivilDate } from '../../kernel/dates/civil-date.js';
import { demand } from '../../kernel/refusals/refusal.js';
import type { LegalForm } from '../../organizations/organizations.public.js';
import { aYear, partOf, periodInOrder, yearsOf } from '../indicators.rules.js';
import { itsPlace, whereIn, type PublishedFilter } from '../published.sql.js';
import type { MoneyView } from '../../kernel/http/money-view.js';
import type {
  ConcentrationView,
  FiguresQuery,
  GroupView,
  IndicatorsView,
  MapPlaceView,
  MapView,
} from './figures.dto.js';
import { figuresSql, type FiguresRow, type GroupRow } from './figures.sql.js';
import { legalFormLabels } from './legal-form-labels.js';

/** The public figures, counted from the individual files each time. */
@Injectable()
export class FiguresQueries {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
  ) {}

  /** @throws period_reversed, not_found for a call that does not exist */
  async indicators(query: FiguresQuery): Promise<IndicatorsView> {
    const params = new SqlParams();
    const where = whereIn(await this.filter(query), params);
    const row = await this.database.row<FiguresRow>(figuresSql(where), params.values);
    if (!row) throw new Error('an aggregate always answers a row');
    return indicatorsOf(row, query);
  }

  /** Every commune with what was awarded there, by name. @throws as `indicators` */
  async map(query: FiguresQuery): Promise<MapView> {
    const params = new SqlParams();
    const where = whereIn(await this.filter(query), params);
    const rows = await this.database.rows<Omit<MapPlaceView, 'amount'> & { amount: number }>(
      `with placed as (select place.id, w.amount from awards w ${itsPlace} where ${where})
       select c.insee, c.name, c.longitude, c.latitude, count(p.id)::int as projects,
         coalesce(sum(p.amount), 0)::float8 as amount
       from communes c left join placed p on p.id = c.id where c.parent_id is null
       group by c.id order by c.name`,
      params.values,
    );
    return {
      outlines: '/api/v1/communes/outlines',
      credit: 'IGN – Admin Express 2018, INSEE, Licence Ouverte',
      items: rows.map((row) => ({ ...row, amount: euros(row.amount) })),
    };
  }

  /** The call asked for, by identifier or name, and the days. @throws period_reversed, not_found */
  async filter({ callId, slug, from, to }: FiguresQuery): Promise<PublishedFilter> {
    demand(periodInOrder(from, to));
    if (slug) return { callId: (await this.calls.bySlug(slug)).id, from, to };
    return { callId: callId ? (await this.calls.byId(callId)).id : null, from, to };
  }
}

function indicatorsOf(row: FiguresRow, asked: FiguresQuery): IndicatorsView {
  const from = (asked.from ?? row.first) as CivilDate | null;
  const to = (asked.to ?? row.last) as CivilDate | null;
  const years = from && to && from <= to ? yearsOf(from, to) : 0;
  const groups = (rows: readonly GroupRow[]) => rows.map((each) => groupOf(each, row));
  const byCommune = groups(row.byCommune);
  return {
    period: { from, to, years: Math.round(years * 100) / 100 },
    projects: row.projects,
    amount: euros(row.amount),
    averageGrant: euros(row.projects === 0 ? 0 : Math.round(row.amount / row.projects)),
    jobs: {
      planned: row.planned,
      created: row.created,
      plannedAYear: aYear(row.planned, years),
      createdAYear: aYear(row.created, years),
    },
    concentration: concentrationOf(byCommune.slice(0, 2), row),
    communesServed: byCommune.length,
    communesTotal: row.communesTotal,
    byYear: groups(row.byYear),
    byCommune,
    byTerritory: groups(row.byTerritory),
    byAxis: groups(row.byAxis),
    byLegalForm: groups(row.byLegalForm),
    crowdfunding: {
      projects: row.campaignProjects,
      campaigns: row.campaigns,
      raised: euros(row.raised),
      supporters: row.supporters,
    },
  };
}

function groupOf(group: GroupRow, whole: FiguresRow): GroupView {
  return {
    key: group.key,
    label: group.label ?? legalFormLabels[group.key as LegalForm],
    projects: group.projects,
    projectsShare: partOf(group.projects, whole.projects),
    amount: euros(group.amount),
    amountShare: partOf(group.amount, whole.amount),
    jobsPlanned: group.planned,
    jobsCreated: group.created,
  };
}

function concentrationOf(communes: readonly GroupView[], whole: FiguresRow): ConcentrationView {
  const projects = communes.reduce((total, each) => total + each.projects, 0);
  const amount = communes.reduce((total, each) => total + each.amount.amount, 0);
  return {
    communes,
    projects,
    projectsShare: partOf(projects, whole.projects),
    amount: euros(amount),
    amountShare: partOf(amount, whole.amount),
  };
}

function euros(amount: number): MoneyView {
  return { amount, currency: 'EUR' };
}
