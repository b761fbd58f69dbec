import { tellStory } from '../demo/story/tell-story.js';
import { readConfig } from '../kernel/config/config.js';

/** Plays the story against the running server (PUBLIC_URL, else localhost and PORT). */
const base = readConfig(process.env).publicUrl;
try {
  const began = Date.now();
  await tellStory(base, (line) => console.log(line.startsWith('\n') ? line : `  ${line}`));
  console.log(`\nThe story is told, in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  process.exit(0);
} catch (fault) {
  const reason = fault instanceof Error ? fault.message : String(fault);
  const hint = /fetch failed/.test(reason) ? `No server answers at ${base}: run npm start first.` : reason;
  console.error(`\nThe story stops: ${hint}`);
  process.exit(1);
}
