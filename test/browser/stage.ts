import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { startProcess } from '../journeys/stage/processes.js';
import { openDemonstration } from './demonstration.js';
import { expectNoFault, watchFaults } from './faults.js';

/** Who looks, and with what. */
export interface Visit {
  /** Key of a person of the demonstration (GET /api/v1/demo/people); nobody unless told. */
  readonly as?: string;
  readonly width?: 390 | 1280 | 320;
  readonly theme?: 'light' | 'dark';
  readonly locale?: 'fr' | 'en';
  /** False for what must work without script. */
  readonly script?: boolean;
}

/** The product with its demonstration, and browsers to look at it. */
export interface BrowserStage {
  readonly origin: string;
  readonly browser: Browser;
  /** A browser window of its own: nothing is shared with other visits but the session of the same person. */
  visit(visit?: Visit): Promise<Page>;
  /** A GET of the API in the name of a page's visitor. */
  read<T>(page: Page, path: string): Promise<T>;
  /** Mails sent so far to an address, newest first. */
  mailsTo(email: string): Promise<SeenMail[]>;
  /** Rows of the database: for what only time or a fault would bring about. */
  rows<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export interface SeenMail {
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
}

/** Starts the product on a copy of the demonstration. Takes a second or two; the first of a run loads the demonstration. */
export async function openBrowserStage(): Promise<BrowserStage> {
  const demonstration = await openDemonstration();
  const process = await startProcess('all', demonstration.settings);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-quic'] });
  const origin = process.address;
  const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();
  const json = async <T>(path: string): Promise<T> => (await (await fetch(`${origin}/api/v1/${path}`)).json()) as T;
  return {
    origin,
    browser,
    async visit({ as, width = 390, theme = 'light', locale = 'fr', script = true } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 844 : 900 },
        colorScheme: theme,
        locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
        reducedMotion: 'reduce',
        javaScriptEnabled: script,
      });
      if (as) {
        const known = sessions.get(as);
        if (known) await context.addCookies(known);
        else sessions.set(as, await signIn(context, origin, as, await json('demo/people')));
      }
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      watchFaults(page);
      return page;
    },
    read: async <T>(page: Page, path: string) =>
      (await (await page.request.get(`${origin}/api/v1/${path}`)).json()) as T,
    mailsTo: async (email) => (await json<{ items: SeenMail[] }>(`mails?recipient=${encodeURIComponent(email)}`)).items,
    async rows<Row>(sql: string, values: readonly unknown[] = []) {
      const client = new pg.Client({ connectionString: demonstration.settings['DATABASE_URL'] });
      await client.connect();
      return (await client.query(sql, [...values]).finally(() => client.end())).rows as Row[];
    },
    async close() {
      await browser.close();
      await process.end('SIGKILL');
      await demonstration.drop();
    },
  };
}

const pictures = fileURLToPath(new URL('../../var/screenshots/', import.meta.url));

/**
 * Looks at the page as it stands: keeps a picture in var/screenshots, and fails on what axe finds, on sideways scrolling, on an
 * error of the console and on a page that moved while it loaded.
 */
export async function look(page: Page, name: string): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 0 };
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
  await expectNoFault(page, `${name} at ${width} px`);
}

/** Goes to an address and waits until the page answers to its script. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('[data-ready]').first().waitFor();
}

async function signIn(context: BrowserContext, origin: string, key: string, people: { items: DemoPerson[] }) {
  const person = people.items.find((each) => each.key === key);
  if (!person) throw new Error(`Nobody of the demonstration is called ${key}`);
  const post = async (path: string, data: object) => {
    const answer = await context.request.post(`${origin}/api/v1/${path}`, { headers: { origin }, data });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  };
  await post('sessions', { email: person.email, password: person.password });
  if (person.code) await post('sessions/second-factor', { code: person.code });
  return context.cookies();
}

interface DemoPerson {
  readonly key: string;
  readonly email: string;
  readonly password: string;
  readonly code: string | null;
}

function chromiumPath(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
  if (!found) throw new Error('No Chromium on the PATH: install the package chromium');
  return found;
}
