import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { eventually } from './eventually.js';
import { freePort } from './processes.js';

/** A Redis (or Valkey) server of a test's own; it keeps nothing on disk. */
export interface RedisServer {
  readonly url: string;
  /** Forgets everything it holds. */
  flush(): Promise<void>;
  /** Kills it; its memory is gone. */
  stop(): Promise<void>;
  /** Starts it again on the same port. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a server on a free port with a folder of its own. */
export async function openRedis(): Promise<RedisServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'ea-redis-'));
  let child: ChildProcess | null = null;
  const start = async () => {
    const options = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--save',
      '',
      '--appendonly',
      'no',
    ];
    child = spawn(program(), options, { stdio: 'ignore' });
    await eventually('Redis answers', () =>
      said(port, 'PING').then(
        (word) => word.startsWith('+PONG'),
        () => false,
      ),
    );
  };
  const stop = async () => {
    const running = child;
    child = null;
    if (!running) return;
    running.kill('SIGKILL');
    await once(running, 'exit');
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop,
    async flush() {
      await said(port, 'FLUSHALL');
    },
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One inline command and the first words of its answer. */
async function said(port: number, command: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    socket.write(`${command}\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return answer.toString();
  } finally {
    socket.destroy();
  }
}

function program(): string {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  for (const name of ['redis-server', 'valkey-server']) {
    const folder = folders.find((each) => each !== '' && existsSync(join(each, name)));
    if (folder) return join(folder, name);
  }
  throw new Error('neither redis-server nor valkey-server is installed');
}
