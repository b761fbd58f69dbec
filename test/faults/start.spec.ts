import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase } from '../cluster/database.js';
import { eventually } from '../journeys/stage/eventually.js';
import { freePort, launch, type Settings } from '../journeys/stage/processes.js';
import { urlOf } from '../journeys/stage/stage.js';

const root = process.getuid?.() === 0;
const anybody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ea-start-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the program and answers how it ended, with what it wrote on each stream. */
async function refusedStart(settings: Settings, through: readonly string[] = []) {
  const began = Date.now();
  const run = launch(['dist/src/main.js'], { DEMO_DATA: '0', DATA_DIR: join(folder, 'data'), ...settings }, through);
  const code = await run.ended();
  return { code, seconds: (Date.now() - began) / 1000, lines: run.said().trim().split('\n') };
}

function expectOneLine(end: Awaited<ReturnType<typeof refusedStart>>, words: RegExp): void {
  expect(end.lines).toEqual([expect.stringMatching(words)]);
  expect(end.code).toBe(1);
  expect(end.seconds).toBeLessThan(15);
}

describe('a start that cannot be says why in one line and ends with 1', () => {
  const elsewhere = { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none', DEMO: '1' };

  it('where DATABASE_URL leads nowhere', async () => {
    expectOneLine(await refusedStart(elsewhere), /database does not answer \(DATABASE_URL\)/);
  });

  it('where DATABASE_URL leads to something that never answers', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const url = `postgres://nobody@127.0.0.1:${portOf(silent)}/none`;
    expectOneLine(await refusedStart({ ...elsewhere, DATABASE_URL: url }), /database does not answer/);
    silent.close();
  }, 20_000);

  it('where settings are wrong: all of them together', async () => {
    const wrong = { PORT: 'soon', ROLE: 'chef', SMTP_URL: 'mail.example' };
    expectOneLine(await refusedStart(wrong), /ROLE="chef".*PORT="soon".*SMTP_URL should be/);
  });

  it('where the data folder is a file', async () => {
    writeFileSync(join(folder, 'taken'), '');
    expectOneLine(await refusedStart({ DATA_DIR: join(folder, 'taken') }), /taken/);
  });

  it('where the machine does not have the address', async () => {
    expectOneLine(await refusedStart({ HOST: '192.0.2.1' }), /HOST.*192\.0\.2\.1/);
  });

  it('where the data folder is a file, though the database is elsewhere', async () => {
    const { connection, drop } = await openTestDatabase();
    const settings = { DATABASE_URL: urlOf(connection), DEMO: '1', DATA_DIR: join(folder, 'taken') };
    expectOneLine(await refusedStart(settings), /DATA_DIR.*taken/);
    await drop();
  });

  (root ? it : it.skip)('where the data folder may not be written', async () => {
    mkdirSync(join(folder, 'closed'), { mode: 0o755 });
    expectOneLine(await refusedStart({ DATA_DIR: join(folder, 'closed', 'data') }, anybody), /closed/);
  });
});

describe('the embedded start', () => {
  const settings = () => ({ DATA_DIR: join(folder, 'embedded'), DEMO_DATA: '0' });
  const running: ReturnType<typeof launch>[] = [];

  afterEach(() => running.splice(0).forEach(({ pid, alive }) => alive() && process.kill(pid, 'SIGKILL')));

  async function npmStart(port: number) {
    const run = launch(['scripts/start.mjs'], { ...settings(), PORT: String(port) });
    running.push(run);
    await eventually(
      'it is ready',
      () => {
        if (!run.alive()) throw new Error(run.said());
        return run.said().includes('Ctrl-C stops everything');
      },
      40,
    );
    expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).toBe(200);
    return run;
  }

  it('recovers from kill -9: the next one adopts the database server left behind; Ctrl-C then stops everything', async () => {
    const port = await freePort();
    const first = await npmStart(port);
    const [server] = serversOn(join(folder, 'embedded'));
    expect(server).toBeDefined();
    await first.end('SIGKILL');
    expect(serversOn(join(folder, 'embedded'))).toEqual([server]);
    const second = await npmStart(port);
    expect(serversOn(join(folder, 'embedded'))).toEqual([server]);
    expect(await second.end('SIGINT')).toBe(0);
    expect(serversOn(join(folder, 'embedded'))).toEqual([]);
  }, 60_000);

  it('says that the port is taken, and leaves nothing running', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await once(busy, 'listening');
    const end = await refusedStart({ ...settings(), PORT: String(portOf(busy)) });
    busy.close();
    expectOneLine(end, new RegExp(`Port ${portOf(busy) || ''}.*taken`));
    expect(serversOn(join(folder, 'embedded'))).toEqual([]);
  }, 30_000);

  it('recovers when the database server was killed with it', async () => {
    const first = await npmStart(await freePort());
    const [server = 0] = serversOn(join(folder, 'embedded'));
    process.kill(server, 'SIGKILL');
    await first.end('SIGKILL');
    const second = await npmStart(await freePort());
    expect(await second.end('SIGTERM')).toBe(0);
    expect(serversOn(join(folder, 'embedded'))).toEqual([]);
  }, 60_000);
});

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Process numbers of the database servers on the folders of a data directory; their own children apart. */
function serversOn(dataDir: string): number[] {
  const found = postgresOn(dataDir);
  return found.filter((pid) => !found.includes(parentOf(pid)));
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
}

function postgresOn(dataDir: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      const [program = '', flag, where = ''] = commandOf(name);
      return program.endsWith('postgres') && flag === '-D' && where.startsWith(dataDir);
    })
    .map(Number);
}

function commandOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
