import { readFile } from 'node:fs/promises';
import type { Locale } from '../refusals/refusal.js';
import { html, type Html } from './html.js';

/** A page written by the server, complete without script. */
export interface PageParts {
  readonly locale: Locale;
  readonly title: string;
  /** Path of the stylesheet, served by the feature itself from `pageStyles()`. */
  readonly stylesheet: string;
  readonly main: Html;
}

/** The whole document: selvedge, name of the service, the page itself, foot. */
export function page({ locale, title, stylesheet, main }: PageParts): string {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} – Entreprendre autrement</title>
        <link rel="stylesheet" href="${stylesheet}" />
      </head>
      <body>
        <a class="skip" href="#main">${locale === 'fr' ? 'Aller au contenu' : 'Skip to content'}</a>
        <div class="selvedge" aria-hidden="true"></div>
        <header>
          <p class="wide"><a href="/">Entreprendre autrement</a></p>
        </header>
        <main id="main" class="wide">${main}</main>
        <footer><p class="wide">Entreprendre autrement</p></footer>
      </body>
    </html> `.text;
}

let styles: Promise<string> | null = null;

/** The stylesheet of such pages: a file of its own, since the content security policy refuses styles in the page. */
export function pageStyles(): Promise<string> {
  styles ??= readFile(new URL('./page.css', import.meta.url), 'utf8');
  return styles;
}
