import type { Tx } from '../../kernel/database/data-source.js';

/** One award on its way into the tables, its identifiers already made. Names are those of the columns. */
export interface ImportRow {
  readonly organization_id: string;
  readonly application_id: string;
  readonly award_id: string;
  readonly call_id: string;
  readonly call_revision_id: string;
  readonly form_revision_id: string;
  readonly axis_id: string;
  readonly number: string;
  readonly legal_name: string;
  readonly legal_form: string;
  readonly siret: string;
  readonly rna: string | null;
  readonly founded_on: string | null;
  readonly head_office_commune_id: string | null;
  readonly fictional: boolean;
  readonly title: string;
  readonly object: string;
  readonly amount: number;
  readonly jobs_planned: number | null;
  readonly jobs_created: number | null;
  readonly filed_on: string;
  readonly voted_on: string;
  readonly notified_on: string;
  readonly closed_on: string;
}

const shape = `jsonb_to_recordset($1::jsonb) as r(organization_id uuid, application_id uuid, award_id uuid, call_id uuid,
  call_revision_id uuid, form_revision_id uuid, axis_id uuid, number text, legal_name text, legal_form text, siret text,
  rna text, founded_on date, head_office_commune_id uuid, fictional boolean, title text, object text, amount bigint,
  jobs_planned numeric, jobs_created numeric, filed_on date, voted_on date, notified_on date, closed_on date)`;

/** A civil day as an instant: nine in the morning in Paris. */
const morning = (column: string): string => `(${column} + time '09:00') at time zone 'Europe/Paris'`;

/** Writes the structures not known yet. Answers those written. */
export async function insertOrganizations(tx: Tx, rows: readonly ImportRow[]): Promise<string[]> {
  const written = (await tx.query(
    `insert into organizations (id, legal_name, legal_form, siren, siret, rna, founded_on, head_office_commune_id, fictional)
     select distinct on (siret) organization_id, legal_name, legal_form, left(siret, 9), siret, rna, founded_on,
       head_office_commune_id, fictional from ${shape} order by siret, number
     on conflict (siret) where siret is not null do nothing returning id`,
    [JSON.stringify(rows)],
  )) as { id: string }[];
  return written.map(({ id }) => id);
}

/** Writes the applications, decided, and the awards, closed, of structures that are there. */
export async function insertAwards(tx: Tx, rows: readonly ImportRow[]): Promise<void> {
  const values = [JSON.stringify(rows)];
  await tx.query(
    `insert into applications (id, call_id, call_revision_id, form_revision_id, axis_id, organization_id, number, state,
       title, jobs_planned, submitted_at, imported)
     select application_id, call_id, call_revision_id, form_revision_id, axis_id, o.id, number, 'awarded', title,
       jobs_planned, ${morning('filed_on')}, true from ${shape} join organizations o on o.siret = r.siret`,
    values,
  );
  await tx.query(
    `insert into awards (id, application_id, call_id, axis_id, organization_id, number, state, amount, object, agreement_due,
       jobs_planned, jobs_created, voted_on, released_at, notified_at, closed_at)
     select award_id, application_id, call_id, axis_id, o.id, number, 'closed', amount, object, false, jobs_planned,
       jobs_created, voted_on, ${morning('notified_on')}, ${morning('notified_on')}, ${morning('closed_on')}
     from ${shape} join organizations o on o.siret = r.siret`,
    values,
  );
}

/** Writes where the projects are, the main commune marked. */
export async function insertPlaces(
  tx: Tx,
  places: readonly { id: string; application_id: string; commune_id: string; main: boolean }[],
): Promise<void> {
  await tx.query(
    `insert into application_communes (id, application_id, commune_id, main, state, submitted_at)
     select r.id, a.id, r.commune_id, r.main, a.state, a.submitted_at
     from jsonb_to_recordset($1::jsonb) as r(id uuid, application_id uuid, commune_id uuid, main boolean)
       join applications a on a.id = r.application_id`,
    [JSON.stringify(places)],
  );
}

/** The numbers of a list that are already in the tables. */
export async function knownNumbers(tx: Tx, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = (await tx.query(`select number from applications where number = any($1)`, [[...numbers]])) as {
    number: string;
  }[];
  return new Set(rows.map(({ number }) => number));
}

/** The structures of a list by SIRET, written or known. */
export async function organizationsBySiret(tx: Tx, rows: readonly ImportRow[]): Promise<ReadonlyMap<string, string>> {
  const found = (await tx.query(`select id, siret from organizations where siret = any($1)`, [
    rows.map(({ siret }) => siret),
  ])) as { id: string; siret: string }[];
  return new Map(found.map(({ id, siret }) => [siret, id]));
}
