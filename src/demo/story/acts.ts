import { randomUUID } from 'node:crypto';
import { ENTREPRENDRE_AUTREMENT_GRID, exampleAnswers, type ExampleOptions } from '../../calls/calls.public.js';
import type { Caller } from './caller.js';
import { freshSiret } from './context.js';
import { mailTo, tokenIn } from './people.js';
import { uploadPaper } from './papers.js';

/** The structure and project of one application. */
export interface Wish extends ExampleOptions {
  readonly callId: string;
  readonly axisId: string;
  readonly organization: string;
  readonly legalForm: NonNullable<ExampleOptions['legalForm']>;
  readonly foundedOn: string;
  readonly seed: number;
  /** INSEE codes, the main one first. */
  readonly communes: NonNullable<ExampleOptions['communes']>;
}

/** Registers the structure; only associations have an RNA number. */
export async function register(holder: Caller, wish: Wish): Promise<string> {
  const { id } = await holder.post<{ id: string }>('organizations', {
    legalName: wish.organization,
    acronym: null,
    legalForm: wish.legalForm,
    siret: freshSiret(wish.seed),
    rna: wish.legalForm === 'association' ? `W59${String(wish.seed).padStart(7, '0')}` : null,
    foundedOn: wish.foundedOn,
    address: '12 rue des Tisserands, 59100 Roubaix',
    headOfficeInsee: wish.communes[0],
    website: null,
    ...(wish.esus ? { esus: wish.esus } : {}),
    esusApprovedOn: null,
    esusValidUntil: null,
    workIntegration: null,
  });
  return id;
}

/** Opens a draft and types the answers, papers left out. */
export async function draft(holder: Caller, organizationId: string, wish: Wish): Promise<string> {
  const { callId, axisId } = wish;
  const started = await holder.post<{ id: string; version: number }>('applications', {
    callId,
    axisId,
    organizationId,
  });
  const answers = exampleAnswers({ ...wish, anyPaper: '' });
  const typed = Object.fromEntries(Object.entries(answers).filter(([, value]) => !isPapers(value)));
  await holder.put(`applications/${started.id}/answers`, { answers: typed }, started.version);
  return started.id;
}

/** What is still missing, by key of the question. */
export async function missing(holder: Caller, applicationId: string): Promise<string[]> {
  const headers = { 'idempotency-key': randomUUID() };
  const early = await holder.answer<{ errors?: { pointer?: string }[] }>(
    'POST',
    `applications/${applicationId}/submission`,
    undefined,
    headers,
  );
  return (early.body.errors ?? []).map(({ pointer }) => (pointer ?? '').slice(1)).filter(Boolean);
}

/** Uploads what is missing, then files; answers the number. */
export async function file(holder: Caller, applicationId: string, papers: readonly string[]): Promise<string> {
  for (const field of papers) await uploadPaper(holder, applicationId, field, `Piece ${field}`);
  const { number } = await holder.post<{ number: string }>(`applications/${applicationId}/submission`);
  return number;
}

/** The commune opens the link of its mail and gives its opinion. */
export async function giveOpinion(
  server: Caller,
  delegate: string,
  number: string,
  opinion: string,
  reasons: string,
): Promise<void> {
  const mail = await mailTo(server, delegate, ({ text }) => text.includes('/avis/') && text.includes(number));
  const { token } = await server.post<{ token: string }>('guest-sessions', { token: tokenIn(mail.text) });
  await server.as(token).put('guest/consultation/opinion', {
    opinion,
    reasons,
    support: 'Un local municipal à loyer modéré.',
    authorName: 'Service économie',
    authorCapacity: 'référente économie sociale et solidaire',
  });
}

/** Takes the file in charge, checks the rules and accepts it; answers how many rules were checked. */
export async function accept(officer: Caller, applicationId: string): Promise<number> {
  const me = await officer.get<{ person: { id: string } }>('me');
  await officer.answer('PUT', `applications/${applicationId}/officer`, { officerId: me.person.id });
  const check = await officer.post<{ report: { verdicts: object[] } }>(`applications/${applicationId}/rule-check`);
  await officer.post(`applications/${applicationId}/acceptance`, { reasons: 'Dossier complet et dans le règlement.' });
  return check.report.verdicts.length;
}

/** Scores one file on the whole grid and submits. `level` moves the scores up or down, 0 to 2. */
export async function assess(member: Caller, meetingId: string, itemId: string, level: number): Promise<void> {
  const path = `meetings/${meetingId}/items/${itemId}/assessment`;
  const sheet = await member.answer<{ version: number }>('GET', path);
  const scores = ENTREPRENDRE_AUTREMENT_GRID.criteria.map(({ code }, rank) => ({
    criterion: code,
    score: Math.min(4, level + 1 + ((rank * 7 + itemId.charCodeAt(3)) % 3)),
    comment: 'Solide et ancré dans le quartier.',
  }));
  const before = sheet.status === 200 ? sheet.body.version : undefined;
  const saved = await member.put<{ version: number }>(path, { scores, comment: 'Projet convaincant.' }, before);
  await member.post(`${path}/submission`, undefined, randomUUID(), saved.version);
}

function isPapers(value: unknown): boolean {
  const paper = (item: unknown) => typeof item === 'string' && (item === '' || /^[0-9a-f]{8}-/.test(item));
  return Array.isArray(value) && value.length > 0 && value.every(paper);
}
