/**
 * Compiles src, migrations, bench and what tests share (all but the specs) into dist/, and copies their data files.
 * Only what changed since the last build is touched; a build with nothing to do costs a walk over the files.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildFront } from './front.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DIST = join(ROOT, 'dist');
const MANIFEST = join(DIST, '.build.json');
const SOURCES = ['src', 'migrations', 'bench', 'test'];
const RECIPE = ['.swcrc', 'scripts/build.mjs', 'node_modules/@swc/core/package.json'];

/**
 * Brings dist/ up to date.
 * @returns {Promise<{ changed: number, failures: string[] }>} how many files were written, and one text for each file that does not compile
 */
export async function build() {
  const before = readManifest();
  const recipe = fingerprint();
  const same = before.recipe === recipe ? before.files : {};
  const files = {};
  const todo = [];
  for (const folder of SOURCES) collect(join(ROOT, folder), files);
  for (const [file, stamp] of Object.entries(files)) if (same[file] !== stamp) todo.push(file);
  const gone = Object.keys(before.files).filter((file) => !(file in files));
  if (todo.length === 0 && gone.length === 0) return { changed: 0, failures: [] };

  for (const file of gone) for (const made of outputs(file)) rmSync(join(DIST, made), { force: true });
  const failures = todo.length > 0 ? await compile(todo) : [];
  for (const { file } of failures) delete files[file];
  write(MANIFEST, JSON.stringify({ recipe, files }));
  return { changed: todo.length - failures.length + gone.length, failures: failures.map(({ reason }) => reason) };
}

async function compile(todo) {
  const { transform } = await import('@swc/core');
  const failures = [];
  const one = async (file) => {
    const source = join(ROOT, file);
    if (!file.endsWith('.ts')) return write(join(DIST, file), readFileSync(source));
    try {
      const { code, map } = await transform(readFileSync(source, 'utf8'), {
        filename: source,
        sourceFileName: relative(dirname(join(DIST, file)), source),
        swcrc: true,
        configFile: join(ROOT, '.swcrc'),
        sourceMaps: true,
        jsc: { experimental: { keepImportAttributes: true } },
      });
      const [script, scriptMap] = outputs(file);
      write(join(DIST, scriptMap), map ?? '');
      write(join(DIST, script), `${code}\n//# sourceMappingURL=${scriptMap.split('/').pop()}\n`);
    } catch (error) {
      failures.push({ file, reason: `${file} does not compile:\n${error.message}` });
    }
  };
  for (let next = 0; next < todo.length; next += 64) await Promise.all(todo.slice(next, next + 64).map(one));
  return failures;
}

/** What a source becomes, relative to dist/. */
function outputs(file) {
  if (!file.endsWith('.ts')) return [file];
  const script = file.replace(/\.ts$/, '.js');
  return [script, `${script}.map`];
}

/** The sources under a folder with their size and time, by path relative to the root. */
function collect(folder, into) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== '__snapshots__') collect(path, into);
    } else if (entry.isFile() && !/(\.spec\.ts|\.d\.ts|^\..*|~)$/.test(entry.name)) {
      const { mtimeMs, size } = statSync(path);
      into[relative(ROOT, path)] = `${mtimeMs} ${size}`;
    }
  }
}

function readManifest() {
  try {
    return JSON.parse(readFileSync(MANIFEST, 'utf8'));
  } catch {
    return { recipe: '', files: {} };
  }
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of RECIPE) if (existsSync(join(ROOT, file))) hash.update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

/** Writes whole or not at all: another program may be reading, or this one may be killed. */
function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.draft`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { changed, failures } = await build();
  for (const failure of failures) console.error(failure);
  if (failures.length > 0) process.exit(1);
  console.log(changed > 0 ? `Built: ${changed} files.` : 'Nothing to build.');
  await buildFront();
}
