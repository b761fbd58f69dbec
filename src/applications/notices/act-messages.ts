import { Injectable } from '@nestjs/common';
import { Config } from '../../kernel/config/config.js';
import type { CivilDate } from '../../kernel/dates/civil-date.js';
import { formatDate } from '../../kernel/dates/format-date.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { fill, type Bilingual, type Locale } from '../../kernel/refusals/refusal.js';
import type { NoticeDetail, NoticeMessage } from '../../notices/notices.public.js';
import { Organizations } from '../../organizations/organizations.public.js';
import { actNotices, type ActNotice } from './act-notice.words.js';
import { NoticeFactsQueries, type NoticeFacts, type NoticePerson } from './notice-facts.js';

/** The mails about an act on a file: to the structure or to the officers. */
@Injectable()
export class ActMessages {
  constructor(
    private readonly facts: NoticeFactsQueries,
    private readonly organizations: Organizations,
    private readonly config: Config,
  ) {}

  /** One a person; none where the act tells nobody anything. */
  async of(entry: JournalEntry): Promise<NoticeMessage[]> {
    const notice = actNotices[entry.verb];
    const facts = notice ? await this.facts.of(entry.subjectId) : null;
    if (!notice || !facts) return [];
    const people: readonly NoticePerson[] =
      notice.audience === 'holder'
        ? await this.organizations.contacts(facts.organizationId)
        : await this.facts.officers(facts.id, { lead: leadReads.includes(entry.verb) });
    const items = await this.itemsOf(entry, facts);
    const url = `${this.config.publicUrl}/dossiers/${facts.id}${notice.page ?? ''}`;
    return people.map((person) => messageTo(person, { entry, notice, facts, items, url }));
  }

  private async itemsOf(entry: JournalEntry, { formRevisionId }: NoticeFacts): Promise<AskedItem[]> {
    const requestId = entry.data['requestId'];
    if (!listsItems.includes(entry.verb) || typeof requestId !== 'string') return [];
    return this.facts.items(requestId, formRevisionId);
  }
}

/** What names the items asked for, each with its reason. */
const listsItems: readonly string[] = ['supplements_asked', 'supplements_due_near'];

/** What the lead officer reads of beside whoever has the file in hand. */
const leadReads: readonly string[] = ['implicit_refusal_near', 'implicit_refusal_flagged'];

interface AskedItem {
  readonly label: Bilingual;
  readonly reason: string;
  readonly indispensable: boolean;
}

interface Told {
  readonly entry: JournalEntry;
  readonly notice: ActNotice;
  readonly facts: NoticeFacts;
  readonly items: readonly AskedItem[];
  readonly url: string;
}

function messageTo(person: NoticePerson, told: Told): NoticeMessage {
  const { entry, notice, facts } = told;
  const say = (text: Bilingual): Bilingual => ({
    fr: fill(text.fr, 'fr', valuesIn('fr', told)),
    en: fill(text.en, 'en', valuesIn('en', told)),
  });
  const { email, name, locale, personId } = person;
  return {
    notice: `applications.${entry.verb}`,
    to: { email, name, locale, ...(personId ? { personId } : {}) },
    about: { type: 'application', id: facts.id },
    subject: say(notice.subject),
    paragraphs: notice.paragraphs.map(say),
    details: told.items.map((item) => detailOf(item, locale)),
    action: { label: notice.action, url: told.url },
  };
}

function valuesIn(locale: Locale, { entry, facts, items }: Told): Record<string, string> {
  const day = (value: unknown): string => (typeof value === 'string' ? formatDate(value as CivilDate, locale) : '–');
  return {
    number: facts.number,
    title: facts.title,
    organization: facts.organization,
    ground: facts.ground ?? '',
    stops: items.some(({ indispensable }) => indispensable) ? 'yes' : 'no',
    ...authorityIn(facts.authority),
    due: day(entry.data['dueOn']),
    until: day(entry.data['implicitRefusalOn'] ?? facts.implicitRefusalOn),
  };
}

function authorityIn({ address, service, email, phone, signatory, court }: NoticeFacts['authority']) {
  const within = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  return {
    address,
    service,
    email,
    phone,
    signatory: `${signatory.givenName} ${signatory.familyName}`,
    capacity_fr: within(signatory.capacity.fr),
    capacity_en: within(signatory.capacity.en),
    court: within(court.name),
    courtAddress: court.address,
    site: court.site.replace(/^https?:\/\//u, ''),
  };
}

function detailOf({ label, reason, indispensable }: AskedItem, locale: Locale): NoticeDetail {
  const essential = { fr: ' (indispensable)', en: ' (essential)' }[locale];
  return { label, value: `${reason}${indispensable ? essential : ''}` };
}
