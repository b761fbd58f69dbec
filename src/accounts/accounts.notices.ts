import { Injectable } from '@nestjs/common';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { OnJournal, type JournalHandler } from '../kernel/jobs/handlers.js';
import type { JournalEntry } from '../kernel/journal/journal.js';
import { Notices, type NoticeMessage } from '../notices/notices.public.js';
import { signInLinkMinutes } from './ask-sign-in-link.js';
import { invitationDays } from './invite-person.js';
import { Links } from './links.js';
import { People, type PersonRef } from './people.js';
import { signInUrl } from './sign-in-url.js';

/** Mails the link that was asked for. Its token is made here, so that it rests nowhere but in the mail. */
@Injectable()
@OnJournal({ handler: 'accounts.sign_in_link', on: ['link.asked'], queue: 'notices' })
export class MailSignInLink implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly links: Links,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    if (await this.notices.planned(entry.id, 'accounts.sign_in_link')) return;
    const armed = await this.database.transaction((tx) => this.links.arm(tx, entry.subjectId));
    const email = armed?.link.email;
    if (!armed || !email) return;
    const known = await this.database.row<{ name: string; locale: 'fr' | 'en'; state: string }>(
      `select trim(given_name || ' ' || family_name) as name, locale, state from persons where email = $1`,
      [email],
    );
    if (known?.state === 'disabled') return;
    const to = { email, name: known?.name ?? '', locale: known?.locale ?? armed.link.locale };
    await this.notices.plan(entry.id, [
      signInMessage(to, signInUrl(this.config.publicUrl, armed.token), known !== null),
    ]);
  }
}

/** Mails an invitation to a colleague; a later one makes the earlier links useless. */
@Injectable()
@OnJournal({ handler: 'accounts.invitation', on: ['person.invited'], queue: 'notices' })
export class MailInvitation implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly links: Links,
    private readonly people: People,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    if (await this.notices.planned(entry.id, 'accounts.invitation')) return;
    const [person] = await this.people.find([entry.subjectId]);
    if (!person) return;
    const token = await this.database.transaction((tx) => this.link(tx, person));
    await this.notices.plan(entry.id, [invitationMessage(person, signInUrl(this.config.publicUrl, token))]);
  }

  private async link(tx: Tx, person: PersonRef): Promise<string> {
    await this.links.revokeOf(tx, person.id, person.email);
    const now = await this.database.now(tx);
    const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000);
    return (await this.links.issue(tx, { purpose: 'invitation', personId: person.id, expiresAt })).token;
  }
}

/** Tells a person that their password or second factor changed, in case it was not them. */
@Injectable()
@OnJournal({
  handler: 'accounts.security',
  on: ['person.password_set', 'person.second_factor_set_up', 'person.second_factor_withdrawn'],
  queue: 'notices',
})
export class MailSecurityChange implements JournalHandler {
  constructor(
    private readonly people: People,
    private readonly notices: Notices,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const [person] = await this.people.find([entry.subjectId]);
    if (person) await this.notices.plan(entry.id, [securityMessage(person, entry.verb)]);
  }
}

function signInMessage(to: NoticeMessage['to'], url: string, known: boolean): NoticeMessage {
  return {
    notice: 'accounts.sign_in_link',
    to,
    subject: known
      ? { fr: 'Votre lien de connexion', en: 'Your sign-in link' }
      : { fr: 'Ouvrez votre compte', en: 'Open your account' },
    paragraphs: [
      known
        ? { fr: 'Vous avez demandé à vous connecter.', en: 'You asked to sign in.' }
        : {
            fr: 'Vous avez demandé à ouvrir un compte avec cette adresse.',
            en: 'You asked to open an account with this address.',
          },
      {
        fr: `Ce lien fonctionne une seule fois, pendant ${signInLinkMinutes} minutes.`,
        en: `This link works once, for ${signInLinkMinutes} minutes.`,
      },
      {
        fr: 'Si vous n’avez rien demandé, ne faites rien : personne ne peut se connecter sans ce message.',
        en: 'If you asked for nothing, do nothing: nobody can sign in without this message.',
      },
    ],
    action: {
      label: known ? { fr: 'Me connecter', en: 'Sign in' } : { fr: 'Ouvrir mon compte', en: 'Open my account' },
      url,
    },
    reason: { fr: 'un lien de connexion a été demandé pour elle', en: 'a sign-in link was asked for it' },
  };
}

function invitationMessage(person: PersonRef, url: string): NoticeMessage {
  return {
    notice: 'accounts.invitation',
    to: person,
    about: { type: 'person', id: person.id },
    subject: { fr: 'Votre accès au service d’instruction', en: 'Your access to the grants office' },
    paragraphs: [
      {
        fr: 'Un administrateur vous ouvre un accès d’agent. Ouvrez-le, choisissez un mot de passe, puis réglez l’application de codes de votre téléphone : elle vous sera demandée à chaque connexion.',
        en: 'An administrator is giving you staff access. Open it, choose a password, then set up the code app of your phone: it will be asked at each sign-in.',
      },
      {
        fr: `Ce lien fonctionne une seule fois, pendant ${invitationDays} jours.`,
        en: `This link works once, for ${invitationDays} days.`,
      },
    ],
    action: { label: { fr: 'Ouvrir mon accès', en: 'Open my access' }, url },
  };
}

function securityMessage(person: PersonRef, verb: string): NoticeMessage {
  const what =
    verb === 'password_set'
      ? { fr: 'Votre mot de passe a été choisi ou modifié', en: 'Your password was chosen or changed' }
      : verb === 'second_factor_set_up'
        ? { fr: 'Votre code à usage unique a été réglé', en: 'Your one-time code was set up' }
        : { fr: 'Votre code à usage unique a été retiré', en: 'Your one-time code was taken away' };
  return {
    notice: 'accounts.security',
    to: person,
    about: { type: 'person', id: person.id },
    subject: what,
    paragraphs: [
      { fr: `${what.fr}. Vos autres sessions sont fermées.`, en: `${what.en}. Your other sessions are closed.` },
      {
        fr: 'Si ce n’est pas vous, écrivez tout de suite au service instructeur.',
        en: 'If this was not you, write to the grants office at once.',
      },
    ],
  };
}
