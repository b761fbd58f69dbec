import { itsPlace } from '../published.sql.js';

/** One group of awards. Amounts in cents. */
export interface GroupRow {
  readonly key: string;
  readonly label: { readonly fr: string; readonly en: string } | null;
  readonly projects: number;
  readonly amount: number;
  readonly planned: number;
  readonly created: number;
}

/** Everything the indicators are made of, in one row. */
export interface FiguresRow {
  readonly first: string | null;
  readonly last: string | null;
  readonly projects: number;
  readonly amount: number;
  readonly planned: number;
  readonly created: number;
  readonly communesTotal: number;
  readonly byYear: readonly GroupRow[];
  readonly byCommune: readonly GroupRow[];
  readonly byTerritory: readonly GroupRow[];
  readonly byAxis: readonly GroupRow[];
  readonly byLegalForm: readonly GroupRow[];
  readonly campaigns: number;
  readonly campaignProjects: number;
  readonly raised: number;
  readonly supporters: number;
}

const sums = `count(*)::int as projects, coalesce(sum(amount), 0)::float8 as amount,
  coalesce(sum(planned), 0)::float8 as planned, coalesce(sum(created), 0)::float8 as created`;

const groups = (key: string, label: string, order: string): string => `(select coalesce(json_agg(g), '[]') from (
  select ${key}::text as key, ${label} as label, ${sums} from published where ${key} is not null
  group by 1, 2 order by ${order}) g)`;

const sameWords = (column: string): string => `json_build_object('fr', ${column}::text, 'en', ${column}::text)::jsonb`;
const mostFirst = 'projects desc, amount desc, 1';

/** The indicators of the awards that meet `where` (conditions on `awards w`), in one statement over the individual files. */
export function figuresSql(where: string): string {
  return `with published as materialized (
      select w.application_id, w.amount, w.voted_on, extract(year from w.voted_on)::int as year,
        coalesce(w.jobs_planned, a.jobs_planned) as planned, w.jobs_created as created,
        x.code as axis, x.label as axis_label, o.legal_form, place.insee, place.name as commune,
        t.id as territory_id, t.name as territory
      from awards w join applications a on a.id = w.application_id join organizations o on o.id = w.organization_id
        join axes x on x.id = w.axis_id ${itsPlace}
      where ${where}),
    readings as (
      select c.id, c.application_id, r.raised, r.supporters from campaigns c
        join published p on p.application_id = c.application_id
        left join lateral (select raised, supporters from campaign_readings each where each.campaign_id = c.id
          order by each.read_on desc, each.id desc limit 1) r on true)
    select totals.*, (select count(*)::int from communes where parent_id is null) as "communesTotal",
      ${groups('year', sameWords('year'), '1')} as "byYear",
      ${groups('insee', sameWords('commune'), mostFirst)} as "byCommune",
      ${groups('territory_id', sameWords('territory'), mostFirst)} as "byTerritory",
      ${groups('axis', 'axis_label', mostFirst)} as "byAxis",
      ${groups('legal_form', 'null::jsonb', mostFirst)} as "byLegalForm",
      (select count(*)::int from readings) as campaigns,
      (select count(distinct application_id)::int from readings) as "campaignProjects",
      (select coalesce(sum(raised), 0)::float8 from readings) as raised,
      (select coalesce(sum(supporters), 0)::int from readings) as supporters
    from (select min(voted_on)::text as first, max(voted_on)::text as last, ${sums} from published) totals`;
}
