import { ENTREPRENDRE_AUTREMENT } from '../../src/calls/calls.public.js';
import { newToken, tokenHash } from '../../src/kernel/secrets/secrets.js';
import { buildCompleteDraft } from '../../test/build/applications.js';
import { buildCall } from '../../test/build/calls.js';
import { buildOrganization } from '../../test/build/organizations.js';
import { buildCast, cast } from '../../test/cast.js';
import { copyRows } from './copies.js';
import type { Stage } from './stage.js';

/** Somebody with a complete draft and a browser signed in. */
export interface Applicant {
  readonly applicationId: string;
  readonly token: string;
}

/** So many people, each with a structure, a session and a complete draft of their own, and the round they file in. */
export async function crowd(
  stage: Stage,
  count: number,
): Promise<{ readonly applicants: readonly Applicant[]; readonly roundId: string }> {
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
  if (Object.keys(model.answers).length < ENTREPRENDRE_AUTREMENT.sections.length) throw new Error('no complete draft');
  const tokens = Array.from({ length: count }, () => newToken());
  await database.rows(
    `create table bench_copies as
     select (turn - 1)::int as turn, hash, uuidv7() as application_id, uuidv7() as organization_id, uuidv7() as person_id
     from unnest($1::text[]) with ordinality as given (hash, turn)`,
    [tokens.map((token) => tokenHash(token))],
  );
  await copyRows(stage, 'persons', `id = '${cast.amina.id}'`, {
    id: 'c.person_id',
    email: `'porteur' || c.turn || '@rush.example'`,
  });
  await copyRows(stage, 'organizations', `id = '${organizationId}'`, {
    id: 'c.organization_id',
    siren: `'8' || lpad(c.turn::text, 8, '0')`,
    siret: `'8' || lpad(c.turn::text, 8, '0') || '00001'`,
  });
  await copyRows(stage, 'organization_people', `organization_id = '${organizationId}'`, {
    id: 'uuidv7()',
    organization_id: 'c.organization_id',
    person_id: 'c.person_id',
    email: `'porteur' || c.turn || '@rush.example'`,
  });
  await copyRows(stage, 'standings', `subject_id = '${organizationId}' and person_id = '${cast.amina.id}'`, {
    id: 'uuidv7()',
    subject_id: 'c.organization_id',
    person_id: 'c.person_id',
  });
  await copyRows(stage, 'applications', `id = '${model.id}'`, {
    id: 'c.application_id',
    organization_id: 'c.organization_id',
  });
  await copyRows(stage, 'attachments', `application_id = '${model.id}'`, {
    id: 'uuidv7()',
    application_id: 'c.application_id',
    upload_id: 'null',
  });
  await database.rows(
    `insert into sessions (id, token_hash, person_id, expires_at)
     select uuidv7(), hash, person_id, now() + interval '12 hours' from bench_copies`,
  );
  await database.rows('vacuum analyze');
  const rows = await database.rows<{ id: string }>('select application_id as id from bench_copies order by turn');
  const applicants = rows.map(({ id }, turn) => ({ applicationId: id, token: tokens[turn] ?? '' }));
  return { applicants, roundId: call.round.id };
}
