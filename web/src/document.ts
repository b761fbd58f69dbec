import type { Locale } from './words/words';

/** What Vite built: its manifest, by source file. */
export type Assets = Readonly<Record<string, Asset>>;

interface Asset {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

interface DocumentParts {
  readonly locale: Locale;
  readonly theme: 'light' | 'dark' | null;
  readonly assets: Assets;
  /** Source files of the page, announced to the browser at once. */
  readonly files: readonly string[];
  /** Areas of words the page uses. */
  readonly areas: readonly string[];
  readonly title: string | null;
  /** Search engines are asked to leave the page out. */
  readonly unlisted: boolean;
  /** Says above the page that nothing on it is real. */
  readonly rehearsal: boolean;
  /** The rendered page, or null where the browser draws it. */
  readonly body: string | null;
  /** What the page was rendered from, so that the browser need not ask again. */
  readonly state: unknown;
}

const ENTRY = 'src/client.tsx';

/**
 * The document around a page. No script and no style stand in it, so that the content security policy may refuse both:
 * data travel in a block of type application/json, which is never run.
 */
export function writeDocument({
  locale,
  theme,
  assets,
  files,
  areas,
  title,
  unlisted,
  rehearsal,
  body,
  state,
}: DocumentParts): string {
  const sources = [ENTRY, ...files, ...areas.map((area) => `src/words/${area}/${locale}.json`)];
  const scripts = new Set(sources.flatMap((source) => scriptsOf(assets, source)));
  const styles = Object.values(assets).flatMap(({ file, css }) => [
    ...(css ?? []),
    ...(file.endsWith('.css') ? [file] : []),
  ]);
  const font = Object.values(assets).find(({ file }) => file.endsWith('.woff2'))?.file;
  const name = 'Entreprendre autrement';
  return [
    `<!doctype html><html lang="${locale}"${theme ? ` data-theme="${theme}"` : ''}><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    unlisted ? '<meta name="robots" content="noindex">' : '',
    `<title>${title ? `${title} – ${name}` : name}</title>`,
    ...[...new Set(styles)].map((file) => `<link rel="stylesheet" href="/${file}">`),
    font ? `<link rel="preload" href="/${font}" as="font" type="font/woff2" crossorigin>` : '',
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    ...[...scripts].map((file) => `<link rel="modulepreload" href="/${file}" fetchpriority="low">`),
    `<script type="module" src="/${assets[ENTRY]?.file ?? ''}" fetchpriority="low"></script></head><body>`,
    body === null ? FRAME : `<div id="app">${body}</div>`,
    state === null ? '' : `<script type="application/json" id="state">${inert(JSON.stringify(state))}</script>`,
    rehearsal ? BAND[locale] : '',
    '</body></html>',
  ].join('');
}

/** What stands there while the browser draws: the head of every page, so that nothing moves when it comes. */
const FRAME =
  '<div id="app" data-render="client"><div class="frame desk"><header class="head"><div class="selvedge"></div>' +
  '<div class="bar"><p class="brand"><a href="/">Entreprendre autrement</a><small>Métropole européenne de Lille</small></p></div></header><main></main></div></div>';

/**
 * Above every page of a rehearsal. It stands outside the tree, so that it costs the pages of a real service nothing, and
 * after it, so that the link to the content stays the first; the stylesheet lifts it.
 */
const BAND: Readonly<Record<Locale, string>> = {
  fr:
    '<aside class="rehearsal" aria-label="Répétition"><p><strong>Répétition : rien de ce qui se fait ici n’est réel.</strong> ' +
    '<a href="/demonstration">Avancer l’horloge</a> <a href="/connexion">Changer de personne</a> <a href="/mailbox">Lire les courriels</a></p></aside>',
  en:
    '<aside class="rehearsal" aria-label="Rehearsal"><p><strong>Rehearsal: nothing done here is real.</strong> ' +
    '<a href="/demonstration">Move the clock</a> <a href="/connexion">Be somebody else</a> <a href="/mailbox">Read the mails</a></p></aside>',
};

function scriptsOf(assets: Assets, source: string): string[] {
  const seen = new Set<string>();
  const visit = (name: string) => {
    const asset = assets[name];
    if (!asset || seen.has(name)) return;
    seen.add(name);
    asset.imports?.forEach(visit);
  };
  visit(source);
  return [...seen].flatMap((name) => (assets[name]?.file.endsWith('.js') ? [assets[name].file] : []));
}

/** JSON that cannot close its own element. */
function inert(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
