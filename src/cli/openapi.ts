import { readFileSync, writeFileSync } from 'node:fs';
import { openApiDocument } from '../kernel/http/openapi.js';
import { tellFault } from '../shutdown.js';
import { offlineApp } from './offline-app.js';

const path = 'openapi.json';

/** Writes the OpenAPI document; with `--check`, only says whether the committed one is up to date (exit code 1). */
async function run(): Promise<void> {
  const app = await offlineApp();
  const document = `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    writeFileSync(path, document);
    console.log(`${path} written.`);
  } else if (readFileSync(path, 'utf8') !== document) {
    console.error(`${path} is out of date: run npm run openapi`);
    process.exitCode = 1;
  }
  process.exit();
}

await run().catch(tellFault);
