/**
 * The front's place in the build: where `web/` has a Vite project it is built into dist/web, which the server serves.
 * Node's own modules only.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const WEB = join(ROOT, 'web');
const STAMP = join(ROOT, 'dist', '.front');
/** What browsers get, and what the server renders pages with. */
const BUILDS = [['web'], ['web-server', '--ssr', 'src/server.tsx']];
const CONFIGS = ['vite.config.ts', 'vite.config.mts', 'vite.config.js', 'vite.config.mjs'];

/** Builds the front when there is one and it changed. Throws an expected error when it does not build. */
export async function buildFront() {
  if (!CONFIGS.some((name) => existsSync(join(WEB, name)))) return;
  // the pages share the pure rules of src/
  const stamp = `${newest(WEB)}, ${newest(join(ROOT, 'src'))}`;
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  for (const [into, ...more] of BUILDS) run(['build', WEB, '--outDir', join(ROOT, 'dist', into), ...more]);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, stamp);
}

function run(options) {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  // whoever builds, what is built is for production
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, [vite, ...options, '--logLevel', 'warn'], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) throw Object.assign(new Error('The pages (web/) do not build.'), { expected: true });
}

function newest(folder) {
  let latest = 0;
  let count = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile() || path.includes('node_modules')) continue;
    latest = Math.max(latest, statSync(path).mtimeMs);
    count += 1;
  }
  return `${count} files, ${latest}`;
}
