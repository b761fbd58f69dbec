import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readConfig } from './kernel/config/config.js';
import { welcome } from './welcome.js';
import { stopOnSignals, tellFault } from './shutdown.js';
import { prepareSurroundings } from './surroundings.js';
import { buildApp, portIsFree, startRole } from './runtime.js';

/** One process: read the settings, prepare the database, start the role, stop cleanly on a signal. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (config.role !== 'worker') await portIsFree(config.number('PORT'), config.text('HOST'));
  const { surroundings, release } = await prepareSurroundings(config);
  let app: NestFastifyApplication | null = null;
  try {
    app = await buildApp(surroundings);
    stopOnSignals(app, release);
    const address = await startRole(app, surroundings);
    welcome(config, address);
  } catch (fault) {
    // the embedded server goes last here too: what still uses it would die of its loss before the fault is told
    await app?.close().catch(() => undefined);
    await release();
    throw fault;
  }
}

await main().catch(tellFault);
