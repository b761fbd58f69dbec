/*
 * The columns of each table of this feature under the names of its facts (`call-facts.ts`).
 */

export const callColumns = `id, authority_id as "authorityId", slug, number_prefix as "numberPrefix", title, summary,
  state, rhythm, version`;

export const revisionColumns = `id, call_id as "callId", number, valid_from::text as "validFrom", parameters, texts,
  published_at as "publishedAt"`;

export const formColumns = `id, call_id as "callId", number, definition, published_at as "publishedAt"`;

export const gridColumns = `id, call_id as "callId", axis_id as "axisId", number, definition,
  published_at as "publishedAt"`;

export const axisColumns = `id, call_id as "callId", code, label, rules, published_at as "publishedAt"`;

export const roundColumns = `id, call_id as "callId", name, opens_at as "opensAt", closes_at as "closesAt",
  grace_minutes as "graceMinutes", committee_on::text as "committeeOn", version`;
