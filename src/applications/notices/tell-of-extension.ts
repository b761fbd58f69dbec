import { Injectable } from '@nestjs/common';
import { Config } from '../../kernel/config/config.js';
import { Database } from '../../kernel/database/database.js';
import { formatInstant } from '../../kernel/dates/format-date.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { fill, type Bilingual, type Locale } from '../../kernel/refusals/refusal.js';
import { Notices, type NoticeMessage } from '../../notices/notices.public.js';
import { Organizations, type ContactFacts } from '../../organizations/organizations.public.js';
import { extensionWords } from './extension.words.js';

interface ExtensionFacts {
  readonly call: Bilingual;
  readonly slug: string;
  readonly closesAt: Date;
  readonly previousClosesAt: Date;
  readonly reason: string;
}

interface Concerned {
  readonly organizationId: string;
  readonly organization: string;
  /** Its draft in the call, if it has begun one. */
  readonly draftId: string | null;
}

interface Told {
  readonly person: ContactFacts;
  readonly structures: readonly Concerned[];
}

/** Writes to the holders of drafts when the closing is put off, or to the one structure it was put off for. */
@Injectable()
@OnJournal({
  handler: 'applications.tell-of-extension',
  on: ['call.round_extended', 'call.filing_extended'],
  queue: 'notices',
})
export class TellOfExtension implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly organizations: Organizations,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const facts = await this.facts(entry.data['extensionId']);
    if (!facts) return;
    const told = await this.told(await this.concerned(entry));
    const messages = told.map(({ person, structures }): NoticeMessage => {
      const { email, name, locale, personId } = person;
      return {
        ...this.message(entry.verb, facts, structures),
        to: { email, name, locale, ...(personId ? { personId } : {}) },
      };
    });
    await this.notices.plan(entry.id, messages);
  }

  /** Each person once, with all the structures they are told about. */
  private async told(concerned: readonly Concerned[]): Promise<Told[]> {
    const people = new Map<string, { person: ContactFacts; structures: Concerned[] }>();
    for (const structure of concerned) {
      for (const person of await this.organizations.contacts(structure.organizationId)) {
        const known = people.get(person.email);
        if (known) known.structures.push(structure);
        else people.set(person.email, { person, structures: [structure] });
      }
    }
    return [...people.values()];
  }

  private facts(extensionId: unknown): Promise<ExtensionFacts | null> {
    return this.database.row<ExtensionFacts>(
      `select c.title as call, c.slug, e.closes_at as "closesAt", e.previous_closes_at as "previousClosesAt", e.reason
       from round_extensions e join rounds w on w.id = e.round_id join calls c on c.id = w.call_id where e.id = $1`,
      [extensionId],
    );
  }

  /** The structures with a draft in the call, or the one named with its draft if it has one. */
  private concerned({ subjectId, data }: JournalEntry): Promise<Concerned[]> {
    return this.database.rows<Concerned>(
      `select o.id as "organizationId", o.legal_name as organization, a.id as "draftId"
       from organizations o
       left join applications a on a.organization_id = o.id and a.call_id = $1 and a.state = 'draft'
       where case when $2::uuid is null then a.id is not null else o.id = $2::uuid end order by o.id`,
      [subjectId, data['organizationId'] ?? null],
    );
  }

  private message(verb: string, facts: ExtensionFacts, structures: readonly Concerned[]): Omit<NoticeMessage, 'to'> {
    const words = extensionWords[verb === 'round_extended' ? 'everyone' : 'one'];
    const say = (text: Bilingual): Bilingual => ({
      fr: fill(text.fr, 'fr', valuesIn('fr', facts, structures)),
      en: fill(text.en, 'en', valuesIn('en', facts, structures)),
    });
    const [first, ...others] = structures;
    const draftId = others.length === 0 ? first?.draftId : null;
    const toAll = others.length > 0 ? '/mes-demandes' : `/appels/${facts.slug}`;
    const page = draftId ? `/dossiers/${draftId}` : toAll;
    return {
      notice: `applications.${verb}`,
      ...(draftId ? { about: { type: 'application', id: draftId } } : {}),
      subject: say(words.subject),
      paragraphs: words.paragraphs.map(say),
      action: {
        label: draftId || others.length > 0 ? extensionWords.toDraft : extensionWords.toCall,
        url: `${this.config.publicUrl}${page}`,
      },
    };
  }
}

function valuesIn(locale: Locale, facts: ExtensionFacts, structures: readonly Concerned[]): Record<string, string> {
  // the last minute one may file in, so that midnight does not read as the day after
  const last = (at: Date): string => formatInstant(new Date(at.getTime() - 1), locale);
  return {
    call: facts.call[locale],
    organization: structures.map(({ organization }) => organization).join(', '),
    until: last(facts.closesAt),
    before: last(facts.previousClosesAt),
    reason: facts.reason,
  };
}
