import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';

/** What the scanner said of a file. */
export type Scan = { readonly clean: true } | { readonly clean: false; readonly found: string };

const patience = 60_000;

/**
 * Asks clamd about a file by its INSTREAM command.
 * @param where socket path, or `host:port`
 * @throws Error whenever there is no clear answer (scanner away, stream too long, time out): the file is then not scanned,
 *   and stays in quarantine until a later try
 */
export async function scanFile(where: string, path: string): Promise<Scan> {
  const socket = open(where);
  try {
    const answer = answerOf(socket);
    // a fault of the socket rejects `answer`; writing then ends by itself
    await Promise.all([answer, send(socket, path)]);
    return verdict(await answer);
  } finally {
    socket.destroy();
  }
}

function open(where: string): Socket {
  const [, host, port] = /^([^/:]+):(\d+)$/.exec(where) ?? [];
  const socket = host && port ? connect(Number(port), host) : connect(where);
  socket.setTimeout(patience, () => socket.destroy(new Error('the virus scanner does not answer')));
  return socket;
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('utf8');
      if (answer.includes('\0') || answer.length > 10_000) resolve(answer);
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the virus scanner hung up')));
  });
}

async function send(socket: Socket, path: string): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const chunk of createReadStream(path, { highWaterMark: 65_536 }) as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    await write(socket, Buffer.concat([length, chunk]));
  }
  await write(socket, Buffer.alloc(4));
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (fault) => (fault ? reject(fault) : resolve()));
  });
}

function verdict(answer: string): Scan {
  const words = answer.replaceAll('\0', '').trim();
  if (words === 'stream: OK') return { clean: true };
  const found = /^stream: (.+) FOUND$/.exec(words)?.[1];
  if (found) return { clean: false, found };
  throw new Error(`the virus scanner gave no verdict: ${words.slice(0, 100)}`);
}
