import { Injectable } from '@nestjs/common';
import { Calls, fieldsOf } from '../../calls/calls.public.js';
import { isStaff, type Actor } from '../../kernel/access/actor.js';
import { SqlParams } from '../../kernel/access/policy.js';
import { applicationScope } from '../../kernel/access/standings.js';
import { Database } from '../../kernel/database/database.js';
import { allRefusals, fill, type Bilingual } from '../../kernel/refusals/refusal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import type { AttachmentView } from './attachment.view.js';

interface PaperRow extends Omit<AttachmentView, 'href' | 'why'> {
  readonly fileId: string | null;
  readonly refusal: string | null;
}

/** The papers of an application, as far as the actor may read them. */
@Injectable()
export class AttachmentsQueries {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
  ) {}

  /** @throws not_found to strangers and the barred */
  async of(actor: Actor, applicationId: string): Promise<{ items: AttachmentView[] }> {
    const params = new SqlParams();
    const id = params.add(applicationId);
    const person = params.add(actor.kind === 'person' ? actor.id : null);
    const seen = await this.database.row<{ own: boolean; formRevisionId: string; papers: PaperRow[] | null }>(
      `select a.form_revision_id as "formRevisionId", exists (select 1 from standings s where s.person_id = ${person}::uuid
         and s.subject_type = 'organization' and s.subject_id = a.organization_id) as own,
         (select json_agg(json_build_object('id', t.id, 'field', t.field, 'name', t.name, 'size', t.size, 'state', t.state,
           'scanned', t.scanned, 'refusal', t.refusal, 'fileId', t.file_id, 'createdAt', t.created_at,
           'by', nullif(trim(u.given_name || ' ' || u.family_name), ''), 'replaces', t.replaces_id, 'endedAt', t.ended_at, 'endedBy', nullif(trim(e.given_name || ' ' || e.family_name), ''))
           order by t.created_at, t.id) from attachments t left join persons u on u.id = t.uploaded_by
           left join persons e on e.id = t.ended_by where t.application_id = a.id) as papers
       from applications a where a.id = ${id} and ${applicationScope(actor, 'a', params)}`,
      params.values,
    );
    if (!seen) throw kernelRefusals.not_found();
    const papers = (seen.papers ?? []).map(paperOf);
    if (seen.own || isStaff(actor)) return { items: papers };
    const { definition } = await this.calls.form(seen.formRevisionId);
    const secret = new Set(
      fieldsOf(definition)
        .filter(({ secrecy }) => secrecy?.committee === false)
        .map(({ key }) => key),
    );
    return {
      items: papers
        .filter(({ field, state }) => state === 'clean' && !secret.has(field))
        .map((paper) => ({ ...paper, by: null, replaces: null })),
    };
  }
}

function paperOf({ fileId, refusal, ...paper }: PaperRow): AttachmentView {
  return {
    ...paper,
    why: refusal ? reason(refusal, paper.name) : null,
    href: fileId ? `/api/v1/files/${fileId}` : null,
  };
}

/** The words of a stored refusal code. */
function reason(code: string, name: string): Bilingual | null {
  const entry = allRefusals().get(code);
  if (!entry) return null;
  return {
    fr: fill(entry.fr, 'fr', { name, kinds: '', max: '' }),
    en: fill(entry.en, 'en', { name, kinds: '', max: '' }),
  };
}
