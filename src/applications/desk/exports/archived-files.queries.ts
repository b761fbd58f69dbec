import { Injectable } from '@nestjs/common';
import { Calls, type Answers, type FormDefinition } from '../../../calls/calls.public.js';
import { personId, type Actor } from '../../../kernel/access/actor.js';
import { SqlParams } from '../../../kernel/access/policy.js';
import { applicationScope } from '../../../kernel/access/standings.js';
import { Database } from '../../../kernel/database/database.js';
import type { Bilingual } from '../../../kernel/refusals/refusal.js';
import type { ApplicationState } from '../../application.lifecycle.js';
import { toldRowSql } from '../../reading/secrecy.js';

/** A paper with where its bytes are. */
export interface ArchivedPaper {
  readonly field: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly storageKey: string;
}

/** A file with what goes into an archive. */
export interface ArchivedFile {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly organization: string;
  readonly commune: string | null;
  readonly axis: Bilingual;
  readonly state: ApplicationState;
  readonly askedAmount: number | null;
  readonly submittedOn: string;
  readonly answers: Answers;
  readonly definition: FormDefinition;
  readonly papers: readonly ArchivedPaper[];
}

/** Files one by one as an archive takes them; whoever lost sight of one since the beginning gets nothing of it. */
@Injectable()
export class ArchivedFilesQueries {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
  ) {}

  async one(actor: Actor, id: string): Promise<ArchivedFile | null> {
    const params = new SqlParams();
    const state = toldRowSql(actor, () => params.add(personId(actor)));
    const row = await this.database.row<Omit<ArchivedFile, 'definition'> & { formRevisionId: string }>(
      `select a.id, a.number, a.title, o.legal_name as organization, x.label as axis, ${state} as state,
         (select k.name from application_communes c join communes k on k.id = c.commune_id
           where c.application_id = a.id order by c.main desc, k.name limit 1) as commune,
         a.asked_amount::float8 as "askedAmount", to_char(a.submitted_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as "submittedOn",
         a.answers, a.form_revision_id as "formRevisionId",
         coalesce((select json_agg(json_build_object('field', t.field, 'name', f.name, 'size', f.size, 'sha256', f.sha256,
             'storageKey', f.storage_key) order by t.field, t.created_at, t.id)
           from attachments t join stored_files f on f.id = t.file_id
           where t.application_id = a.id and t.state = 'clean'), '[]') as papers
       from applications a join organizations o on o.id = a.organization_id join axes x on x.id = a.axis_id
       where a.id = ${params.add(id)} and a.submitted_at is not null and ${applicationScope(actor, 'a', params)}`,
      params.values,
    );
    if (!row) return null;
    const { formRevisionId, ...file } = row;
    return { ...file, definition: (await this.calls.form(formRevisionId)).definition };
  }
}
