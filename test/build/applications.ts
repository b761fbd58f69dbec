import { uuidv7 } from '../../src/kernel/database/uuid.js';
import type { ApplicationState } from '../../src/applications/applications.public.js';
import {
  ENTREPRENDRE_AUTREMENT,
  exampleAnswers,
  fieldsOf,
  type Answers,
  type ExampleOptions,
} from '../../src/calls/calls.public.js';
import { metropoleData } from '../../src/territory/data/territory-data.js';
import type { TestApp } from '../app.js';

export interface ApplicationWish {
  /** 'submitted' unless told. */
  readonly state?: ApplicationState;
  /** An association made for the occasion unless told. */
  readonly organizationId?: string;
  /** The first call of the database, or a bare one made for the occasion. */
  readonly callId?: string;
  readonly axisId?: string;
  /** INSEE codes, the main one first; Lille unless told. */
  readonly communes?: readonly string[];
  /** Cents; 15 000 € unless told. */
  readonly asked?: number;
  /** Cents; 60 000 € unless told. */
  readonly budgetTotal?: number;
  readonly jobs?: number;
  readonly title?: string;
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly officerId?: string;
  readonly roundId?: string;
  /** Instant; the database clock unless told. */
  readonly submittedAt?: string;
  /** Civil date. */
  readonly implicitRefusalOn?: string;
  readonly number?: string;
}

export interface BuiltApplication {
  readonly id: string;
  readonly number: string | null;
  readonly version: number;
  readonly state: ApplicationState;
  readonly callId: string;
  readonly axisId: string;
  readonly organizationId: string;
  readonly communeIds: readonly string[];
}

let built = 0;

/** An application in any state, by plain inserts: no rule is asked, nothing is journalled, no mail follows. */
export async function buildApplication(app: TestApp, wish: ApplicationWish = {}): Promise<BuiltApplication> {
  built += 1;
  const state = wish.state ?? 'submitted';
  const call = await callOf(app, wish);
  const organizationId = wish.organizationId ?? (await buildOrganizationRow(app));
  const draft = state === 'draft';
  const id = uuidv7();
  const number = draft ? null : (wish.number ?? `EA-2026-9${String(built).padStart(3, '0')}`);
  await app.database.rows(
    `insert into applications (id, call_id, call_revision_id, form_revision_id, axis_id, organization_id, round_id, number,
       state, title, answers, asked_amount, budget_total, jobs_planned, officer_id, submitted_at, implicit_refusal_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
       case when $9 = 'draft' then null else coalesce($16::timestamptz, clock_now()) end,
       case when $9 = 'draft' then null else coalesce($17::date, (paris_today() + interval '2 months')::date) end)`,
    [
      id,
      call.callId,
      call.callRevisionId,
      call.formRevisionId,
      call.axisId,
      organizationId,
      wish.roundId ?? null,
      number,
      state,
      wish.title ?? `Projet ${built}`,
      JSON.stringify(wish.answers ?? {}),
      wish.asked ?? 1_500_000,
      wish.budgetTotal ?? 6_000_000,
      wish.jobs ?? 1.5,
      wish.officerId ?? null,
      wish.submittedAt ?? null,
      wish.implicitRefusalOn ?? null,
    ],
  );
  const communeIds = await communeRows(app, wish.communes ?? ['59350']);
  for (const [index, communeId] of communeIds.entries()) {
    await app.database.rows(
      `insert into application_communes (id, application_id, commune_id, main, state, submitted_at)
       select $1, a.id, $2, $3, a.state, a.submitted_at from applications a where a.id = $4`,
      [uuidv7(), communeId, index === 0, id],
    );
  }
  return { id, number, version: 1, state, callId: call.callId, axisId: call.axisId, organizationId, communeIds };
}

/** An association with a valid SIRET of its own. */
export async function buildOrganizationRow(app: TestApp, name = 'Les Jardins partagés'): Promise<string> {
  const id = uuidv7();
  built += 1;
  const siret = luhnCompleted(String(9_000_000_000_000 + Number(process.hrtime.bigint() % 900_000_000_000n) + built));
  await app.database.rows(
    `insert into organizations (id, legal_name, legal_form, siren, siret, founded_on, address, fictional)
     values ($1, $2, 'association', left($3, 9), $3, '2019-03-12', '12 rue des Tanneurs, 59000 Lille', true)`,
    [id, name, siret],
  );
  return id;
}

/** Completes 13 digits so that the first 9 and all 14 pass the control of Luhn. */
function luhnCompleted(digits: string): string {
  const siren = completed(digits.slice(0, 8));
  return completed(siren + digits.slice(9, 13));
}

function completed(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

interface CallRows {
  callId: string;
  callRevisionId: string;
  formRevisionId: string;
  axisId: string;
}

async function callOf(app: TestApp, wish: ApplicationWish): Promise<CallRows> {
  const found = await app.database.row<CallRows>(
    `select c.id as "callId",
       (select r.id from call_revisions r where r.call_id = c.id order by r.number desc limit 1) as "callRevisionId",
       (select f.id from form_revisions f where f.call_id = c.id order by f.number desc limit 1) as "formRevisionId",
       (select x.id from axes x where x.call_id = c.id and x.id = coalesce($2::uuid, x.id) order by x.code limit 1) as "axisId"
     from calls c where c.id = coalesce($1::uuid, c.id) order by c.created_at limit 1`,
    [wish.callId ?? null, wish.axisId ?? null],
  );
  return found ?? bareCall(app);
}

async function bareCall(app: TestApp): Promise<CallRows> {
  const authorityId = await authorityRow(app);
  const [callId, callRevisionId, formRevisionId, axisId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  await app.database.rows(
    `insert into calls (id, authority_id, slug, number_prefix, title, summary, state)
     values ($1, $2, 'entreprendre-autrement', 'EA', '{"fr":"Entreprendre autrement","en":"Entreprendre autrement"}', '{"fr":"","en":""}', 'published')`,
    [callId, authorityId],
  );
  await app.database.rows(
    `insert into call_revisions (id, call_id, number, valid_from, parameters) values ($1, $2, 1, '2026-01-01', $3)`,
    [callRevisionId, callId, JSON.stringify({ maxGrant: 3_000_000, maxShare: 3_000, silenceMonths: 2 })],
  );
  await app.database.rows(
    `insert into form_revisions (id, call_id, number, definition) values ($1, $2, 1, '{"title":{"fr":"","en":""},"sections":[]}')`,
    [formRevisionId, callId],
  );
  await app.database.rows(`insert into axes (id, call_id, code, label, published_at) values ($1, $2, 'demarrage', $3, now())`, [
    axisId,
    callId,
    JSON.stringify({ fr: 'Démarrage', en: 'Start-up' }),
  ]);
  return { callId, callRevisionId, formRevisionId, axisId };
}

async function authorityRow(app: TestApp): Promise<string> {
  const known = await app.database.row<{ id: string }>(`select id from authorities order by created_at limit 1`);
  if (known) return known.id;
  const id = uuidv7();
  await app.database.rows(
    `insert into authorities (id, name, short_name, siren, siret, address, service, email, phone, signatory, court)
     values ($1, 'Métropole européenne de Lille', 'MEL', '200093201', '20009320100016', '2 boulevard des Cités Unies, 59040 Lille',
       'Économie sociale et solidaire', 'ess@exemple.fr', '03 20 21 22 23', $2, $3)`,
    [
      id,
      JSON.stringify({ givenName: 'Damien', familyName: 'Castelain', capacity: { fr: 'Président', en: 'President' } }),
      JSON.stringify({ name: 'Tribunal administratif de Lille', address: '5 rue Geoffroy Saint-Hilaire, 59014 Lille' }),
    ],
  );
  return id;
}

async function communeRows(app: TestApp, insees: readonly string[]): Promise<string[]> {
  const { communes } = metropoleData();
  const ids: string[] = [];
  for (const insee of insees) {
    const known = await app.database.row<{ id: string }>(`select id from communes where insee = $1`, [insee]);
    if (known) {
      ids.push(known.id);
      continue;
    }
    const id = uuidv7();
    const name = communes.find((commune) => commune.insee === insee)?.name ?? insee;
    await app.database.rows(`insert into communes (id, authority_id, insee, name) values ($1, $2, $3, $4)`, [
      id,
      await authorityRow(app),
      insee,
      name,
    ]);
    ids.push(id);
  }
  return ids;
}

/** A draft of an organization, complete but for what `change` takes out; its compulsory papers are on file and clean. */
export async function buildCompleteDraft(
  app: TestApp,
  wish: {
    readonly organizationId: string;
    readonly callId: string;
    readonly callRevisionId: string;
    readonly formRevisionId: string;
    readonly axisId: string;
    readonly legalForm?: string;
    readonly axis?: string;
    readonly options?: ExampleOptions;
    /** Leaves the compulsory papers out. */
    readonly withoutPapers?: boolean;
  },
): Promise<{ id: string; version: number; answers: Answers }> {
  const id = uuidv7();
  const options = { legalForm: wish.legalForm ?? 'association', axis: wish.axis ?? 'start', ...wish.options };
  const answers = exampleAnswers(options);
  const papers = fieldsOf(ENTREPRENDRE_AUTREMENT)
    .filter((field) => field.kind === 'attachment' && answers[field.key] !== undefined)
    .map(({ key }) => key);
  const typed = Object.fromEntries(Object.entries(answers).filter(([key]) => !papers.includes(key)));
  await app.database.rows(
    `insert into applications (id, call_id, call_revision_id, form_revision_id, axis_id, organization_id, title, answers)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      wish.callId,
      wish.callRevisionId,
      wish.formRevisionId,
      wish.axisId,
      wish.organizationId,
      String(answers['title'] ?? ''),
      JSON.stringify(typed),
    ],
  );
  if (!wish.withoutPapers) for (const field of papers) await buildPaper(app, id, { field });
  return { id, version: 1, answers };
}

/** A paper of an application in a state, without bytes. */
export async function buildPaper(
  app: TestApp,
  applicationId: string,
  paper: { field: string; name?: string; state?: string },
): Promise<string> {
  const id = uuidv7();
  await app.database.rows(
    `insert into attachments (id, application_id, field, name, declared_type, size, state, created_at)
     values ($1, $2, $3, $4, 'application/pdf', 1024, $5, clock_now())`,
    [id, applicationId, paper.field, paper.name ?? `${paper.field}.pdf`, paper.state ?? 'clean'],
  );
  return id;
}
