import { type AnswerFacts, answerFacts } from '../../src/applications/draft/answer-facts.js';
import { ENTREPRENDRE_AUTREMENT } from '../../src/calls/calls.public.js';
import { buildCompleteDraft } from '../../test/build/applications.js';
import { buildCall } from '../../test/build/calls.js';
import { buildOrganization } from '../../test/build/organizations.js';
import { buildCast, cast, signIn } from '../../test/cast.js';
import { copyRows } from './copies.js';
import type { Stage } from './stage.js';

export interface Drafts {
  readonly ids: readonly string[];
  /** Bearer token of the person who may file them all. */
  readonly token: string;
}

/** So many complete drafts, one structure each, all ready to be filed by one person. */
export async function drafts(stage: Stage, count: number): Promise<Drafts> {
  const { app } = stage;
  const { database } = app;
  await buildCast(app);
  const call = await buildCall(app);
  const { id: organizationId } = await buildOrganization(app, {
    people: [{ personId: cast.amina.id, role: 'representative' }],
  });
  const model = await buildCompleteDraft(app, {
    organizationId,
    callId: call.call.id,
    callRevisionId: call.revision.id,
    formRevisionId: call.form.id,
    axisId: call.start.id,
  });
  const { token } = await signIn(app, cast.amina);
  await database.rows(`create table bench_copies as
    select turn, gen_random_uuid() as application_id, gen_random_uuid() as organization_id from generate_series(0, ${count - 1}) turn`);
  await copyRows(stage, 'organizations', `id = '${organizationId}'`, {
    id: 'c.organization_id',
    siren: `'8' || lpad(c.turn::text, 8, '0')`,
    siret: `'8' || lpad(c.turn::text, 8, '0') || '00001'`,
  });
  await copyRows(stage, 'standings', `subject_id = '${organizationId}' and person_id = '${cast.amina.id}'`, {
    id: 'gen_random_uuid()',
    subject_id: 'c.organization_id',
  });
  await copyRows(stage, 'applications', `id = '${model.id}'`, {
    id: 'c.application_id',
    organization_id: 'c.organization_id',
  });
  await copyRows(stage, 'attachments', `application_id = '${model.id}'`, {
    id: 'gen_random_uuid()',
    application_id: 'c.application_id',
    upload_id: 'null',
  });
  await benchDrafts(stage, call.round.id, answerFacts(ENTREPRENDRE_AUTREMENT, model.answers));
  await database.rows('vacuum analyze');
  const rows = await database.rows<{ id: string }>('select application_id as id from bench_copies order by turn');
  return { ids: rows.map(({ id }) => id), token };
}

/** The parameters of each submission, so that pgbench has them at hand as our process has. */
async function benchDrafts(stage: Stage, roundId: string, facts: AnswerFacts): Promise<void> {
  const { amina } = cast;
  const { title, asked, budgetTotal, jobs, communes } = facts;
  await stage.app.database.rows(
    `create table bench_drafts as
     select c.turn, a.id, a.version, a.answers::text as answers, '${title.replaceAll("'", "''")}' as title,
       ${asked}::bigint as asked, ${budgetTotal}::bigint as total, ${jobs}::numeric as jobs, '${amina.id}'::uuid as certifier,
       '${roundId}'::uuid as round, 'EA' as prefix, '{${communes.join()}}'::text[] as insees,
       array[${communes.map(() => 'gen_random_uuid()').join()}] as rows,
       2 as months, gen_random_uuid() as journal, 'person' as kind, '${amina.id}'::uuid as actor, '${amina.name}' as name,
       '{"service":{}}' as receipt, '${amina.id}' as idemactor, a.id::text as key, repeat('f', 64) as print, 201 as status
     from bench_copies c join applications a on a.id = c.application_id`,
  );
  await stage.app.database.rows('create unique index on bench_drafts (turn)');
}
