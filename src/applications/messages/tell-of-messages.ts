import { Injectable } from '@nestjs/common';
import { Config } from '../../kernel/config/config.js';
import { OnJournal, OnSchedule, type JournalHandler, type ScheduledHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { fill, type Bilingual } from '../../kernel/refusals/refusal.js';
import { Notices, type NoticeMessage } from '../../notices/notices.public.js';
import { Organizations } from '../../organizations/organizations.public.js';
import { NoticeFactsQueries, type NoticePerson } from '../notices/notice-facts.js';
import type { Side } from './message.entity.js';
import { messageMail as words } from './message-mail.words.js';
import { MessageNews, messageNotices, type ConversationFacts, type News } from './message-news.js';

/**
 * Writes to the other side that messages wait: one mail a person and conversation in ten minutes. Officers get a link
 * alone; the structure gets the words too, which are its own to know.
 */
@Injectable()
export class MessageMails {
  constructor(
    private readonly news: MessageNews,
    private readonly officers: NoticeFactsQueries,
    private readonly organizations: Organizations,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  /** Tells whoever is to know of the messages of this side, and was not told yet. Again it does nothing. */
  async tell(applicationId: string, side: Side): Promise<void> {
    for (const { entryId, mail } of await this.due(applicationId, side)) await this.notices.plan(entryId, [mail]);
  }

  /** The mails `tell` would plan now, each with the entry of the last message it tells of. */
  async due(applicationId: string, side: Side): Promise<{ readonly entryId: string; readonly mail: NoticeMessage }[]> {
    const facts = await this.news.facts(applicationId);
    if (!facts) return [];
    const people: readonly NoticePerson[] =
      side === 'service'
        ? await this.organizations.contacts(facts.organizationId)
        : await this.officers.officers(applicationId);
    const mails: { entryId: string; mail: NoticeMessage }[] = [];
    for (const person of people) {
      const news = await this.news.of(applicationId, side, person);
      const last = news.at(-1);
      if (last) mails.push({ entryId: last.entryId, mail: this.mailTo(person, side, facts, news) });
    }
    return mails;
  }

  private mailTo(person: NoticePerson, side: Side, facts: ConversationFacts, news: readonly News[]): NoticeMessage {
    const { email, name, locale, personId } = person;
    const { subject, action, reason } = side === 'service' ? words.holder : words.service;
    return {
      notice: messageNotices[side],
      to: { email, name, locale, ...(personId ? { personId } : {}) },
      about: { type: 'application', id: facts.id },
      subject: said(subject, facts, news, side),
      paragraphs: side === 'service' ? toHolder(facts, news) : [said(words.service.intro, facts, news, side)],
      action: { label: action, url: `${this.config.publicUrl}${pathOf(side, facts)}` },
      reason,
    };
  }
}

/** Follows each message at once. */
@Injectable()
@OnJournal({ handler: 'applications.tell-of-messages', on: ['message.sent'], queue: 'notices' })
export class TellOfMessages implements JournalHandler {
  constructor(private readonly mails: MessageMails) {}

  async handle({ data }: JournalEntry): Promise<void> {
    const { applicationId, side } = data;
    if (typeof applicationId === 'string' && (side === 'holder' || side === 'service')) {
      await this.mails.tell(applicationId, side);
    }
  }
}

/** Tells what was written while a mail had just gone. */
@Injectable()
@OnSchedule({ schedule: 'applications.messages-told', cron: '*/3 * * * *' })
export class TellOfMessagesLeft implements ScheduledHandler {
  constructor(
    private readonly news: MessageNews,
    private readonly mails: MessageMails,
  ) {}

  async run(): Promise<void> {
    for (const { applicationId, side } of await this.news.untold()) await this.mails.tell(applicationId, side);
  }
}

function pathOf(side: Side, { id, draft }: ConversationFacts): string {
  if (side === 'service') return `/dossiers/${id}/messages`;
  return draft ? `/instruction/messages/${id}` : `/instruction/dossiers/${id}?onglet=messages`;
}

/** The words of each message as they were written, under the name of their author. */
function toHolder(facts: ConversationFacts, news: readonly News[]): Bilingual[] {
  const papers = news.reduce((sum, each) => sum + each.papers, 0);
  return [
    ...news.flatMap((each, index) => {
      const again = index > 0 && news[index - 1]?.author === each.author;
      return [...(again ? [] : [said(words.holder.intro, facts, [each], 'service')]), { fr: each.text, en: each.text }];
    }),
    ...(papers > 0 ? [said(words.holder.papers, facts, news, 'service')] : []),
    words.holder.answer,
  ];
}

function said(text: Bilingual, facts: ConversationFacts, news: readonly News[], side: Side): Bilingual {
  const none = side === 'service' ? words.draft : words.question;
  const one = (locale: 'fr' | 'en') =>
    fill(text[locale], locale, {
      file: facts.number ? fill(words.file[locale], locale, { number: facts.number }) : none[locale],
      title: facts.title || words.untitled[locale],
      organization: facts.organization,
      author: news[0]?.author ?? facts.service,
      count: news.length,
      papers: news.reduce((sum, each) => sum + each.papers, 0),
    });
  return { fr: one('fr'), en: one('en') };
}
