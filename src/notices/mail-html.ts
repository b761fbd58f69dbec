import { Html, html } from '../kernel/pages/html.js';
import { selvedge } from './mail-selvedge.js';
import { mailStyles as css } from './mail-styles.js';
import type { MailContent } from './mail-text.js';
import { mailWords } from './mail-words.js';

/** The HTML form of a mail: 600 px wide, readable in both themes and at 320 px. */
export function mailHtml(content: MailContent): string {
  const page = html`<!doctype html>
    <html lang="${content.locale}" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${content.subject}</title>
        <style>
          ${css.sheet}
        </style>
      </head>
      <body class="page" style="${css.page}">
        <table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="${css.page}">
          <tr>
            <td align="center" style="padding:24px 0">
              <table role="presentation" class="paper" width="600" cellpadding="0" cellspacing="0" style="${css.paper}">
                <tr>
                  <td>${selvedge}</td>
                </tr>
                <tr>
                  <td class="inner ink" style="${css.body}">${body(content)}</td>
                </tr>
                <tr>
                  <td class="inner quiet rule" style="${css.foot}">${foot(content)}</td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html> `;
  return page.text;
}

function body(content: MailContent): Html {
  const paragraph = (text: string) => html`<p style="${css.paragraph}">${lines(text)}</p> `;
  return html`<p class="name" style="${css.name}">${content.foot[0] ?? ''}</p>
    <h1 style="${css.heading}">${content.subject}</h1>
    ${[content.greeting, ...content.paragraphs].map(paragraph)}${details(content)}${action(content)}
    <p style="margin:0">${content.closing}<br />${content.signature}</p>`;
}

function details({ details: items }: MailContent): Html | null {
  if (items.length === 0) return null;
  const row = ({ label, value }: MailContent['details'][number]) =>
    html`<tr>
      <th scope="row" align="left" class="quiet rule" style="${css.label}">${label}</th>
      <td class="rule" style="${css.value}">${lines(value)}</td>
    </tr> `;
  return html`<table width="100%" cellpadding="0" cellspacing="0" style="${css.details}">
    ${items.map(row)}
  </table> `;
}

/** A cell with a colour of its own is the one button that every program draws; the address stands below it. */
function action(content: MailContent): Html | null {
  if (!content.action) return null;
  const { label, url } = content.action;
  return html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 12px">
      <tr>
        <td class="button" bgcolor="#0B4F5C" style="${css.button}">
          <a href="${url}" style="${css.buttonLink}">${label}</a>
        </td>
      </tr>
    </table>
    <p class="quiet" style="${css.address}">
      ${mailWords.copyAddress[content.locale]}<br /><a href="${url}" style="${css.link}">${url}</a>
    </p> `;
}

function foot(content: MailContent): Html {
  const [name, ...lines] = content.foot;
  return html`<p style="margin:0 0 12px"><strong>${name ?? ''}</strong>${lines.map((line) => html`<br />${line}`)}</p>
    <p style="margin:0 0 12px">${content.reason}</p>
    <p style="margin:0">${content.noReply}</p>`;
}

function lines(text: string): Html[] {
  return text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br />${line}`));
}
