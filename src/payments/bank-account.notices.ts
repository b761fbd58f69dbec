import { Injectable } from '@nestjs/common';
import { People } from '../accounts/accounts.public.js';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { OnJournal, type JournalHandler } from '../kernel/jobs/handlers.js';
import type { JournalEntry } from '../kernel/journal/journal.js';
import type { Bilingual } from '../kernel/refusals/refusal.js';
import { Notices } from '../notices/notices.public.js';
import { Organizations } from '../organizations/organizations.public.js';
import { recipient } from './payments.notices.js';

interface AccountNews {
  readonly organizationId: string;
  readonly organization: string;
  readonly last4: string;
  readonly proposedBy: string | null;
}

const WARNING: Bilingual = {
  fr: 'Si vous n’êtes pas à l’origine de ce changement, appelez-nous tout de suite : la fraude au RIB commence ainsi. Prenez notre numéro au bas de ce message, jamais dans un autre courriel.',
  en: 'If this change does not come from you, call us at once: this is how bank detail fraud begins. Use the number at the foot of this message, never one from another e-mail.',
};

/** A change of bank details warns every contact of the structure, whoever made it; finance is asked to confirm. */
@Injectable()
@OnJournal({
  handler: 'payments.bank-mail',
  on: ['bank_account.proposed', 'bank_account.confirmed'],
  queue: 'notices',
})
export class BankAccountMails implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly organizations: Organizations,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const of = await this.database.row<AccountNews>(
      `select o.id as "organizationId", o.legal_name as organization, b.iban_last4 as last4,
         b.proposed_by as "proposedBy"
       from bank_accounts b join organizations o on o.id = b.organization_id where b.id = $1`,
      [entry.subjectId],
    );
    if (!of) return;
    await this.warn(entry, of);
    if (entry.verb === 'proposed') await this.askFinance(entry, of);
  }

  private async warn(entry: JournalEntry, of: AccountNews): Promise<void> {
    const proposed = entry.verb === 'proposed';
    const first: Bilingual = proposed
      ? {
          fr: `De nouvelles coordonnées bancaires, terminées par ${of.last4}, ont été proposées pour ${of.organization}. Elles serviront une fois confirmées par notre service financier.`,
          en: `New bank details ending in ${of.last4} were proposed for ${of.organization}. They will be used once our finance service confirms them.`,
        }
      : {
          fr: `Les coordonnées bancaires terminées par ${of.last4} sont confirmées pour ${of.organization} : les prochains versements iront sur ce compte.`,
          en: `The bank details ending in ${of.last4} are confirmed for ${of.organization}: the next payments go to this account.`,
        };
    const contacts = await this.organizations.contacts(of.organizationId);
    await this.notices.plan(
      entry.id,
      contacts.map((contact) => ({
        notice: `payments.bank_account_${entry.verb}`,
        to: recipient(contact),
        about: { type: 'organization', id: of.organizationId },
        subject: proposed
          ? { fr: 'Changement de coordonnées bancaires proposé', en: 'Change of bank details proposed' }
          : { fr: 'Coordonnées bancaires confirmées', en: 'Bank details confirmed' },
        paragraphs: [first, WARNING],
      })),
    );
  }

  private async askFinance(entry: JournalEntry, of: AccountNews): Promise<void> {
    const away = await this.database.rows<{ id: string }>(
      `select b.person_id as id from bars b join applications a on a.id = b.application_id where a.organization_id = $1
       union select person_id from standings where subject_type = 'organization' and subject_id = $1`,
      [of.organizationId],
    );
    const kept = new Set([of.proposedBy, ...away.map(({ id }) => id)]);
    const finance = (await this.people.ofRole('finance')).filter(({ id }) => !kept.has(id));
    await this.notices.plan(
      entry.id,
      finance.map((to) => ({
        notice: 'payments.bank_account_to_confirm',
        to,
        about: { type: 'organization', id: of.organizationId },
        subject: {
          fr: `Coordonnées bancaires à confirmer : ${of.organization}`,
          en: `Bank details to confirm: ${of.organization}`,
        },
        paragraphs: [
          {
            fr: `Rappelez la structure à un numéro que vous connaissez déjà, comparez le RIB et le compte terminé par ${of.last4}, puis confirmez.`,
            en: `Call the organization on a number you already know, compare the bank statement with the account ending in ${of.last4}, then confirm.`,
          },
        ],
        action: {
          label: { fr: 'Voir les coordonnées', en: 'See the details' },
          url: `${this.config.publicUrl}/versements`,
        },
      })),
    );
  }
}
