import type { ImportAwards, ImportedAwards } from '../indicators/indicators.public.js';
import { system } from '../kernel/access/actor.js';
import { historicAwards } from './historic-awards.js';

/** Imports the awards of the earlier mandate into the call, in one go; again it changes nothing. */
export async function loadHistoricAwards(verb: ImportAwards, callId: string): Promise<ImportedAwards> {
  return verb.run(system('import of the earlier mandate'), { callId, awards: historicAwards() });
}
