import { Injectable } from '@nestjs/common';
import { Links, People } from '../accounts/accounts.public.js';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { OnJournal, type JournalHandler } from '../kernel/jobs/handlers.js';
import type { JournalEntry } from '../kernel/journal/journal.js';
import type { Bilingual } from '../kernel/refusals/refusal.js';
import { Notices } from '../notices/notices.public.js';
import type { OrganizationRole } from './organization-facts.js';
import { Organizations } from './organizations-port.js';

const notice = 'organizations.invitation';
const linkDays = 30;

const mayDo: Readonly<Record<OrganizationRole, Bilingual>> = {
  owner: {
    fr: 'Vous pourrez préparer et déposer des demandes, et choisir qui participe.',
    en: 'You will be able to prepare and file applications, and choose who takes part.',
  },
  representative: {
    fr: 'Vous pourrez relire, certifier et déposer les demandes de la structure.',
    en: 'You will be able to read, certify and file the organization’s applications.',
  },
  editor: {
    fr: 'Vous pourrez préparer et déposer des demandes avec vos collègues.',
    en: 'You will be able to prepare and file applications with your colleagues.',
  },
  reader: {
    fr: 'Vous pourrez suivre les demandes de la structure, sans les modifier.',
    en: 'You will be able to follow the organization’s applications, without changing them.',
  },
};

/**
 * Mails a colleague how to come in. The link signs in once and is made here, after the commit, so that its token rests
 * nowhere but in the mail.
 */
@Injectable()
@OnJournal({ handler: 'organizations.invitation', on: ['organization.colleague_invited'], queue: 'notices' })
export class MailInvitation implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly links: Links,
    private readonly people: People,
    private readonly notices: Notices,
    private readonly organizations: Organizations,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    if (await this.notices.planned(entry.id, notice)) return;
    const { personId, role } = entry.data as { personId: string; role: OrganizationRole };
    const [person] = await this.people.find([personId]);
    const { legalName } = await this.organizations.get(entry.subjectId);
    if (!person) return;
    const { token } = await this.database.transaction(async (tx) => {
      const expiresAt = new Date((await this.database.now(tx)).getTime() + linkDays * 86_400_000);
      return this.links.issue(tx, { purpose: 'invitation', personId, email: person.email, expiresAt });
    });
    const inviter = entry.actorName;
    await this.notices.plan(entry.id, [
      {
        notice,
        to: person,
        about: { type: 'organization', id: entry.subjectId },
        subject: {
          fr: `${inviter} vous invite à rejoindre « ${legalName} »`,
          en: `${inviter} invites you to join “${legalName}”`,
        },
        paragraphs: [
          {
            fr: `${inviter} vous a ajouté aux personnes qui agissent pour « ${legalName} » dans le service des subventions.`,
            en: `${inviter} added you to the people who act for “${legalName}” in the grants service.`,
          },
          mayDo[role],
          {
            fr: `Ce lien vous ouvre le service une fois, pendant ${linkDays} jours. Ensuite, demandez un lien de connexion avec cette adresse.`,
            en: `This link opens the service once, for ${linkDays} days. Afterwards, ask for a sign-in link with this address.`,
          },
        ],
        action: {
          label: { fr: 'Rejoindre la structure', en: 'Join the organization' },
          url: `${this.config.publicUrl}/connexion#${token}`,
        },
        reason: { fr: `${inviter} vous a invité`, en: `${inviter} invited you` },
      },
    ]);
  }
}
