import { invariants } from '../invariants.js';
import { tellFault } from '../shutdown.js';
import { withDatabase } from './surroundings.js';

/** Checks every invariant of the data and says which hold; exit code 1 when one does not. */
await withDatabase(async (source) => {
  let broken = 0;
  for (const { name, sql } of invariants) {
    const faults = (await source.query(`select what from (${sql}) faults limit 20`)) as { what: string }[];
    console.log(`${faults.length === 0 ? 'ok    ' : 'BROKEN'} ${name}`);
    for (const fault of faults) console.log(`         ${fault.what}`);
    if (faults.length > 0) broken += 1;
  }
  console.log(
    broken === 0 ? `${invariants.length} invariants hold.` : `${broken} of ${invariants.length} invariants are broken.`,
  );
  process.exitCode = broken === 0 ? 0 : 1;
}).catch(tellFault);
