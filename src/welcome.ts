import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from './kernel/config/config.js';

/** Prints where to go and, in the demonstration, who one can sign in as. */
export async function welcome(_app: NestFastifyApplication, config: Config, address: string | null): Promise<void> {
  if (address === null) {
    console.log('Worker ready.');
    return;
  }
  console.log(`Entreprendre autrement: ${config.publicUrl} (API page: ${config.publicUrl}/api/docs)`);
}
