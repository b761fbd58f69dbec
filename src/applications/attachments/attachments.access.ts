import { Injectable } from '@nestjs/common';
import { Calls, fieldsOf } from '../../calls/calls.public.js';
import { isStaff, type Actor } from '../../kernel/access/actor.js';
import { SqlParams } from '../../kernel/access/policy.js';
import { applicationScope } from '../../kernel/access/standings.js';
import { Database } from '../../kernel/database/database.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import type { Refusal } from '../../kernel/refusals/refusal.js';
import { JudgesFiles, type FilePolicy } from '../../kernel/storage/file-policy.js';
import type { StoredFile } from '../../kernel/storage/files.js';

/**
 * A paper is read by whoever may see its application; the committee and the communes only where the form does not keep
 * the question from them. Everybody else learns nothing, not even that it exists.
 */
@Injectable()
@JudgesFiles('attachment')
export class AttachmentFiles implements FilePolicy {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
  ) {}

  async mayRead(actor: Actor, file: StoredFile): Promise<Refusal | null> {
    const params = new SqlParams();
    const fileId = params.add(file.id);
    const person = params.add(actor.kind === 'person' ? actor.id : null);
    const row = await this.database.row<{ field: string; formRevisionId: string; own: boolean }>(
      `select t.field, a.form_revision_id as "formRevisionId", exists (select 1 from standings s
         where s.person_id = ${person}::uuid and s.subject_type = 'organization' and s.subject_id = a.organization_id) as own
       from attachments t join applications a on a.id = t.application_id
       where t.file_id = ${fileId} and ${applicationScope(actor, 'a', params)}`,
      params.values,
    );
    if (!row) return kernelRefusals.not_found();
    if (row.own || isStaff(actor)) return null;
    const { definition } = await this.calls.form(row.formRevisionId);
    const field = fieldsOf(definition).find(({ key }) => key === row.field);
    return field?.secrecy?.committee === false ? kernelRefusals.not_found() : null;
  }
}

/** Documents the product makes about an application for its holder: read by the structure and the staff alone. */
@Injectable()
@JudgesFiles('application-document')
export class ApplicationDocumentFiles implements FilePolicy {
  constructor(private readonly database: Database) {}

  async mayRead(actor: Actor, file: StoredFile): Promise<Refusal | null> {
    if (actor.kind !== 'person') return kernelRefusals.not_found();
    const params = new SqlParams();
    const subject = params.add(file.subjectId);
    const person = params.add(actor.id);
    const row = await this.database.row<{ own: boolean }>(
      `select exists (select 1 from standings s where s.person_id = ${person} and s.subject_type = 'organization'
         and s.subject_id = a.organization_id) as own
       from applications a where a.id = ${subject} and ${applicationScope(actor, 'a', params)}`,
      params.values,
    );
    return row && (row.own || isStaff(actor)) ? null : kernelRefusals.not_found();
  }
}
