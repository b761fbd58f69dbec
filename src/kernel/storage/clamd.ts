import { connect, type Socket } from 'node:net';

/** What the scanner said of a file. */
export type Scan = { readonly clean: true } | { readonly clean: false; readonly found: string };

const pieceBytes = 65_536;

/**
 * Asks clamd about a file by its INSTREAM command.
 * @param where socket path, or `host:port`
 * @param content the bytes, whole or in pieces
 * @param patience milliseconds the scanner may stay silent; a minute unless told
 * @throws Error whenever there is no clear answer (scanner away, stream too long, time out): the file is then not scanned,
 *   and must be neither taken nor called infected
 */
export async function scan(
  where: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  patience = 60_000,
): Promise<Scan> {
  const socket = open(where, patience);
  try {
    const answer = answerOf(socket);
    // a fault of the socket rejects `answer`; writing then ends by itself
    await Promise.all([answer, send(socket, content)]);
    return verdict(await answer);
  } finally {
    socket.destroy();
  }
}

function open(where: string, patience: number): Socket {
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

async function send(socket: Socket, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const piece of content instanceof Uint8Array ? piecesOf(content) : content) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await write(socket, Buffer.concat([length, piece]));
  }
  await write(socket, Buffer.alloc(4));
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += pieceBytes) yield bytes.subarray(start, start + pieceBytes);
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
