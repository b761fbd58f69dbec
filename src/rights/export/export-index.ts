import { Html, html } from '../../kernel/pages/html.js';
import type { Locale } from '../../kernel/refusals/refusal.js';
import type { ExportedLine, ExportedPaper } from './exported-files.queries.js';
import type { Section } from './exported-person.queries.js';
import { keyWords, readable } from './readable-value.js';

const style =
  new Html(`body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#12262b}
h1,h2{line-height:1.25}h2{margin-top:2.5rem}div{overflow-x:auto}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #d3dbda;padding:.35rem .75rem .35rem 0;text-align:left;vertical-align:top}
a{color:#0b4f5c}.quiet{color:#43565b}`);

/** Where the folder of an application is within the archive. */
export function folderOf({ number, id }: ExportedLine): string {
  return `dossiers/${number ?? `brouillon-${id.slice(0, 8)}`}`;
}

/** The first page of the archive: what it holds, with a link to each part. */
export function indexPage(
  about: { readonly name: string; readonly madeAt: Date },
  sections: readonly Section[],
  lines: readonly ExportedLine[],
  locale: Locale,
): string {
  const fr = locale === 'fr';
  const title = fr ? `Données de ${about.name}` : `Data of ${about.name}`;
  const made = readable('madeAt', about.madeAt, locale);
  const files = lines.map(
    (line) =>
      html`<li>
        <a href="${folderOf(line)}/dossier.html"
          >${line.number ?? (fr ? 'Brouillon' : 'Draft')}, ${line.title || (fr ? 'sans titre' : 'untitled')}</a
        >
        <span class="quiet">${line.organization}</span>
      </li>`,
  );
  return html`<!doctype html>
    <html lang="${locale}">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>${title}</title>
      <style>
        ${style}
      </style>
      <main>
        <h1>${title}</h1>
        <p>${fr ? 'Export du' : 'Exported'} ${made}. <a href="LISEZMOI.txt">LISEZMOI.txt</a></p>
        <h2>${fr ? 'Dossiers' : 'Files'}</h2>
        ${
          files.length > 0
            ? html`<ul>
                ${files}
              </ul>`
            : html`<p>${fr ? 'Aucun dossier.' : 'No file.'}</p>`
        }
        ${sections.map((section) => sectionOf(section, locale))}
      </main>
    </html> `.text;
}

/** The place of a paper within its application's folder; two of one name are told apart by their turn. */
export function paperPath(papers: readonly ExportedPaper[], index: number): string {
  const paper = papers[index];
  if (!paper) throw new Error('no such paper');
  const before = papers.slice(0, index).filter(({ folder, name }) => folder === paper.folder && name === paper.name);
  const prefix = before.length > 0 ? `${before.length + 1}-` : '';
  return `${paper.folder}/${prefix}${paper.name}`;
}

function sectionOf({ file, title, shown, content }: Section, locale: Locale): Html {
  const rows = content as readonly Readonly<Record<string, unknown>>[];
  const heads = shown.map((key) => html`<th scope="col">${keyWords[key]?.[locale] ?? key}</th>`);
  const cells = rows.map(
    (row) =>
      html`<tr>
        ${shown.map((key) => html`<td>${readable(key, row[key], locale)}</td>`)}
      </tr>`,
  );
  const none = locale === 'fr' ? 'Rien.' : 'Nothing.';
  return html`<h2>${title[locale]}</h2>
    ${
      rows.length === 0
        ? html`<p>${none}</p>`
        : html`<div>
            <table>
              <thead>
                <tr>
                  ${heads}
                </tr>
              </thead>
              <tbody>
                ${cells}
              </tbody>
            </table>
          </div>`
    }
    <p class="quiet"><a href="donnees/${file}">donnees/${file}</a></p>`;
}
