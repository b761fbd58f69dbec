import { readConfig } from '../kernel/config/config.js';
import { createDataSource } from '../kernel/database/data-source.js';
import { prepareSurroundings } from '../surroundings.js';
import type { DataSource } from 'typeorm';

/** Runs one command on the database of the settings, then lets go of it. */
export async function withDatabase(work: (source: DataSource) => Promise<void>): Promise<void> {
  const { surroundings, release } = await prepareSurroundings(readConfig(process.env));
  const source = createDataSource(surroundings.connection, { pool: 2 });
  try {
    await source.initialize();
    await work(source);
  } finally {
    if (source.isInitialized) await source.destroy();
    await release();
  }
}
