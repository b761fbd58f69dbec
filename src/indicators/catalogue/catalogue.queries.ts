import { Injectable } from '@nestjs/common';
import { Campaigns } from '../../crowdfunding/crowdfunding.public.js';
import { SqlParams } from '../../kernel/access/policy.js';
import { Database } from '../../kernel/database/database.js';
import { pageOf, readCursor } from '../../kernel/http/pages.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { isPublic, itsPlace } from '../published.sql.js';
import type { AwardedProjectCard, AwardedProjectView, CatalogueQuery, CatalogueView } from './catalogue.dto.js';

const card = `w.number, a.title, o.legal_name as organization, o.legal_form as "legalForm",
  case when place.id is not null then json_build_object('insee', place.insee, 'name', place.name) end as commune,
  t.name as territory, json_build_object('code', x.code, 'label', x.label) as axis, w.voted_on::text as "votedOn",
  extract(year from w.voted_on)::int as year, json_build_object('amount', w.amount, 'currency', 'EUR') as amount,
  coalesce(w.jobs_planned, a.jobs_planned)::float8 as "jobsPlanned", w.jobs_created::float8 as "jobsCreated", o.fictional`;

const tables = `awards w join applications a on a.id = w.application_id join organizations o on o.id = w.organization_id
  join axes x on x.id = w.axis_id join calls l on l.id = w.call_id ${itsPlace}`;

const allPlaces = `(select coalesce(json_agg(json_build_object('insee', c.insee, 'name', c.name) order by ac.main desc, c.name), '[]')
  from application_communes ac join communes c on c.id = ac.commune_id where ac.application_id = a.id)`;

type Detail = Omit<AwardedProjectView, 'campaigns'> & { applicationId: string };

/** The public list of awarded projects: structures and projects, never people, never what was refused. */
@Injectable()
export class CatalogueQueries {
  constructor(
    private readonly database: Database,
    private readonly campaigns: Campaigns,
  ) {}

  /** The latest vote first, with what all pages come to. */
  async list(query: CatalogueQuery): Promise<CatalogueView> {
    const limit = query.limit ?? 50;
    const params = new SqlParams();
    const wanted = conditionsOf(query, params);
    const cursor = readCursor(query.after, 2);
    if (cursor) wanted.push(`(w.voted_on, w.id) < (${params.add(cursor[0])}::date, ${params.add(cursor[1])}::uuid)`);
    const rows = await this.database.rows<AwardedProjectCard & { id: string }>(
      `select w.id, ${card} from ${tables} where ${wanted.join(' and ')}
       order by w.voted_on desc, w.id desc limit ${params.add(limit + 1)}`,
      params.values,
    );
    const { items, next } = pageOf(rows, limit, ({ votedOn, id }) => [votedOn, id]);
    return { items: items.map(({ id: _, ...project }) => project), total: await this.total(query), next };
  }

  private async total(query: CatalogueQuery): Promise<CatalogueView['total']> {
    const params = new SqlParams();
    const sum = await this.database.row<{ projects: number; amount: number }>(
      `select count(*)::int as projects, coalesce(sum(w.amount), 0)::float8 as amount
       from ${tables} where ${conditionsOf(query, params).join(' and ')}`,
      params.values,
    );
    return { projects: sum?.projects ?? 0, amount: { amount: sum?.amount ?? 0, currency: 'EUR' } };
  }

  /** @throws not_found for what is not public, as for what does not exist */
  async one(number: string): Promise<AwardedProjectView> {
    const found = await this.database.row<Detail>(
      `select ${card}, w.object, ${allPlaces} as communes, d.number as deliberation, l.slug as call, l.title as "callTitle",
         o.website, a.id as "applicationId"
       from ${tables} left join deliberations d on d.id = w.deliberation_id where ${isPublic} and w.number = $1`,
      [number],
    );
    if (!found) throw kernelRefusals.not_found();
    const { applicationId, ...project } = found;
    const campaigns = await this.campaigns.of(applicationId);
    return {
      ...project,
      campaigns: campaigns.map(({ platformName, url, state, latest }) => {
        return {
          platform: platformName,
          url,
          state,
          raised: latest?.raised ?? null,
          supporters: latest?.supporters ?? null,
        };
      }),
    };
  }
}

function conditionsOf(query: CatalogueQuery, params: SqlParams): string[] {
  const wanted = [isPublic];
  if (query.slug) wanted.push(`l.slug = ${params.add(query.slug)}`);
  if (query.year) {
    const year = params.add(query.year);
    wanted.push(`w.voted_on >= make_date(${year}, 1, 1) and w.voted_on < make_date(${year} + 1, 1, 1)`);
  }
  if (query.axis) wanted.push(`x.code = ${params.add(query.axis)}`);
  if (query.legalForm) wanted.push(`o.legal_form = ${params.add(query.legalForm)}`);
  if (query.territoryId) wanted.push(`t.id = ${params.add(query.territoryId)}`);
  if (query.insee) {
    const insee = params.add(query.insee);
    wanted.push(`exists (select 1 from application_communes ac join communes c on c.id = ac.commune_id
      left join communes parent on parent.id = c.parent_id
      where ac.application_id = a.id and ${insee} in (c.insee, parent.insee))`);
  }
  if (query.q) {
    const words = `'%' || regexp_replace(fold(${params.add(query.q)}), '([\\\\%_])', '\\\\\\1', 'g') || '%'`;
    wanted.push(`(fold(a.title) like ${words} or fold(o.legal_name) like ${words})`);
  }
  return wanted;
}
