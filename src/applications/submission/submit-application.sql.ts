/*
 * The two statements of a submission, apart from the session. Both are prepared once per connection; the bench runs the
 * same texts through pgbench.
 */

/** Until when round `w` was put off for the structure of application `a` alone; null where it was not. */
export const grantedSql = `(select max(e.closes_at) from round_extensions e
    where e.round_id = w.id and e.organization_id = a.organization_id)`;
/** When filing in round `w` ends for application `a`: the grace included, or what was granted to it alone. */
const endSql = `greatest(w.closes_at + make_interval(mins => w.grace_minutes), ${grantedSql})`;

/**
 * Everything a submission is judged on. Parameters: application, person.
 * The open round is told by the database clock: from its opening included to its closing (and the grace, or the extension of
 * the structure) excluded.
 */
export const submissionFactsSql = `
select a.id, a.version, a.state, a.announced_at as "announcedAt", a.imported, a.answers, a.organization_id as "organizationId", a.form_revision_id as "formRevisionId",
  a.call_id as "callId", a.call_revision_id as "callRevisionId", a.axis_id as "axisId", x.code as "axisCode", x.rules as "axisRules",
  c.state as "callState", c.number_prefix as "numberPrefix", r.parameters,
  json_build_object('name', u.name, 'siren', u.siren, 'service', u.service, 'email', u.email, 'phone', u.phone) as authority,
  (select p.value from authority_parameters p where p.authority_id = c.authority_id
    and p.name = (r.parameters ->> 'aidRegime') || '_ceiling' and p.valid_from <= (clock_now() at time zone 'Europe/Paris')::date
    order by p.valid_from desc limit 1) as "aidCeiling",
  o.siret, o.legal_form as "legalForm", o.esus, to_char(o.esus_valid_until, 'YYYY-MM-DD') as "esusValidUntil",
  o.work_integration as "workIntegration",
  to_char(o.founded_on, 'YYYY-MM-DD') as "foundedOn", to_char(clock_now() at time zone 'Europe/Paris', 'YYYY-MM-DD') as today,
  coalesce((select array_agg(s.standing) from standings s where s.person_id = $2 and s.subject_type = 'organization'
    and s.subject_id = a.organization_id), '{}') as standings,
  exists (select 1 from bars b where b.person_id = $2 and b.application_id = a.id) as barred,
  coalesce((select json_agg(json_build_object('id', t.id, 'field', t.field, 'name', t.name, 'state', t.state)
    order by t.created_at, t.id) from attachments t where t.application_id = a.id
    and t.state in ('uploading', 'quarantined', 'clean')), '[]') as papers,
  (select w.id from rounds w where w.call_id = a.call_id and w.opens_at <= clock_now()
    and clock_now() < ${endSql} order by w.closes_at limit 1) as "roundId",
  (select max(greatest(w.closes_at, ${grantedSql})) from rounds w where w.call_id = a.call_id
    and w.closes_at <= clock_now()) as "closedAt",
  (select min(w.opens_at) from rounds w where w.call_id = a.call_id and w.opens_at > clock_now()) as "opensAt"
from applications a
join calls c on c.id = a.call_id
join call_revisions r on r.id = a.call_revision_id
join axes x on x.id = a.axis_id
join organizations o on o.id = a.organization_id
join authorities u on u.id = c.authority_id
where a.id = $1`;

/**
 * The submission itself, whole or not at all: the draft as it was judged becomes a numbered application if the round is
 * still open by the database clock; its communes, its journal entry, the day silence becomes a refusal (CRPA, L231-4 3°)
 * and the answer kept for the Idempotency-Key come with it. The number is taken inside the same statement, after the draft
 * is locked, so a refused or broken submission leaves no gap. No row: the draft changed meanwhile or the round closed.
 *
 * Parameters: 1 application, 2 version, 3 answers, 4 title, 5 asked (cents), 6 budget total (cents), 7 jobs, 8 certifier,
 * 9 round, 10 number prefix, 11 INSEE codes (main first), 12 ids for the commune rows, 13 months of silence, 14 journal id,
 * 15 actor kind, 16 actor id, 17 actor name, 18 facts of the receipt (json), 19 idempotency actor, 20 idempotency key or
 * null, 21 fingerprint, 22 status.
 */
export const submitSql = `
with moment as materialized (
  select clock_now() as at, (clock_now() at time zone 'Europe/Paris')::date as day),
target as materialized (
  select a.id from applications a join rounds w on w.id = $9::uuid, moment m
  where a.id = $1::uuid and a.version = $2::int and a.state = 'draft'
    and m.at >= w.opens_at and m.at < ${endSql}
  for update of a),
numbered as (
  insert into counters (name, year, value)
  select 'application:' || $10::text, extract(year from m.day)::int, 1 from target, moment m
  on conflict (name, year) do update set value = counters.value + 1
  returning year, value),
changed as (
  update applications a set state = 'submitted', version = a.version + 1,
    number = $10::text || '-' || n.year || '-' || lpad(n.value::text, greatest(4, length(n.value::text)), '0'),
    answers = $3::jsonb, title = $4::text, asked_amount = $5::bigint, budget_total = $6::bigint, jobs_planned = $7::numeric,
    certified_by = $8::uuid, round_id = $9::uuid, submitted_at = m.at, updated_at = m.at,
    implicit_refusal_on = (m.day + make_interval(months => $13::int))::date
  from numbered n, moment m, target t where a.id = t.id
  returning a.id, a.number, a.version, a.submitted_at, a.implicit_refusal_on, a.call_id, a.axis_id, a.organization_id,
    a.asked_amount),
placed as (
  insert into application_communes (id, application_id, commune_id, main, state, submitted_at)
  select p.id, c.id, k.id, p.place = 1, 'submitted', c.submitted_at
  from changed c, unnest($11::text[], $12::uuid[]) with ordinality as p (insee, id, place)
  join communes k on k.insee = p.insee
  on conflict (application_id, commune_id) do nothing),
answered as materialized (
  select c.*, $18::jsonb || jsonb_build_object('id', c.id, 'number', c.number, 'state', 'submitted', 'version', c.version,
    'roundId', $9::uuid, 'submittedAt', to_char(c.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'implicitRefusalOn', to_char(c.implicit_refusal_on, 'YYYY-MM-DD')) as answer
  from changed c),
written as (
  insert into journal (id, at, actor_kind, actor_id, actor_name, subject_type, subject_id, verb, from_state, to_state, data)
  select $14::uuid, c.submitted_at, $15::text, $16::uuid, $17::text, 'application', c.id, 'submitted', 'draft', 'submitted',
    jsonb_build_object('number', c.number, 'callId', c.call_id, 'axisId', c.axis_id, 'roundId', $9::uuid,
      'organizationId', c.organization_id, 'asked', c.asked_amount,
      'implicitRefusalOn', to_char(c.implicit_refusal_on, 'YYYY-MM-DD'))
  from changed c),
kept as (
  insert into idempotency_keys (actor_key, key, fingerprint, status, response)
  select $19::text, $20::text, $21::text, $22::int, c.answer from answered c where $20::text is not null)
select answer from answered`;
