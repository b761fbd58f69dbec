import { buffer } from 'node:stream/consumers';
import { execFileSync } from 'node:child_process';
import { uuidv7 } from '../../src/kernel/database/uuid.js';
import { Files } from '../../src/kernel/storage/files.js';
import { DecideAwards } from '../../src/awards/decide-awards.js';
import { ProposeAward } from '../../src/awards/propose-award.js';
import { RecordDeliberation } from '../../src/awards/record-deliberation.js';
import { ReleaseDecisions } from '../../src/awards/release-decisions.js';
import { TransmitDeliberation } from '../../src/awards/transmit-deliberation.js';
import type { TestApp } from '../app.js';
import { buildApplication, type ApplicationWish, type BuiltApplication } from '../build/applications.js';
import { buildCall, type BuiltCall } from '../build/calls.js';
import { buildOrganization, type OrganizationOptions } from '../build/organizations.js';
import { actorOf, cast } from '../cast.js';
import { onDisk, output } from '../documents/pdf-inspection.js';

export const lead = actorOf(cast.lead);

let acts = 0;

/** A recommended application of an association of Amina's, on the real call. */
export async function recommended(
  app: TestApp,
  wish: ApplicationWish & { readonly organization?: OrganizationOptions } = {},
): Promise<BuiltApplication & { built: BuiltCall }> {
  const built = await buildCall(app);
  const { organization, ...rest } = wish;
  const organizationId =
    wish.organizationId ??
    (await buildOrganization(app, { people: [{ personId: cast.amina.id, role: 'owner' }], ...organization })).id;
  const application = await buildApplication(app, {
    callId: built.call.id,
    axisId: built.start.id,
    state: 'recommended',
    ...rest,
    organizationId,
  });
  return { ...application, built };
}

/** The lead proposes an award; a refusal where `grounds` is given. */
export async function proposed(
  app: TestApp,
  applicationId: string,
  wish: { readonly amount?: number; readonly grounds?: string; readonly object?: string } = {},
): Promise<string> {
  const { id } = await app.verb(ProposeAward).run(lead, {
    applicationId,
    outcome: wish.grounds ? 'refusal' : 'award',
    object: wish.object ?? 'Ouverture d’un atelier partagé de réparation',
    ...(wish.grounds ? { grounds: wish.grounds } : { amount: wish.amount ?? 1_000_000 }),
  });
  return id;
}

/** An act of the bureau of today, transmitted where `executory`. */
export async function deliberation(app: TestApp, { executory = true } = {}): Promise<{ id: string; number: string }> {
  acts += 1;
  const today = await app.database.row<{ day: string }>('select paris_today()::text as day');
  const votedOn = today?.day ?? '';
  const number = `${votedOn.slice(2, 4)}-B-${String(acts).padStart(4, '0')}`;
  const title = 'Entreprendre autrement : attribution de subventions';
  const record = app.verb(RecordDeliberation);
  const act = await record.run(lead, { number, body: 'bureau', title, votedOn, outcome: 'adopted' });
  if (executory) await app.verb(TransmitDeliberation).run(lead, { id: act.id, version: 1, transmittedOn: votedOn });
  return { id: act.id, number };
}

/** Decided under a new executory act and released, without the effects. */
export async function released(app: TestApp, awardIds: readonly string[]): Promise<{ id: string; number: string }> {
  const act = await deliberation(app);
  await app.verb(DecideAwards).run(lead, { deliberationId: act.id, awardIds: [...awardIds] });
  await app.verb(ReleaseDecisions).run(lead, { awardIds: [...awardIds] });
  return act;
}

/** Aid the structure declared. Cents. */
export async function declaredAid(
  app: TestApp,
  organizationId: string,
  aid: { readonly amount: number; readonly grantedOn: string; readonly regime?: string; readonly siren?: string },
): Promise<void> {
  await app.database.rows(
    `insert into past_aids (id, organization_id, siren, funder, amount, granted_on, regime, source)
     select $1, id, coalesce($6, siren), 'Région', $3, $4, $5, 'declared' from organizations where id = $2`,
    [uuidv7(), organizationId, aid.amount, aid.grantedOn, aid.regime ?? 'de_minimis', aid.siren ?? null],
  );
}

export interface FoundDocument {
  readonly id: string;
  readonly fileId: string;
  readonly checkCode: string;
  readonly pdf: Uint8Array;
}

/** The documents of a kind about a subject, with their bytes. */
export async function documentsOf(app: TestApp, kind: string, subjectId: string): Promise<FoundDocument[]> {
  const rows = await app.database.rows<{ id: string; fileId: string; checkCode: string }>(
    `select id, file_id as "fileId", check_code as "checkCode" from documents where kind = $1 and subject_id = $2`,
    [kind, subjectId],
  );
  const found: FoundDocument[] = [];
  for (const row of rows) {
    const files = app.verb(Files);
    found.push({ ...row, pdf: new Uint8Array(await buffer(await files.open(await files.find(row.fileId)))) });
  }
  return found;
}

/** The words of a PDF in reading order, blanks made equal. */
export function textOf(pdf: Uint8Array): string {
  return execFileSync('pdftotext', ['-layout', onDisk(pdf), '-'], { encoding: 'utf8' }).replace(/\s+/gu, ' ');
}

/** What the QR codes of the last page say. */
export function scanLast(pdf: Uint8Array, page: number): string {
  const file = onDisk(pdf);
  const picture = file.replace(/\.pdf$/, '');
  output('pdftoppm', '-r', '150', '-png', '-singlefile', '-f', String(page), '-l', String(page), file, picture);
  return output('zbarimg', '-q', '--raw', `${picture}.png`).trim();
}

/** The mails planned about one notice. */
export function mailsOf(
  app: TestApp,
  notice: string,
): Promise<{ recipient: string; locale: string; subject: string; text: string; attachments: string[] }[]> {
  return app.database.rows(
    `select recipient, locale, subject, text, attachments from mails where notice = $1 order by recipient`,
    [notice],
  );
}
