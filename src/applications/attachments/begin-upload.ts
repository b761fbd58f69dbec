import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Calls, fieldsOf, type AttachmentField } from '../../calls/calls.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { safeName } from '../../kernel/storage/file-name.js';
import type { Application } from '../application.entity.js';
import { holdersRow } from '../applications.access.js';
import { Attachment } from '../attachment.entity.js';
import type { SupplementItem } from '../supplements/supplement-items.js';
import { limitsOf, mayBeSent, mayCome } from './attachment.rules.js';
import { attachmentRefusals } from './attachments.refusals.js';

export interface BeginUploadInput {
  readonly applicationId: string;
  /** Key of the question the paper answers. */
  readonly field: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly declaredType: string;
  /** The paper whose place this one takes once it is checked. */
  readonly replaces?: string;
}

/**
 * Makes room for a paper before its bytes come. The attachment's id is the upload's id.
 * Errors: those of `holdersRow`, `attachment_question_unknown`, `attachment_not_asked`, `attachment_too_many`,
 * `attachment_version_unknown`, `attachment_version_coming`, and those of `mayBeSent`.
 */
@Injectable()
export class BeginUpload {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
  ) {}

  async run(actor: Actor, input: BeginUploadInput): Promise<{ id: string }> {
    return this.database.transaction(async (tx) => {
      const held = await holdersRow(tx, actor, input.applicationId);
      const field = await this.question(tx, held.row, input.field);
      await takesPapers(tx, held.row, field);
      const name = safeName(input.name);
      const limits = limitsOf(field);
      demand(mayBeSent({ name, size: input.size }, limits));
      const papers = await tx.findBy(Attachment, {
        applicationId: held.row.id,
        field: field.key,
        state: In(['uploading', 'quarantined', 'clean']),
      });
      demand(mayCome(papers, limits, input.replaces));
      const id = uuidv7();
      await tx.insert(Attachment, {
        id,
        applicationId: held.row.id,
        field: field.key,
        name,
        declaredType: input.declaredType.slice(0, 120),
        size: input.size,
        state: 'uploading',
        uploadId: id,
        uploadedBy: held.actor.id,
        replacesId: input.replaces ?? null,
        createdAt: await this.database.now(tx),
      });
      return { id };
    });
  }

  private async question(tx: Tx, row: Application, key: string): Promise<AttachmentField> {
    const form = await this.calls.form(row.formRevisionId, tx);
    const field = fieldsOf(form.definition).find((each) => each.key === key);
    if (field?.kind !== 'attachment') throw attachmentRefusals.attachment_question_unknown({ field: key }, '/field');
    return field;
  }
}

/** A draft takes papers for every question; a file awaiting items only for those asked. @throws attachment_not_asked */
export async function takesPapers(tx: Tx, row: Application, field: { readonly key: string }): Promise<void> {
  if (row.state === 'draft') return;
  const [open] = (await tx.query(
    `select items from supplement_requests where application_id = $1 and state in ('asked')`,
    [row.id],
  )) as { items: SupplementItem[] }[];
  const asked = row.state === 'incomplete' && open?.items.some((item) => item.field === field.key);
  if (!asked) throw attachmentRefusals.attachment_not_asked({}, '/field');
}
