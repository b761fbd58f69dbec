import { Injectable } from '@nestjs/common';
import { Links, People, type PersonRef } from '../accounts/accounts.public.js';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { OnJournal, type JournalHandler } from '../kernel/jobs/handlers.js';
import type { JournalEntry } from '../kernel/journal/journal.js';
import type { Bilingual } from '../kernel/refusals/refusal.js';
import { Notices, type NoticeMessage } from '../notices/notices.public.js';
import type { Capacity } from './quorum.rules.js';

/** Days during which the link of a seat works. */
export const SEAT_LINK_DAYS = 30;

const capacities: Readonly<Record<Capacity, Bilingual>> = {
  chair: { fr: 'à la présidence', en: 'as chair' },
  secretary: { fr: 'au secrétariat', en: 'as secretary' },
  member: { fr: 'comme membre', en: 'as a member' },
  observer: { fr: 'pour observer', en: 'as an observer' },
};

/**
 * Mails a new seat its link, and the code that goes with it in a message of its own. Both are made here, after the
 * commit, so that they rest nowhere but in the mails; the code goes first, so that a link never arrives without it.
 */
@Injectable()
@OnJournal({ handler: 'committee.seat_mail', on: ['seat.granted'], queue: 'notices' })
export class MailSeat implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly links: Links,
    private readonly people: People,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    if (await this.notices.planned(entry.id, 'committee.seat')) return;
    const seat = await this.database.row<{ personId: string; capacity: Capacity; committee: string }>(
      `select s.person_id as "personId", s.capacity, k.name as committee
       from seats s join committees k on k.id = s.committee_id where s.id = $1`,
      [entry.subjectId],
    );
    const [person] = seat ? await this.people.find([seat.personId]) : [];
    if (!seat || !person) return;
    const link = await this.link(entry.subjectId, person);
    await this.notices.plan(null, [codeMessage(person, entry.subjectId, link.code ?? '')]);
    const url = `${this.config.publicUrl}/siege#${link.token}`;
    await this.notices.plan(entry.id, [linkMessage(person, entry.subjectId, { ...seat, url })]);
  }

  private link(seatId: string, person: PersonRef) {
    return this.database.transaction(async (tx) => {
      await this.links.revokeFor(tx, 'seat', seatId);
      const expiresAt = new Date((await this.database.now(tx)).getTime() + SEAT_LINK_DAYS * 86_400_000);
      return this.links.issue(tx, {
        purpose: 'seat',
        email: person.email,
        personId: person.id,
        subjectType: 'seat',
        subjectId: seatId,
        expiresAt,
      });
    });
  }
}

function linkMessage(
  to: PersonRef,
  seatId: string,
  { capacity, committee, url }: { capacity: Capacity; committee: string; url: string },
): NoticeMessage {
  return {
    notice: 'committee.seat',
    to,
    about: { type: 'seat', id: seatId },
    subject: { fr: `Votre siège : ${committee}`, en: `Your seat: ${committee}` },
    paragraphs: [
      {
        fr: `Vous siégez ${capacities[capacity].fr} : ${committee}.`,
        en: `You sit ${capacities[capacity].en}: ${committee}.`,
      },
      {
        fr: 'Avant toute chose, déclarez vos liens d’intérêt avec les structures qui pourraient déposer un dossier. Les dossiers concernés ne vous seront pas montrés.',
        en: 'First of all, declare your interests in organizations that may apply. The applications concerned will not be shown to you.',
      },
      {
        fr: `Ce lien fonctionne une seule fois, pendant ${SEAT_LINK_DAYS} jours, avec le code reçu dans un autre message. Les dossiers et les notes sont confidentiels.`,
        en: `This link works once, for ${SEAT_LINK_DAYS} days, with the code sent in another message. Applications and scores are confidential.`,
      },
    ],
    action: { label: { fr: 'Ouvrir mon accès', en: 'Open my access' }, url },
  };
}

function codeMessage(to: PersonRef, seatId: string, code: string): NoticeMessage {
  return {
    notice: 'committee.seat_code',
    to,
    about: { type: 'seat', id: seatId },
    subject: { fr: 'Votre code d’accès au comité', en: 'Your committee access code' },
    paragraphs: [
      {
        fr: `Votre code : ${code}. Il vous sera demandé quand vous ouvrirez le lien de votre siège, envoyé à part.`,
        en: `Your code: ${code}. It will be asked when you open the link of your seat, sent apart.`,
      },
      {
        fr: 'Si vous recevez un second code, seul le dernier compte.',
        en: 'If you receive a second code, only the last one counts.',
      },
    ],
  };
}
