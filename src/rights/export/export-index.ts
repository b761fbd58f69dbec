import { Html, html } from '../../kernel/pages/html.js';
import { isBilingual, readable } from './readable-value.js';
import type { ExportedApplication, ExportedLine, ExportedPaper } from './exported-files.queries.js';
import type { Section } from './exported-person.queries.js';

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#12262b}
h1,h2,h3{line-height:1.25}dt{font-weight:600;margin-top:.75rem}dd{margin:0;white-space:pre-wrap}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #d3dbda;padding:.35rem .5rem;text-align:left;vertical-align:top}
a{color:#0b4f5c}.quiet{color:#43565b}`;

function page(title: string, body: Html): string {
  const head = html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <main></main>
      </body>
    </html>`;
  return `${head}${body}</main></body></html>\n`;
}

/** Where the folder of an application is within the archive. */
export function folderOf({ number, id }: ExportedLine): string {
  return `dossiers/${number ?? `brouillon-${id.slice(0, 8)}`}`;
}

/** The first page of the archive: what it holds, with a link to each part. */
export function indexPage(
  about: { readonly name: string; readonly madeAt: string },
  sections: readonly Section[],
  lines: readonly ExportedLine[],
): string {
  const parts = sections.map(
    ({ file, content }) =>
      html`<h2>${file.replace('.json', '').replaceAll('-', ' ')}</h2>
        <p class="quiet"><a href="donnees/${file}">${file}</a></p>
        ${valueOf(content)}`,
  );
  const files = lines.map(
    (line) =>
      html`<li>
        <a href="${folderOf(line)}/dossier.html"
          >${line.number ?? 'Brouillon / draft'} : ${line.title || '(sans titre)'}</a
        >
        <span class="quiet">${line.organization}</span>
      </li>`,
  );
  return page(
    `Données de ${about.name}`,
    html`<h1>Données de ${about.name}</h1>
      <p>
        Export du ${about.madeAt} (UTC). Lisez d’abord <a href="LISEZMOI.txt">LISEZMOI.txt</a> / read LISEZMOI.txt
        first.
      </p>
      <h2>Dossiers</h2>
      <ul>
        ${files.length > 0 ? files : html`<li>Aucun / none</li>`}
      </ul>
      ${parts}`,
  );
}

/** One application to read: its questions and answers, what was exchanged, what was decided. */
export function applicationPage(record: ExportedApplication, papers: readonly ExportedPaper[]): string {
  const { answers, number, title, organization, state, ...rest } = record;
  const questions = answers.map(
    ({ label, value }) =>
      html`<dt>${label.fr}</dt>
        <dd>${readable(value)}</dd>`,
  );
  const files = papers.map(
    ({ folder }, index) =>
      html`<li>
        <a href="${encodeURI(paperPath(papers, index))}">${paperPath(papers, index)}</a>
        <span class="quiet">${folder}</span>
      </li>`,
  );
  const others = Object.entries(rest)
    .filter(([key]) => key !== 'id')
    .map(
      ([key, value]) =>
        html`<h2>${key}</h2>
          ${valueOf(value)}`,
    );
  return page(
    `${number ?? 'Brouillon'} ${title}`,
    html`<p><a href="../../index.html">Index</a></p>
      <h1>${title || '(sans titre)'}</h1>
      <p>${number ?? 'Brouillon / draft'}, ${organization}, ${state}</p>
      <h2>Réponses / answers</h2>
      <dl>${questions}</dl>
      <h2>Pièces et documents / papers</h2>
      <ul>
        ${files}
      </ul>
      ${others}`,
  );
}

/** The place of a paper within its application's folder; two of one name are told apart by their turn. */
export function paperPath(papers: readonly ExportedPaper[], index: number): string {
  const paper = papers[index];
  if (!paper) throw new Error('no such paper');
  const before = papers.slice(0, index).filter(({ folder, name }) => folder === paper.folder && name === paper.name);
  const prefix = before.length > 0 ? `${before.length + 1}-` : '';
  return `${paper.folder}/${prefix}${paper.name}`;
}

function valueOf(value: unknown): Html {
  const [first] = Array.isArray(value) ? (value as unknown[]) : [];
  if (!Array.isArray(value) || typeof first !== 'object' || first === null || isBilingual(first)) {
    return html`<p>${readable(value)}</p>`;
  }
  const rows = value as Readonly<Record<string, unknown>>[];
  const keys = Object.keys(first);
  const cells = rows.map(
    (row) =>
      html`<tr>
        ${keys.map((key) => html`<td>${readable(row[key])}</td>`)}
      </tr>`,
  );
  return html`<table>
    <thead>
      <tr>
        ${keys.map((key) => html`<th scope="col">${key}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${cells}
    </tbody>
  </table>`;
}
