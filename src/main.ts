import { readConfig } from './kernel/config/config.js';
import { welcome } from './welcome.js';
import { stopOnSignals, tellFault } from './shutdown.js';
import { prepareSurroundings } from './surroundings.js';
import { buildApp, startRole } from './runtime.js';

/** One process: read the settings, prepare the database, start the role, stop cleanly on a signal. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { surroundings, release } = await prepareSurroundings(config);
  try {
    const app = await buildApp(surroundings);
    stopOnSignals(app, release);
    const address = await startRole(app, surroundings);
    welcome(config, address);
  } catch (fault) {
    await release();
    throw fault;
  }
}

await main().catch(tellFault);
