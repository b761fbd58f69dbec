import type { Tx } from '../../kernel/database/data-source.js';
import { without, type Known, type Unknown } from './forget.rules.js';

/** Where a name may stand in texts: the table, its columns, and which of its rows belong to the files at hand. */
interface Place {
  readonly table: string;
  readonly texts?: readonly string[];
  readonly jsons?: readonly string[];
  /** SQL on `t`; `$1` lists applications, `$2` structures. */
  readonly where: string;
}

const ofApplication = 't.application_id = any($1::uuid[])';
const aboutFiles = `((t.subject_type = 'application' and t.subject_id = any($1::uuid[]))
  or (t.subject_type = 'organization' and t.subject_id = any($2::uuid[]))
  or (t.subject_type = 'award' and t.subject_id in (select id from awards where application_id = any($1::uuid[])))
  or (t.subject_type = 'agreement' and t.subject_id in (select g.id from agreements g join awards w on w.id = g.award_id
    where w.application_id = any($1::uuid[]))))`;

const places: readonly Place[] = [
  { table: 'applications', texts: ['title'], jsons: ['answers', 'check_report'], where: 't.id = any($1::uuid[])' },
  { table: 'supplement_requests', jsons: ['items', 'answers'], where: ofApplication },
  { table: 'application_corrections', texts: ['reason'], jsons: ['before', 'after'], where: ofApplication },
  { table: 'messages', texts: ['body'], where: ofApplication },
  { table: 'application_notes', texts: ['body'], where: ofApplication },
  { table: 'message_papers', texts: ['name'], where: ofApplication },
  { table: 'attachments', texts: ['name'], where: ofApplication },
  { table: 'application_form_moves', jsons: ['set_aside'], where: ofApplication },
  { table: 'awards', texts: ['object', 'grounds'], where: ofApplication },
  { table: 'stored_files', texts: ['name'], where: aboutFiles },
  { table: 'documents', texts: ['title'], jsons: ['facts'], where: aboutFiles },
  { table: 'bank_accounts', texts: ['holder'], where: 't.organization_id = any($2::uuid[])' },
  {
    table: 'mails',
    texts: ['subject', 'text', 'html', 'recipient_name'],
    where: `(t.about_id = any($1::uuid[]) or t.about_id = any($2::uuid[]))`,
  },
];

/** Writes the texts of these applications and structures again, without the person. Answers how many rows changed. */
export async function eraseTexts(
  tx: Tx,
  files: { readonly applicationIds: readonly string[]; readonly organizationIds: readonly string[] },
  known: Known,
  unknown: Unknown,
): Promise<number> {
  let changed = 0;
  for (const { table, texts = [], jsons = [], where } of places) {
    const columns = [...texts, ...jsons];
    const rows = (await tx.query(
      `select t.id, ${columns.map((column) => `t.${column}`).join(', ')} from ${table} t
       where cardinality($1::uuid[]) + cardinality($2::uuid[]) > 0 and ${where}`,
      [files.applicationIds, files.organizationIds],
    )) as Readonly<Record<string, unknown>>[];
    for (const row of rows) {
      const now = columns.map((column) => without(row[column], known, unknown));
      const differ = columns.some((column, index) => JSON.stringify(row[column]) !== JSON.stringify(now[index]));
      if (!differ) continue;
      const values = now.map((value, index) =>
        index < texts.length || value === null ? value : JSON.stringify(value),
      );
      const set = columns.map((column, index) => `${column} = $${index + 2}`).join(', ');
      await tx.query(`update ${table} set ${set} where id = $1`, [row['id'], ...values]);
      changed += 1;
    }
  }
  return changed;
}
