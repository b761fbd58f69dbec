import { parisDay } from '../kernel/dates/civil-date.js';
import { formatDate } from '../kernel/dates/format-date.js';
import { html, type Html } from '../kernel/pages/html.js';
import { page } from '../kernel/pages/page.js';
import { webText } from '../kernel/pages/web-text.js';
import { fill, type Locale } from '../kernel/refusals/refusal.js';
import { checkWords as words } from './check-words.js';
import type { DocumentCheckView } from './documents.dto.js';

/** The page of a known code. `compared` is a fingerprint somebody asks to compare; `fictional` in the demonstration. */
export function checkedPage(
  check: DocumentCheckView,
  { compared, fictional }: { compared: string | undefined; fictional: boolean },
  locale: Locale,
): string {
  const say = (name: Word) => word(name, locale);
  const day = formatDate(parisDay(new Date(check.issuedAt)), locale);
  return page({
    locale,
    title: say('authentic'),
    stylesheet: '/verification/page.css',
    foot: check.issuer,
    main: html`<h1>${say('authentic')}</h1>
      ${verdict('good', html`<p>${fill(say('issuedBy'), locale, { issuer: check.issuer, day })}</p>`)}
      ${fictional ? verdict('note', html`<p>${say('demonstration')}</p>`) : null}
      ${facts([
        ...(check.title ? [[say('document'), check.title] as const] : []),
        ...(check.facts ?? []).map(({ label, text }) => [label, text] as const),
        [say('issuer'), check.issuer],
        [say('date'), day],
        [say('code'), html`<span class="mono">${check.code}</span>`],
        [say('seal'), check.sealed ? say('sealed') : say('notSealed')],
        [say('sha256'), html`<span class="mono">${check.sha256}</span>`],
      ])}
      ${check.facts ? null : html`<p class="quiet small private">${say('private')}</p>`}
      <h2 id="file">${say('compareTitle')}</h2>
      ${compared ? comparison(check.sha256, compared, locale) : html`<p>${say('compareHow')}</p>`}
      <form method="get" action="#file">
        <div>
          <label for="sha256">${say('fingerprint')}<span class="hint">${say('fingerprintHint')}</span></label>
          <input
            class="mono"
            id="sha256"
            name="sha256"
            autocomplete="off"
            spellcheck="false"
            maxlength="200"
            value="${compared ?? ''}"
          />
        </div>
        <button>${say('compare')}</button>
      </form>
      <h2>${say('other')}</h2>
      ${codeForm('', locale)}`,
  });
}

/** The page of an unknown code, or of somebody who asks too often. */
export function refusedPage(reason: string, typed: string, locale: Locale): string {
  return page({
    locale,
    title: word('unknown', locale),
    stylesheet: '/verification/page.css',
    main: html`<h1>${word('unknown', locale)}</h1>
      ${verdict('bad', html`<p>${reason}</p>`)} ${codeForm(typed === '-' ? '' : typed, locale)}
      <p class="quiet small private">${word('doubt', locale)}</p>`,
  });
}

type Word = keyof typeof words;

function word(name: Word, locale: Locale): string {
  return webText(words[name][locale], locale);
}

function comparison(issued: string, compared: string, locale: Locale): Html {
  const same = compared.replace(/[\s:]/g, '').toLowerCase() === issued;
  return verdict(same ? 'good' : 'bad', html`<p>${word(same ? 'same' : 'different', locale)}</p>`);
}

function codeForm(typed: string, locale: Locale): Html {
  return html`<form method="get" action="/verification/search">
    <div>
      <label for="code">${word('code', locale)}<span class="hint">${word('codeHint', locale)}</span></label>
      <input
        class="mono"
        id="code"
        name="code"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        maxlength="40"
        required
        value="${typed}"
      />
    </div>
    <button>${word('check', locale)}</button>
  </form>`;
}

const SHAPES = {
  good: html`<svg viewBox="0 0 28 28" aria-hidden="true">
    <circle cx="14" cy="14" r="12" />
    <path d="m8 14.5 4.2 4.2L20 10" />
  </svg>`,
  note: html`<svg viewBox="0 0 28 28" aria-hidden="true">
    <path d="M14 3 26 25H2z" />
    <path d="M14 11v7m0 3v.5" />
  </svg>`,
  bad: html`<svg viewBox="0 0 28 28" aria-hidden="true">
    <path d="M9 2.5h10l6.5 6.5v10L19 25.5H9L2.5 19V9z" />
    <path d="m10 10 8 8m0-8-8 8" />
  </svg>`,
} as const;

function verdict(kind: keyof typeof SHAPES, content: Html): Html {
  return html`<div class="verdict ${kind}">
    ${SHAPES[kind]}
    <div>${content}</div>
  </div>`;
}

function facts(items: readonly (readonly [string, string | Html])[]): Html {
  return html`<dl class="facts">
    ${items.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div> `,
    )}
  </dl>`;
}
