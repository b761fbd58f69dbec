import { formatInstant } from '../kernel/dates/format-date.js';
import { html, type Html } from '../kernel/pages/html.js';
import { page } from '../kernel/pages/page.js';
import { webText } from '../kernel/pages/web-text.js';
import type { Locale } from '../kernel/refusals/refusal.js';
import type { MailPageView, MailView, MailboxQuery } from './mailbox.dto.js';
import { mailboxWords as words } from './mailbox-words.js';

const stylesheet = '/mailbox/page.css';

/** One page of the mailbox, newest mail first. */
export function mailboxPage({ items, next }: MailPageView, query: MailboxQuery, locale: Locale): string {
  const recipient = query.recipient ?? '';
  const params = (after: string) => new URLSearchParams({ ...(recipient ? { recipient } : {}), after }).toString();
  return page({
    locale,
    title: word('title', locale),
    stylesheet,
    main: html`<h1>${word('title', locale)}</h1>
      <p class="quiet lead">${word('lead', locale)}</p>
      <form method="get" action="/mailbox" role="search">
        <div>
          <label for="recipient">${word('recipient', locale)}</label>
          <input
            id="recipient"
            name="recipient"
            type="search"
            autocomplete="off"
            spellcheck="false"
            value="${recipient}"
          />
        </div>
        <button>${word('search', locale)}</button>
      </form>
      ${
        items.length === 0
          ? html`<p class="empty">${word(recipient ? 'nothingFound' : 'empty', locale)}</p>`
          : html`<ol class="mails">
              ${items.map((mail) => row(mail, locale))}
            </ol>`
      }
      <nav class="paging" aria-label="${word('paging', locale)}">
        ${query.after ? html`<a href="/mailbox${recipient ? `?${new URLSearchParams({ recipient }).toString()}` : ''}">${word('newest', locale)}</a>` : null}
        ${next ? html`<a href="/mailbox?${params(next)}">${word('older', locale)}</a>` : null}
      </nav>`,
  });
}

/** One mail in its two forms. */
export function mailPage(mail: MailView, locale: Locale): string {
  const files = mail.attachments.map(
    (file) => html`<a class="file" href="/mailbox/${mail.id}/attachments/${file.id}">${file.name}</a> `,
  );
  const facts: (readonly [string, string | Html])[] = [
    [word('to', locale), html`${mail.recipientName} <span class="quiet">${mail.recipient}</span>`],
    [word('at', locale), formatInstant(new Date(mail.at), locale)],
    [word('notice', locale), html`<span class="mono">${mail.notice}</span>`],
    ...(mail.state === 'bounced' ? [[word('state', locale), word('bounced', locale)] as const] : []),
    ...(files.length > 0 ? [[word('files', locale), html`${files}`] as const] : []),
  ];
  return page({
    locale,
    title: mail.subject,
    stylesheet,
    main: html`<p class="back"><a href="/mailbox">${word('back', locale)}</a></p>
      <h1 lang="${mail.locale}">${mail.subject}</h1>
      <dl class="facts">
        ${facts.map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div> `,
        )}
      </dl>
      <div class="forms">
        <section>
          <h2 id="as-html">${word('html', locale)}</h2>
          <iframe
            src="/mailbox/${mail.id}/html"
            title="${word('html', locale)}"
            sandbox="allow-popups allow-popups-to-escape-sandbox"
          ></iframe>
        </section>
        <section>
          <h2 id="as-text">${word('text', locale)}</h2>
          <pre lang="${mail.locale}" tabindex="0" aria-labelledby="as-text">${withLinks(mail.text)}</pre>
        </section>
      </div>`,
  });
}

function row(mail: MailView, locale: Locale): Html {
  return html`<li>
    <a href="/mailbox/${mail.id}"
      ><span class="subject" lang="${mail.locale}">${mail.subject}</span>
      <span class="who">${mail.recipientName ? html`${mail.recipientName} · ` : null}${mail.recipient}</span>
      <span class="when"
        ><time datetime="${mail.at}">${formatInstant(new Date(mail.at), locale)}</time
        >${mail.attachments.length > 0 ? html` · ${word(mail.attachments.length > 1 ? 'someFiles' : 'oneFile', locale)}` : null}${mail.state === 'bounced' ? html`<b class="mark">✕ ${word('bounced', locale)}</b>` : null}</span
      ></a
    >
  </li> `;
}

function withLinks(text: string): Html[] {
  return text
    .split(/(https?:\/\/[^\s)]+)/)
    .map((part, index) =>
      index % 2 === 1 ? html`<a href="${part}" target="_blank" rel="noopener">${part}</a>` : html`${part}`,
    );
}

function word(name: keyof typeof words, locale: Locale): string {
  return webText(words[name][locale], locale);
}
