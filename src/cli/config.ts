import { explainConfig } from '../kernel/config/config.js';

/** Prints each setting, its meaning, its value and where that comes from. Secrets show only whether they are set. */
for (const { key, meaning, source, value } of explainConfig(process.env)) {
  console.log(`${key}\n    ${meaning}\n    ${source}${value ? `: ${value}` : ''}`);
}
