import { applicationStates } from '../../src/applications/application.lifecycle.js';
import { buildCompleteDraft } from '../../test/build/applications.js';
import { buildCall } from '../../test/build/calls.js';
import { buildOrganization } from '../../test/build/organizations.js';
import { buildCast, cast, signIn } from '../../test/cast.js';
import { copyRows } from './copies.js';
import type { Stage } from './stage.js';

/** The state and the commune (INSEE code) of more than half of the files, so that a list of 1,000 pages exists. */
export const crowded = { state: 'awarded', commune: '59350' } as const;

/** Filed applications in every state, added by SQL as the years would. */
export class FiledApplications {
  private total = 0;

  private constructor(
    private readonly stage: Stage,
    private readonly model: string,
    /** Bearer token of an officer. */
    readonly token: string,
    readonly callId: string,
  ) {}

  static async on(stage: Stage): Promise<FiledApplications> {
    const { app } = stage;
    await buildCast(app);
    const call = await buildCall(app);
    const { id: organizationId } = await buildOrganization(app, { people: [{ personId: cast.amina.id }] });
    const { id } = await buildCompleteDraft(app, {
      organizationId,
      callId: call.call.id,
      callRevisionId: call.revision.id,
      formRevisionId: call.form.id,
      axisId: call.start.id,
    });
    // long texts would make a million files a matter of the disk
    await app.database.rows(
      `update applications set answers = (select jsonb_object_agg(key, value) from jsonb_each(answers)
         where jsonb_typeof(value) <> 'object' and length(value::text) < 120) where id = $1`,
      [id],
    );
    const { token } = await signIn(app, cast.officer);
    return new FiledApplications(stage, id, token, call.call.id);
  }

  /** Adds applications until there are so many, spread over the states, the communes and the years; answers their ids. */
  async upTo(total: number): Promise<readonly string[]> {
    const { database } = this.stage.app;
    const states = applicationStates.filter((state) => state !== 'draft');
    await database.rows('drop table if exists bench_copies');
    await database.rows(
      `create table bench_copies as
       with places as (select array_agg(id order by insee) as ids from communes where authority_id is not null),
       turns as (select turn, abs(hashint4(turn)) as chance from generate_series(${this.total + 1}, ${total}) turn)
       select turn, uuidv7() as id, now() - interval '4 years' + turn * interval '2 minutes' as submitted_at,
         case when chance % 100 < 55 then '${crowded.state}'
           else ('{${states.join()}}'::text[])[1 + chance / 100 % ${states.length}] end as state,
         case when chance % 100 < 55 then (select id from communes where insee = '${crowded.commune}')
           else p.ids[1 + chance / 2000 % cardinality(p.ids)] end as commune_id,
         ('{circular,food,energy,mobility}'::text[])[1 + chance / 7 % 4] as sector, chance % 1000 as theme
       from turns, places p`,
    );
    await withoutIndexes(this.stage, ['applications', 'application_communes', 'application_search'], () => this.load());
    await database.rows('vacuum analyze');
    this.total = total;
    const rows = await database.rows<{ id: string }>('select id from bench_copies order by turn');
    return rows.map(({ id }) => id);
  }

  /** The rows of `bench_copies` as applications of as many structures as there are tens of them. */
  private async load(): Promise<void> {
    const { database } = this.stage.app;
    await database.rows(
      `insert into organizations (id, legal_name, legal_form, founded_on, fictional)
       select uuidv7(), 'Structure ' || md5(turn::text), 'association', '2019-03-12', true from bench_copies where turn % 10 = 1`,
    );
    await database.rows(
      `create table bench_owners as select row_number() over () as place, id from organizations where legal_name like 'Structure %'`,
    );
    await database.rows('alter table bench_owners add primary key (place)');
    const [row] = await database.rows<{ owners: number }>('select count(*)::int as owners from bench_owners');
    const owners = row?.owners ?? 0;
    const facts = `jsonb_build_object('sector', c.sector, 'audienceCount', c.turn % 1000)`;
    await copyRows(this.stage, 'applications', `id = '${this.model}'`, {
      id: 'c.id',
      organization_id: `(select o.id from bench_owners o where o.place = 1 + c.turn % ${owners})`,
      number: `'EA-' || extract(year from c.submitted_at) || '-' || lpad(c.turn::text, 7, '0')`,
      state: 'c.state',
      submitted_at: 'c.submitted_at',
      title: `m.title || ' thème' || c.theme || ' ' || c.turn`,
      answers: `m.answers || ${facts}`,
      asked_amount: '1000000 + c.turn % 1000 * 1000',
      budget_total: '6200000',
      officer_id: `case when c.theme < 5 then '${cast.officer.id}'::uuid else '${cast.lead.id}'::uuid end`,
    });
    await database.rows('drop table bench_owners');
    await database.rows(
      `insert into application_communes (id, application_id, commune_id, main, state, submitted_at)
       select uuidv7(), c.id, c.commune_id, true, c.state, c.submitted_at from bench_copies c`,
    );
    await database.rows(
      `insert into application_search (application_id, submitted_at, words, facts)
       select c.id, c.submitted_at, w.words
           || setweight(to_tsvector('folded_french', 'thème' || c.theme || ' ' || c.turn), 'A'), ${facts}
       from bench_copies c, (select to_tsvector('folded_french', string_agg(t.value, ' ')) as words
         from applications m, jsonb_each_text(m.answers) t where m.id = '${this.model}') w`,
    );
    await database.rows(
      `insert into search_words (word, shown) select 'theme' || n, 'thème' || n from generate_series(0, 999) n
       union all select 'habitants', 'habitants' on conflict do nothing`,
    );
  }
}

/** Loads tables without their triggers and indexes, which are made again afterwards: many times quicker. */
async function withoutIndexes(stage: Stage, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const { database } = stage.app;
  const indexes = await database.rows<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes where tablename = any($1)
       and indexname not in (select conname from pg_constraint)`,
    [tables],
  );
  for (const table of tables) await database.rows(`alter table ${table} disable trigger all`);
  for (const { name } of indexes) await database.rows(`drop index ${name}`);
  await work();
  for (const { made } of indexes) await database.rows(`set maintenance_work_mem = '400MB'; ${made}`);
  for (const table of tables) await database.rows(`alter table ${table} enable trigger all`);
}
