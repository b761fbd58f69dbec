import type { Tx } from '../../kernel/database/data-source.js';

const ofAwards = `select id from awards where application_id = $1`;
const ofInstalments = `select i.id from instalments i join awards w on w.id = i.award_id where w.application_id = $1`;
const aboutIt = `(subject_type = 'application' and subject_id = $1) or (subject_type = 'award' and subject_id in (${ofAwards}))
  or (subject_type = 'agreement' and subject_id in (select id from agreements where award_id in (${ofAwards})))
  or (subject_type = 'instalment' and subject_id in (${ofInstalments}))
  or (subject_type = 'campaign' and subject_id in (select id from campaigns where application_id = $1))`;

/** In this order, since rows point at each other. Amounts, dates, states and numbers stay: they are the statistics. */
const steps: readonly string[] = [
  `update awards set letter_id = null, grounds = '' where application_id = $1`,
  `update agreements set document_id = null, signed_file_id = null where award_id in (${ofAwards})`,
  `update financial_reports set file_id = null, narrative = '' where award_id in (${ofAwards})`,
  `update campaign_readings set proof_file_id = null
   where campaign_id in (select id from campaigns where application_id = $1)`,
  `delete from payment_proofs where instalment_id in (${ofInstalments})`,
  `delete from message_papers where application_id = $1`,
  `delete from messages where application_id = $1`,
  `delete from application_notes where application_id = $1`,
  `delete from application_corrections where application_id = $1`,
  `delete from application_form_moves where application_id = $1`,
  `delete from answer_marks where application_id = $1`,
  `delete from officer_checks where application_id = $1`,
  `delete from application_sketches where id = $1`,
  `delete from supplement_requests where application_id = $1`,
  `delete from attachments where application_id = $1`,
  `update consultations set reasons = null, support = null, author_name = null, author_capacity = null
   where application_id = $1`,
  `update assessments set comment = '', scores = '{}' where application_id = $1`,
  `update meeting_items set grounds = null where application_id = $1`,
  `delete from mails where (about_type = 'application' and about_id = $1) or (about_type = 'award' and about_id in (${ofAwards}))`,
  `delete from openings where application_id = $1`,
  `delete from retention_holds where application_id = $1`,
  `delete from documents where ${aboutIt}`,
  `update applications set title = case when state = 'awarded' then title else '' end, answers = '{}', check_report = null,
     ground = null, certified_by = null, purged_at = clock_now(), version = version + 1 where id = $1`,
];

/** Empties a filed application; answers the stored files whose bytes must go. */
export async function emptyFile(tx: Tx, applicationId: string): Promise<string[]> {
  const files = (await tx.query(`select id from stored_files where ${aboutIt} for update`, [applicationId])) as {
    id: string;
  }[];
  for (const step of steps) await tx.query(step, [applicationId]);
  const fileIds = files.map(({ id }) => id);
  await tx.query(`delete from stored_files where id = any($1::uuid[])`, [fileIds]);
  return fileIds;
}
