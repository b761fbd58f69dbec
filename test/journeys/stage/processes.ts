import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { eventually } from './eventually.js';

/** One process of ours, as an operator would start it. */
export interface Running {
  readonly pid: number;
  readonly address: string;
  /** All it has printed so far, both streams. */
  said(): string;
  alive(): boolean;
  /** Sends a signal and answers the exit code (null after a kill). */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export type Role = 'api' | 'worker' | 'all';
export type Settings = Readonly<Record<string, string>>;

const root = fileURLToPath(new URL('../../../', import.meta.url));
const ready = { api: 'Entreprendre autrement is at', all: 'Entreprendre autrement is at', worker: 'Worker ready.' };

/** Starts the compiled program in a role and waits until it says it is ready. @throws Error with its words when it ends first */
export async function startProcess(role: Role, settings: Settings): Promise<Running> {
  const port = String(await freePort());
  const run = launch(['dist/src/main.js'], { ROLE: role, PORT: port, ...settings });
  const look = () => {
    if (!run.alive()) throw new Error(`${role} ended: ${run.said()}`);
    return run.said().includes(ready[role]);
  };
  try {
    await eventually(`${role} is ready`, look, 90);
  } catch (fault) {
    await run.end('SIGKILL');
    throw fault;
  }
  return { ...run, address: `http://127.0.0.1:${port}` };
}

/** Runs a script of the repository with these settings and nothing else of our environment but PATH and HOME. */
export function launch(
  command: readonly string[],
  settings: Settings,
  through: readonly string[] = [],
): Omit<Running, 'address'> & { readonly child: ChildProcess; ended(): Promise<number | null> } {
  const { PATH = '', HOME = '/tmp' } = process.env;
  const [program = '', ...args] = [...through, process.execPath, ...command];
  const child = spawn(program, args, {
    cwd: root,
    env: { PATH, HOME, LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const alive = () => child.exitCode === null && child.signalCode === null;
  const ended = async () => {
    if (alive()) await once(child, 'exit');
    return child.exitCode;
  };
  return {
    child,
    pid: child.pid ?? 0,
    said: () => words,
    alive,
    ended,
    end: (signal) => {
      if (alive()) child.kill(signal);
      return ended();
    },
  };
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}
