import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { packSigner } from '../calls/calls.public.js';
import { InstallRehearsal } from '../demo/rehearsal/install-rehearsal.js';
import { makeRehearsalFolder, wipeLeftovers, wipeRehearsal } from '../demo/rehearsal/rehearsal-folder.js';
import { rehearsalWords } from '../demo/rehearsal/rehearsal-words.js';
import { ExpectedFault, readConfig } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { parisWallTimeToInstant } from '../kernel/dates/civil-date.js';
import { Refusal, describeRefusal } from '../kernel/refusals/refusal.js';
import { buildApp, portIsFree, startRole } from '../runtime.js';
import { stopOnSignals, tellFault } from '../shutdown.js';
import { prepareSurroundings } from '../surroundings.js';

const usage = 'npm run rehearse -- appel.json [--port 3100] [--host 127.0.0.1] [--at 2027-03-01T10:00]';
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Serves a product of its own with the call of a file and invented people only, until it is stopped; then wipes it. */
async function rehearse(): Promise<void> {
  const { file, port, host, at } = argumentsGiven();
  const pack = await packIn(file);
  const signer = packSigner(pack);
  await portIsFree(Number(port), host);
  const left = await wipeLeftovers();
  if (left > 0) console.log(`Wiped what ${left} killed rehearsal(s) had left.`);
  const folder = makeRehearsalFolder();
  let app: NestFastifyApplication | null = null;
  let ending = false;
  const wipe = async () => {
    await app?.close().catch(() => undefined);
    await wipeRehearsal(folder);
  };
  const stopEarly = () => {
    ending = true;
    void wipe().finally(() => process.exit(1));
  };
  for (const signal of signals) process.on(signal, stopEarly);
  try {
    console.log('Preparing the rehearsal (some seconds)…');
    // the environment is not read: no mail server, no store, no database and no register of the real service
    const config = readConfig({}, settingsOf(folder, port, host));
    const { surroundings, release } = await prepareSurroundings(config, { fast: true });
    app = await buildApp(surroundings);
    const installed = await app.get(InstallRehearsal, { strict: false }).run({ pack, signer, at });
    for (const signal of signals) process.off(signal, stopEarly);
    process.on('SIGHUP', () => process.kill(process.pid, 'SIGTERM'));
    stopOnSignals(app, async () => {
      await release().catch(() => undefined);
      await wipeRehearsal(folder);
      console.log('The rehearsal is wiped.');
    });
    await startRole(app, surroundings);
    const now = await app.get(Database).now();
    console.log(rehearsalWords({ address: config.publicUrl, signer, now, ...installed }));
  } catch (fault) {
    // the signal that broke the start ends the process once all is wiped
    if (ending) return;
    await wipe();
    throw fault;
  }
}

function settingsOf(folder: string, port: string, host: string): Parameters<typeof readConfig>[1] {
  const name = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    DATA_DIR: folder,
    DEMO_DATA: 'rehearsal',
    HOST: host,
    PORT: port,
    PUBLIC_URL: `http://${name}:${port}`,
    LOG_LEVEL: 'warn',
  };
}

function argumentsGiven(): { file: string; port: string; host: string; at: Date | null } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '3100' },
        host: { type: 'string', default: '127.0.0.1' },
        at: { type: 'string' },
      },
    });
    const [file, ...rest] = positionals;
    const { port, host } = values;
    if (file && rest.length === 0 && /^\d{1,5}$/.test(port) && Number(port) > 0) {
      return { file, port, host, at: values.at === undefined ? null : parisWallTimeToInstant(values.at) };
    }
  } catch {
    // an unknown option and an hour that is none are answered like a missing file
  }
  throw new ExpectedFault(`Give the file of the call, as the lead officer exported it: ${usage}`);
}

async function packIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (fault) {
    throw new ExpectedFault(`${file} cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

/** All that speaks against the call, a line each. */
function inWords(refusal: Refusal): string {
  return [refusal, ...refusal.also].map((each) => describeRefusal(each, 'en').detail).join('\n');
}

await rehearse().catch((fault: unknown) => {
  tellFault(fault instanceof Refusal ? new ExpectedFault(inWords(fault)) : fault);
});
