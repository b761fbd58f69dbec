/**
 * `npm run bench [-- --save] [-- names…]`: runs bench/<name>.ts one after the other and prints each figure beside its
 * limit. A file of bench/ that exports `run()` answers `{ name, ratio, limit, detail, atMost? }[]`: the ratio must reach
 * the limit, or not exceed it where `atMost` is true. `--save` adds the figures to bench/results.md.
 */
import './node-version.mjs';
import { appendFileSync, existsSync, readdirSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';

const { fail, prepare } = await import('./prepare.mjs');
const { endWithParent } = await import('./parent.mjs');

endWithParent();
const args = process.argv.slice(2);
const names = args.filter((arg) => arg !== '--save');
const folder = new URL('../dist/bench/', import.meta.url);
const figures = [];
try {
  await prepare();
  for (const file of files()) {
    const { run } = await import(new URL(file, folder).href);
    if (typeof run !== 'function') continue;
    for (const figure of await run()) {
      figures.push(figure);
      console.log(line(figure));
    }
  }
} catch (error) {
  fail(error);
}
if (args.includes('--save')) save();
const short = figures.filter((figure) => !reached(figure));
console.log(`${figures.length - short.length} within their limit, ${short.length} not`);
process.exit(short.length > 0 || figures.length === 0 ? 1 : 0);

function files() {
  if (!existsSync(folder)) return [];
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  return scripts.filter((file) => names.length === 0 || names.includes(file.replace('.js', ''))).sort();
}

function reached({ ratio, limit, atMost }) {
  return atMost ? ratio <= limit : ratio >= limit;
}

function line(figure) {
  const { name, ratio, limit, detail, atMost } = figure;
  const bound = `${atMost ? 'at most' : 'at least'} ${limit}`;
  return `${reached(figure) ? 'ok  ' : 'MISS'} ${name}: ${ratio.toFixed(2)} (${bound})${detail ? ` — ${detail}` : ''}`;
}

function save() {
  const machine = `${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;
  const rows = figures.map((figure) => `- ${line(figure)}`).join('\n');
  const results = new URL('../bench/results.md', import.meta.url);
  const title = existsSync(results) ? '' : '# Measured\n';
  appendFileSync(results, `${title}\n## ${new Date().toISOString().slice(0, 10)} — ${machine}\n\n${rows}\n`);
}
