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
    const { token } = await signIn(app, cast.officer);
    return new FiledApplications(stage, id, token);
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
       select turn, uuidv7() as id, now() - interval '4 years' + turn * interval '20 minutes' as submitted_at,
         case when chance % 100 < 55 then '${crowded.state}'
           else ('{${states.join()}}'::text[])[1 + chance / 100 % ${states.length}] end as state,
         case when chance % 100 < 55 then (select id from communes where insee = '${crowded.commune}')
           else p.ids[1 + chance / 2000 % cardinality(p.ids)] end as commune_id
       from turns, places p`,
    );
    await copyRows(this.stage, 'applications', `id = '${this.model}'`, {
      id: 'c.id',
      number: `'EA-' || extract(year from c.submitted_at) || '-' || lpad(c.turn::text, 6, '0')`,
      state: 'c.state',
      submitted_at: 'c.submitted_at',
      title: `m.title || ' ' || c.turn`,
      asked_amount: '1850000',
      budget_total: '6200000',
      officer_id: `'${cast.officer.id}'`,
    });
    await database.rows(
      `insert into application_communes (id, application_id, commune_id, main, state, submitted_at)
       select uuidv7(), c.id, c.commune_id, true, c.state, c.submitted_at from bench_copies c`,
    );
    await database.rows('vacuum analyze');
    this.total = total;
    const rows = await database.rows<{ id: string }>('select id from bench_copies order by turn');
    return rows.map(({ id }) => id);
  }
}
