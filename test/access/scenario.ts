import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { uuidv7 } from '../../src/kernel/database/uuid.js';
import { Files } from '../../src/kernel/storage/files.js';
import { ExportOrders } from '../../src/payments/export-orders.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildApplication, buildCompleteDraft, buildPaper } from '../build/applications.js';
import { buildAward } from '../build/awards.js';
import { buildCall } from '../build/calls.js';
import { buildCommittee } from '../build/committee.js';
import { buildCampaign } from '../build/crowdfunding.js';
import { buildOrganization } from '../build/organizations.js';
import { advanceTo, buildPaperFile, buildPayments } from '../build/payments.js';
import { buildDelegate } from '../build/territory.js';
import { actorOf, buildCast, cast, signIn, signInGuest } from '../cast.js';

/** Everybody who may send a request, by what they are to the file of the story. */
export type Someone =
  | 'owner'
  | 'colleague'
  | 'stranger'
  | 'member'
  | 'conflicted'
  | 'chair'
  | 'secretary'
  | 'observer'
  | 'officer'
  | 'officer-weak'
  | 'lead'
  | 'finance'
  | 'finance-stale'
  | 'admin'
  | 'guest'
  | 'other-guest'
  | 'barred-staff'
  | 'nobody';

/** Words and figures of Amina's file that nobody may meet who may not see it. */
export const secrets = {
  title: 'Filer le lin à Fives',
  structure: 'Atelier du Lin secret',
  asked: 1_234_567,
  opinion: 'Réserve confidentielle de Lille',
  comment: 'Commentaire confidentiel du rapporteur',
  proposal: 'Objet confidentiel de la proposition',
  campaign: 'campagne-confidentielle',
  score: 8_765,
  message: 'Question confidentielle d’Amina au service',
  note: 'Note confidentielle entre instructeurs',
  correction: 'Motif confidentiel de la correction',
} as const;

/** One of everything, around one file in committee, one proposal still secret and one award being paid. */
export interface Scenario {
  readonly app: TestApp;
  readonly ids: Readonly<
    Record<
      | 'application'
      | 'draft'
      | 'otherApplication'
      | 'organization'
      | 'otherOrganization'
      | 'axis'
      | 'college'
      | 'commune'
      | 'call'
      | 'committee'
      | 'meeting'
      | 'item'
      | 'otherItem'
      | 'seat'
      | 'consultation'
      | 'campaign'
      | 'proposal'
      | 'proposalApplication'
      | 'award'
      | 'agreement'
      | 'deliberation'
      | 'advance'
      | 'balance'
      | 'order'
      | 'account'
      | 'mandate'
      | 'part'
      | 'aid'
      | 'paper'
      | 'upload'
      | 'paperFile'
      | 'campaignProof'
      | 'paymentProof'
      | 'bankProof'
      | 'orderFile'
      | 'letterFile'
      | 'receiptFile'
      | 'mail'
      | 'messagePaper'
      | 'messageFile',
      string
    >
  >;
  /** The number of Amina's file. */
  readonly number: string;
  /** The headers of somebody's session. */
  headersOf(who: Someone): Readonly<Record<string, string>>;
  /** Opens a new session for somebody whose session may have ended. */
  enter(who: Someone): Promise<void>;
  /** Sends a request; paths begin after /api/v1 unless they begin with a dot. */
  send(
    who: Someone,
    method: Method,
    path: string,
    payload?: unknown,
    headers?: Headers,
  ): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
const everyRole = ['officer', 'lead', 'finance', 'admin'] as const;

type Headers = Readonly<Record<string, string>>;

/** Builds the story. */
export async function openScenario(): Promise<Scenario> {
  const app = await openTestApp();
  await buildCast(app);
  const { call, start, form, revision } = await buildCall(app);
  const committee = await buildCommittee(app, { callId: call.id });
  const people = [{ personId: cast.amina.id }, { personId: cast.jules.id, role: 'editor' as const }];
  const workshop = await buildOrganization(app, { legalName: secrets.structure, people });
  const other = await buildOrganization(app, { legalName: 'La Roue libre', people: [{ personId: cast.nora.id }] });
  const shared = { callId: call.id, axisId: start.id };
  const file = await buildApplication(app, {
    ...shared,
    state: 'admissible',
    title: secrets.title,
    asked: secrets.asked,
    organizationId: workshop.id,
    communes: ['59350'],
  });
  const otherFile = await buildApplication(app, {
    ...shared,
    state: 'admissible',
    title: 'Réparer les vélos',
    organizationId: other.id,
    communes: ['59512'],
  });
  const draft = await buildCompleteDraft(app, {
    organizationId: workshop.id,
    callId: call.id,
    callRevisionId: revision.id,
    formRevisionId: form.id,
    axisId: start.id,
  });
  const delegate = await buildDelegate(app, '59350');
  const consultation = await opinion(app, file.id, '59350', secrets.opinion);
  const otherConsultation = await opinion(app, otherFile.id, '59512', 'Avis de Roubaix');
  const campaign = await buildCampaign(app, file.id, { slug: secrets.campaign, raised: 300_000 });

  // somebody who may do everything, but for an interest in Amina's structure
  for (const role of everyRole) {
    await app.database.rows(`insert into person_roles (id, person_id, role) values ($1, $2, $3)`, [
      uuidv7(),
      cast.grace.id,
      role,
    ]);
  }
  const ways: Readonly<Record<Exclude<Someone, 'nobody'>, () => Promise<{ headers: Headers }>>> = {
    owner: () => signIn(app, cast.amina),
    colleague: () => signIn(app, cast.jules),
    stranger: () => signIn(app, cast.nora),
    member: () => signIn(app, cast.karim),
    conflicted: () => signIn(app, cast.ines),
    chair: () => signIn(app, cast.chair),
    secretary: () => signIn(app, cast.secretary),
    observer: () => signIn(app, cast.observer),
    officer: () => signIn(app, cast.officer),
    'officer-weak': () => signIn(app, cast.officer, { strong: false }),
    lead: () => signIn(app, cast.lead),
    finance: () => signIn(app, cast.finance),
    'finance-stale': () => signIn(app, cast.secondFinance, { fresh: false }),
    admin: () => signIn(app, cast.admin),
    guest: () => signInGuest(app, { subjectType: 'consultation', subjectId: consultation }),
    'other-guest': () => signInGuest(app, { subjectType: 'consultation', subjectId: otherConsultation }),
    'barred-staff': () => signIn(app, { ...cast.grace, roles: everyRole }),
  };
  const sessions = new Map<Someone, Headers>();
  const enter = async (who: Someone): Promise<void> => {
    if (who !== 'nobody') sessions.set(who, (await ways[who]()).headers);
  };
  for (const who of Object.keys(ways) as Someone[]) await enter(who);
  const headersOf = (who: Someone): Headers => sessions.get(who) ?? {};
  const send: Scenario['send'] = (who, method, path, payload, headers = {}) =>
    app.app
      .getHttpAdapter()
      .getInstance()
      .inject({
        method,
        url: path.startsWith('.') ? path.slice(1) : `/api/v1${path}`,
        headers: {
          ...headersOf(who),
          ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
          ...headers,
        },
        ...(payload === undefined ? {} : { payload: payload as string | object | Buffer }),
      });
  const made = async (who: Someone, path: string, payload: object): Promise<Record<string, unknown>> => {
    const answer = await send(who, 'POST', path, payload);
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.body}`);
    return answer.json<Record<string, unknown>>();
  };

  const meeting = String(
    (
      await made('officer', `/committees/${committee.id}/meetings`, { startsAt: await inDays(app, 20), place: 'Lille' })
    )['id'],
  );
  const agenda = await made('officer', `/meetings/${meeting}/items`, { applicationIds: [file.id, otherFile.id] });
  const items = agenda['items'] as { id: string; number: string }[];
  const item = items.find(({ number }) => number === file.number)?.id ?? '';
  const otherItem = items.find(({ number }) => number === otherFile.number)?.id ?? '';
  await app.database.rows(
    `insert into assessments (id, application_id, meeting_id, seat_id, grid_id, state, total, comment, submitted_at)
     select $1, $2, $3, $4, (select id from grids limit 1), 'submitted', $5, $6, clock_now()`,
    [uuidv7(), file.id, meeting, committee.seats.elise, secrets.score, secrets.comment],
  );

  const proposal = await buildAward(app, {
    state: 'proposed',
    organizationId: workshop.id,
    object: secrets.proposal,
    application: { ...shared, title: secrets.title, asked: secrets.asked },
  });
  const paid = await buildPayments(app, {
    organizationId: workshop.id,
    agreementDue: true,
    application: { ...shared, title: 'Un projet déjà aidé' },
  });
  await advanceTo(app, paid.advanceId, 'approved');
  const order = await app.verb(ExportOrders).run(actorOf(cast.finance), { instalmentIds: [paid.advanceId] });
  const orderFile = await fileOf(app, 'payment-order', order.id);

  for (const who of ['conflicted', 'barred-staff'] as const) {
    await made(who, '/interests', { organizationId: workshop.id, kind: 'employment', validFrom: '2020-01-01' });
  }
  await app.settle();

  const paper = await buildPaper(app, file.id, { field: 'statutes' });
  const paperFile = await storedFile(app, 'attachment', 'application', file.id);
  await app.database.rows(`update attachments set file_id = $2 where id = $1`, [paper, paperFile]);
  const upload = await buildPaper(app, draft.id, { field: 'budget', state: 'uploading' });
  const { messagePaper, messageFile } = await talk(app, file.id);
  const aid = uuidv7();
  await app.database.rows(
    `insert into past_aids (id, organization_id, siren, funder, amount, granted_on, regime, source)
     select $1, id, siren, 'Région', 100000, '2025-01-01', 'de_minimis', 'declared' from organizations where id = $2`,
    [aid, workshop.id],
  );
  const one = async (sql: string, ...values: unknown[]) =>
    (await app.database.row<{ id: string }>(sql, values))?.id ?? '';

  return {
    app,
    number: file.number ?? '',
    headersOf,
    enter,
    send,
    close: () => app.close(),
    ids: {
      application: file.id,
      draft: draft.id,
      otherApplication: otherFile.id,
      organization: workshop.id,
      otherOrganization: other.id,
      axis: start.id,
      college: committee.collegeIds[0] ?? '',
      commune: delegate.communeId,
      call: call.id,
      committee: committee.id,
      meeting,
      item,
      otherItem,
      seat: committee.seats.karim,
      consultation,
      campaign: campaign.id,
      proposal: proposal.id,
      proposalApplication: proposal.applicationId,
      award: paid.award.id,
      agreement: paid.award.agreementId ?? '',
      deliberation: paid.award.deliberationId ?? '',
      advance: paid.advanceId,
      balance: paid.balanceId,
      order: order.id,
      account: paid.accountId ?? '',
      mandate: delegate.mandateId,
      part: await one(
        'select id from organization_people where organization_id = $1 and person_id = $2',
        workshop.id,
        cast.jules.id,
      ),
      aid,
      paper,
      upload,
      paperFile,
      campaignProof: await storedFile(app, 'campaign-proof', 'campaign', campaign.id),
      paymentProof: await buildPaperFile(app, {
        policy: 'payment-proof',
        subjectType: 'award',
        subjectId: paid.award.id,
      }),
      bankProof: await buildPaperFile(app, {
        policy: 'bank-proof',
        subjectType: 'organization',
        subjectId: workshop.id,
      }),
      orderFile,
      letterFile: await storedFile(app, 'decision', 'award', paid.award.id),
      receiptFile: await storedFile(app, 'application-document', 'application', file.id),
      mail: await one('select id from mails order by created_at limit 1'),
      messagePaper,
      messageFile,
    },
  };
}

/** A message of Amina's with its paper, another paper she has not sent, a note among officers that calls Hervé, a correction. */
async function talk(app: TestApp, applicationId: string): Promise<{ messagePaper: string; messageFile: string }> {
  const [message, messagePaper, note] = [uuidv7(), uuidv7(), uuidv7()];
  const messageFile = await storedFile(app, 'message-paper', 'application', applicationId);
  await app.database.rows(
    `insert into messages (id, application_id, side, author_id, body) values ($1, $2, 'holder', $3, $4)`,
    [message, applicationId, cast.amina.id, secrets.message],
  );
  await app.database.rows(
    `insert into message_papers (id, application_id, message_id, name, declared_type, size, state, file_id, uploaded_by)
     values (gen_random_uuid(), $1, $2, 'bail.pdf', '', 9, 'clean', $3, $4), ($5, $1, null, 'plan.pdf', '', 9, 'clean', null, $4)`,
    [applicationId, message, messageFile, cast.amina.id, messagePaper],
  );
  await app.database.rows(
    `insert into application_notes (id, application_id, author_id, body) values ($1, $2, $3, $4)`,
    [note, applicationId, cast.officer.id, secrets.note],
  );
  await app.database.rows(
    `insert into note_mentions (id, note_id, person_id)
     select gen_random_uuid(), $1, p from unnest($2::uuid[]) p`,
    [note, [cast.lead.id, cast.grace.id]],
  );
  await app.database.rows(
    `insert into application_corrections (id, application_id, field, before, after, reason, corrected_by)
     values (gen_random_uuid(), $1, 'need', '"avant"', '"après"', $2, $3)`,
    [applicationId, secrets.correction, cast.officer.id],
  );
  return { messagePaper, messageFile };
}

async function inDays(app: TestApp, days: number): Promise<string> {
  return new Date((await app.database.now()).getTime() + days * 86_400_000).toISOString();
}

/** A request to a commune, answered with reserves. */
async function opinion(app: TestApp, applicationId: string, insee: string, reasons: string): Promise<string> {
  const id = uuidv7();
  await app.database.rows(
    `insert into consultations (id, application_id, commune_id, state, due_on, opinion, reasons, author_name,
       author_capacity, answered_at)
     select $1, $2, c.id, 'answered', paris_today() + 20, 'reserved', $4, 'Nadia Benali', 'adjointe', clock_now()
     from communes c where c.insee = $3`,
    [id, applicationId, insee, reasons],
  );
  return id;
}

async function storedFile(app: TestApp, policy: string, subjectType: string, subjectId: string): Promise<string> {
  const files = app.verb(Files);
  const file = await files.keep(
    { name: 'piece.pdf', mediaType: 'application/pdf', policy, subjectType, subjectId },
    Buffer.from('%PDF-1.4\n%%EOF\n'),
  );
  await app.database.source.transaction((tx) => files.record(tx, file));
  return file.id;
}

async function fileOf(app: TestApp, policy: string, subjectId: string): Promise<string> {
  const row = await app.database.row<{ id: string }>(
    `select id from stored_files where policy = $1 and subject_id = $2 limit 1`,
    [policy, subjectId],
  );
  return row?.id ?? '';
}
