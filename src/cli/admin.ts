import { parseArgs } from 'node:util';
import { AppointFirstAdmin, Links, People, signInUrl } from '../accounts/accounts.public.js';
import { system } from '../kernel/access/actor.js';
import { ExpectedFault, readConfig } from '../kernel/config/config.js';
import { createDataSource } from '../kernel/database/data-source.js';
import { Database } from '../kernel/database/database.js';
import { checkEmail } from '../kernel/identifiers/identifiers.js';
import { Journal } from '../kernel/journal/journal.js';
import { Refusal, describeRefusal } from '../kernel/refusals/refusal.js';
import { Secrets } from '../kernel/secrets/secrets.js';
import { tellFault } from '../shutdown.js';
import { prepareSurroundings } from '../surroundings.js';

const usage = 'npm run admin -- --email name@example.org [--force-new-link]';

/** Makes the first administrator and prints the one-use link that opens the account. No server is started. */
async function run(): Promise<void> {
  const { email, again } = argumentsGiven();
  const config = readConfig(process.env);
  const { surroundings, release } = await prepareSurroundings(config);
  const source = createDataSource(surroundings.connection, { pool: 2 });
  try {
    await source.initialize();
    const database = new Database(source);
    const links = new Links(new Secrets(surroundings.secretKey));
    const verb = new AppointFirstAdmin(database, new Journal(database), new People(database), links);
    const { token, expiresAt } = await verb.run(system('admin command'), { email, again });
    console.log(`Open this link once, before ${expiresAt.toISOString()}, to become administrator as ${email}:`);
    console.log(signInUrl(config.publicUrl, token));
    console.log('Then choose a password and set up the one-time codes of your telephone.');
  } catch (fault) {
    throw fault instanceof Refusal ? new ExpectedFault(describeRefusal(fault, 'en').detail) : fault;
  } finally {
    if (source.isInitialized) await source.destroy();
    await release();
  }
}

function argumentsGiven(): { email: string; again: boolean } {
  try {
    const { values } = parseArgs({
      options: { email: { type: 'string' }, 'force-new-link': { type: 'boolean', default: false } },
    });
    const email = values.email?.trim().toLowerCase() ?? '';
    if (checkEmail(email) === null) return { email, again: values['force-new-link'] };
  } catch {
    // an unknown option is answered like a missing address
  }
  throw new ExpectedFault(`Give the address of the administrator: ${usage}`);
}

await run().catch(tellFault);
