import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import { demoPassword, demoPeople } from '../src/demo/demo-people.js';
import { median } from './stage/load.js';
import { freePort, ready } from './stage/stage.js';

const VISITS = 5;

/** A phone: 390 px, a processor 4 times slower, 1.6 Mbit/s with 150 ms there and back, nothing kept from an earlier visit. */
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: 'fr-FR' };
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

/** Seconds until a phone on a slow line shows the call page and a section of the form. */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'ea-paint-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const script = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));
  const env = { ...process.env, DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'error', TEST_CLUSTER: '' };
  const child = spawn(process.execPath, [script], { env, stdio: 'ignore' });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  try {
    await ready(origin, child);
    const signedIn = await holder(browser, origin);
    const section = await draftSection(origin, signedIn.token);
    const call = await paints(browser, `${origin}/appels/entreprendre-autrement`, {});
    const form = await paints(browser, `${origin}${section}`, { storageState: signedIn.state });
    return [figure('the call page', call, 1.0), figure('a section of the form', form, 1.2)];
  } finally {
    await browser.close();
    child.kill('SIGINT');
    if (child.exitCode === null) await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Paint {
  readonly first: number;
  readonly largest: number;
  readonly usable: number;
}

function figure(what: string, seen: readonly Paint[], limit: number) {
  const seconds = (name: keyof Paint) => median(seen.map((each) => each[name])) / 1000;
  return {
    name: `seconds until a phone shows ${what}`,
    ratio: seconds('largest'),
    limit,
    atMost: true,
    detail: `its largest part, median of ${VISITS}; first paint ${seconds('first').toFixed(2)}, answers to script ${seconds('usable').toFixed(2)}; processor 4 times slower, 1.6 Mbit/s, 150 ms`,
  };
}

async function paints(browser: Browser, address: string, options: BrowserContextOptions): Promise<Paint[]> {
  const seen: Paint[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const context = await browser.newContext({ ...PHONE, ...options });
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', LINE);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('[data-ready]').first().waitFor();
    seen.push(await page.evaluate(measured));
    await context.close();
  }
  return seen;
}

/** Runs inside the page. */
async function measured(): Promise<Paint> {
  const usable = performance.now();
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const largest = await new Promise<number>((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    } as never);
  });
  return { first: paint?.startTime ?? 0, largest, usable };
}

async function holder(browser: Browser, origin: string) {
  const context = await browser.newContext();
  const email = demoPeople.find(({ key }) => key === 'newcomer')?.email;
  const headers = { origin, 'x-session-transport': 'bearer' };
  const data = { email, password: demoPassword };
  const bearer = await context.request.post(`${origin}/api/v1/sessions`, { headers, data });
  const { token } = (await bearer.json()) as { token: string };
  await context.request.post(`${origin}/api/v1/sessions`, { headers: { origin }, data });
  const state = await context.storageState();
  await context.close();
  return { token, state };
}

/** Opens a draft and answers the address of its budget. */
async function draftSection(origin: string, token: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const read = async (path: string) => (await (await fetch(`${origin}/api/v1/${path}`, { headers })).json()) as never;
  const create = async (path: string, body: object) => {
    const more = { 'idempotency-key': crypto.randomUUID() };
    const answer = await fetch(`${origin}/api/v1/${path}`, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { id: string };
  };
  const call: { id: string; axes: { id: string }[]; form: { definition: { sections: { key: string }[] } } } =
    await read('calls/entreprendre-autrement');
  const organization = await create('organizations', {
    legalName: 'Makers du Nord',
    legalForm: 'association',
    siret: '73282932000074',
    foundedOn: '2024-03-01',
    address: '3 rue du Bois, 59800 Lille',
  });
  const application = await create('applications', {
    callId: call.id,
    axisId: call.axes[0]?.id,
    organizationId: organization.id,
  });
  const section = call.form.definition.sections[1]?.key ?? '';
  return `/dossiers/${application.id}/formulaire/${section}`;
}

function chromiumPath(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
  if (!found) throw Object.assign(new Error('This benchmark needs Chromium on the PATH.'), { expected: true });
  return found;
}
