import { Injectable } from '@nestjs/common';
import { Calls, fieldsOf } from '../../calls/calls.public.js';
import { Config } from '../../kernel/config/config.js';
import { Database } from '../../kernel/database/database.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { Notices } from '../../notices/notices.public.js';
import { Organizations } from '../../organizations/organizations.public.js';

interface Correction {
  readonly applicationId: string;
  readonly organizationId: string;
  readonly formRevisionId: string;
  readonly number: string;
  readonly title: string;
  readonly field: string;
  readonly reason: string;
  readonly by: string | null;
}

/** Tells the structure which answer was corrected in its place, by whom and why, and how to object. */
@Injectable()
@OnJournal({ handler: 'applications.tell-of-correction', on: ['application.corrected'], queue: 'notices' })
export class TellOfCorrection implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
    private readonly organizations: Organizations,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const correction = await this.database.row<Correction>(
      `select a.id as "applicationId", a.organization_id as "organizationId", a.form_revision_id as "formRevisionId",
         a.number, a.title, c.field, c.reason, nullif(trim(p.given_name || ' ' || p.family_name), '') as by
       from application_corrections c join applications a on a.id = c.application_id
         join persons p on p.id = c.corrected_by where c.id = $1`,
      [String(entry.data['correctionId'])],
    );
    if (!correction) return;
    const { applicationId, number, title, field, reason, by } = correction;
    const { definition } = await this.calls.form(correction.formRevisionId);
    const label = fieldsOf(definition).find(({ key }) => key === field)?.label ?? { fr: field, en: field };
    const people = await this.organizations.contacts(correction.organizationId);
    await this.notices.plan(
      entry.id,
      people.map(({ email, name, locale, personId }) => ({
        notice: 'applications.corrected',
        to: { email, name, locale, ...(personId ? { personId } : {}) },
        about: { type: 'application', id: applicationId },
        subject: {
          fr: `Dossier ${number} : une réponse corrigée par le service`,
          en: `Application ${number}: an answer corrected by the office`,
        },
        paragraphs: [
          {
            fr: `${by ?? 'Le service'} a corrigé une réponse de votre dossier « ${title} ». Votre réponse d’avant est gardée et reste visible.`,
            en: `${by ?? 'The office'} has corrected an answer of your application “${title}”. What you had answered is kept and stays visible.`,
          },
          {
            fr: 'Si vous n’êtes pas d’accord, écrivez-le dans les messages du dossier : le service y répondra.',
            en: 'If you disagree, say so in the messages of the application: the office will answer.',
          },
        ],
        details: [
          { label: { fr: 'Question', en: 'Question' }, value: label[locale] },
          { label: { fr: 'Motif', en: 'Reason' }, value: reason },
        ],
        action: {
          label: { fr: 'Voir la correction', en: 'See the correction' },
          url: `${this.config.publicUrl}/dossiers/${applicationId}/reponses`,
        },
        reason: {
          fr: 'vous suivez ce dossier pour votre structure',
          en: 'you follow this application for your organization',
        },
      })),
    );
  }
}
