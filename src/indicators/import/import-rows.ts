import { uuidv7 } from '../../kernel/database/uuid.js';
import type { ImportedAward } from './import-awards.dto.js';
import type { ImportRow } from './import-rows.sql.js';

/** What every imported award has in common. */
export type CallFrame = Pick<ImportRow, 'call_id' | 'call_revision_id' | 'form_revision_id'>;

/** An award of the list as the tables take it. */
export function rowOf(
  award: ImportedAward,
  frame: CallFrame,
  axisId: string,
  communes: ReadonlyMap<string, string>,
): ImportRow {
  const { organization } = award;
  return {
    ...frame,
    organization_id: uuidv7(),
    application_id: uuidv7(),
    award_id: uuidv7(),
    axis_id: axisId,
    number: award.number,
    legal_name: organization.legalName,
    legal_form: organization.legalForm,
    siret: organization.siret,
    rna: organization.rna ?? null,
    founded_on: organization.foundedOn ?? null,
    head_office_commune_id: communes.get(organization.insee ?? '') ?? null,
    fictional: organization.fictional ?? false,
    title: award.title,
    object: award.object,
    amount: award.amount,
    jobs_planned: award.jobsPlanned ?? null,
    jobs_created: award.jobsCreated ?? null,
    filed_on: award.filedOn,
    voted_on: award.votedOn,
    notified_on: award.notifiedOn,
    closed_on: award.closedOn,
  };
}

/** Where the project of an award is, the main commune first. */
export function placesOf(
  award: ImportedAward,
  applicationId: string,
  communes: ReadonlyMap<string, string>,
): { id: string; application_id: string; commune_id: string; main: boolean }[] {
  return [...new Set(award.communes)].map((insee, place) => {
    return { id: uuidv7(), application_id: applicationId, commune_id: communes.get(insee) ?? '', main: place === 0 };
  });
}
