import { spawn } from 'node:child_process';
import { closeSync, existsSync, fchownSync, openSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresAccount } from './postgres-account.js';
import { isAlive, sizeOf } from './postgres-folders.js';

/** A running server as its own lock file describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly socketDir: string;
}

const LONGEST_LOG_BYTES = 5_000_000;

/** The server running on a data folder, starting and stopping ones included; null when there is none. */
export function livePostmaster(dataDir: string): Postmaster | null {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return null;
  if (!isServer(pid)) {
    // PostgreSQL clears the lock of a dead process by itself, not one whose number a living stranger was given.
    if (isAlive(pid)) rmSync(file, { force: true });
    return null;
  }
  return { pid, socketDir: lines[4]?.trim() ?? '' };
}

/** A process that is PostgreSQL: neither a zombie nor a stranger that was given the number of a dead server. */
function isServer(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    const program = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '';
    return program.split(/[ /:]/).includes('postgres');
  } catch {
    return false;
  }
}

/** A server just started: `failure` is null while it runs, then its last words. */
export interface StartingServer {
  failure(): string | null;
}

/** Starts the server in its own session, so that a Ctrl-C meant for the program does not reach it before its time. */
export function spawnPostmaster(options: {
  readonly program: string;
  readonly dataDir: string;
  readonly account: PostgresAccount | null;
  readonly settings: Readonly<Record<string, string>>;
}): StartingServer {
  const logFile = join(options.dataDir, 'server.log');
  if (sizeOf(logFile) > LONGEST_LOG_BYTES) truncateSync(logFile);
  const from = sizeOf(logFile);
  const log = openSync(logFile, 'a', 0o600);
  if (options.account) fchownSync(log, options.account.uid, options.account.gid);
  const settings = Object.entries(options.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let failure: (() => string) | null = null;
  const server = spawn(options.program, ['-D', options.dataDir, ...settings], {
    ...options.account,
    cwd: '/',
    detached: true,
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  server.on('error', (error) => (failure = () => error.message));
  server.on('exit', (code) => (failure ??= () => lastWords(logFile, from, server.pid) ?? `exit code ${code}`));
  server.unref();
  return { failure: () => failure?.() ?? null };
}

/** The reason a server gave for ending: its own last fatal line, since another server may be writing the same log. */
function lastWords(logFile: string, from: number, pid: number | undefined): string | null {
  const lines = readFileSync(logFile).subarray(from).toString('utf8').split('\n');
  const fatal = lines.filter((line) => line.includes(`[${pid}]`) && /\b(FATAL|PANIC):/.test(line)).pop();
  const said = fatal ?? lines.filter(Boolean).pop();
  return said ? said.replace(/^.*?\b(FATAL|PANIC):\s*/, '').trim() : null;
}

/** Asks the server to stop at once but cleanly (open sessions are cut, nothing committed is lost) and waits for it to go. */
export async function stopPostmaster(dataDir: string): Promise<void> {
  const running = livePostmaster(dataDir);
  if (!running) return;
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (isServer(running.pid)) process.kill(running.pid, signal);
    for (const end = Date.now() + patience; Date.now() < end; await pause(5)) {
      if (!isServer(running.pid)) return;
    }
  }
  throw new Error(`PostgreSQL (process ${running.pid}) does not stop.`);
}
