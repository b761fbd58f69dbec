import { fieldsOf, type Answers, type Budget, type Field, type FormDefinition } from '../../../calls/calls.public.js';
import { hasBudgetShape, type BudgetLine } from '../../../calls/calls.public.js';
import { html, Html } from '../../../kernel/pages/html.js';
import { cents, formatEuros } from '../../../kernel/money/money.js';
import type { Locale } from '../../../kernel/refusals/refusal.js';
import { answerWords, type Wording } from './answer-words.js';

/** A file as its summary shows it. */
export interface SummarizedFile {
  readonly number: string;
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly definition: FormDefinition;
  readonly answers: Answers;
  /** Paths of the papers within the archive, beside this page, with their names. */
  readonly papers: readonly { readonly label: string; readonly name: string; readonly href: string | null }[];
}

const css = `body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#12262b}
h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.15rem;margin-top:2rem;border-bottom:1px solid #d3dbda}
dt{font-weight:600;margin-top:.75rem}dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.25rem .5rem;border-bottom:1px solid #d3dbda}td:last-child{text-align:right}`;

/** The answers of a file as one page that needs nothing else: opened from the archive, printed, kept. */
export function summaryPage(file: SummarizedFile, wording: Wording): string {
  const { locale } = wording;
  const sections = file.definition.sections.map(({ title, fields }) => {
    const answered = fields.filter(({ key, kind }) => file.answers[key] !== undefined && kind !== 'attachment');
    return answered.length > 0
      ? html`<h2>${title[locale]}</h2>
          <dl>${answered.map((field) => answer(field, file.answers[field.key], wording))}</dl>`
      : null;
  });
  const papers = file.papers.map(
    ({ label, name, href }) =>
      html`<li>
        ${label}${locale === 'fr' ? '\u00a0: ' : ': '}${href ? html`<a href="${encodeURI(href)}">${name}</a>` : name}
      </li>`,
  );
  return html`<!doctype html>
    <html lang="${locale}">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" /><title>${file.number} ${file.title}</title
      ><style>
        ${style}
      </style>
      <h1>${file.title}</h1>
      <dl>
        ${file.facts.map(
          ([label, value]) =>
            html`<dt>${label}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      ${sections}${
        papers.length > 0
          ? html`<h2>${locale === 'fr' ? 'Pièces' : 'Papers'}</h2>
              <ul>
                ${papers}
              </ul>`
          : null
      }
    </html> `.text;
}

const style = new Html(css);

function answer(field: Field, value: unknown, wording: Wording): Html {
  const label = field.label[wording.locale];
  if (field.kind === 'budget' && hasBudgetShape(value))
    return html`<dt>${label}</dt>
      <dd>${budgetTable(value, wording.locale)}</dd>`;
  return html`<dt>${label}</dt>
    <dd>${answerWords(field, value, wording)}</dd>`;
}

function budgetTable({ charges, products, inKind }: Budget, locale: Locale): Html {
  const rows = (title: string, lines: readonly BudgetLine[]) =>
    lines.length > 0 &&
    html`<tr>
        <th colspan="3">${title}</th>
      </tr>
      ${lines.map(
        ({ account, label, funder, amount }) =>
          html`<tr>
            <td>${account}</td>
            <td>${funder ? `${label} (${funder})` : label}</td>
            <td>${formatEuros(cents(amount), locale)}</td>
          </tr>`,
      )}`;
  const fr = locale === 'fr';
  return html`<table>
    ${rows(fr ? 'Charges' : 'Charges', charges)}${rows(fr ? 'Produits' : 'Products', products)}${rows(
      fr ? 'Contributions en nature, emplois' : 'Contributions in kind, uses',
      inKind.charges,
    )}${rows(fr ? 'Contributions en nature, ressources' : 'Contributions in kind, sources', inKind.products)}
  </table>`;
}

/** The name of a paper's question; its key where the form does not ask it any more. */
export function paperLabel(definition: FormDefinition, key: string, locale: Locale): string {
  return fieldsOf(definition).find((field) => field.key === key)?.label[locale] ?? key;
}
