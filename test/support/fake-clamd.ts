import { createServer } from 'node:net';
import { join } from 'node:path';
import { tmpdir } from 'node:os';

/** What every virus scanner knows, and which harms nobody (https://www.eicar.org). */
export const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

/** A scanner that speaks INSTREAM and knows EICAR. */
export interface FakeClamd {
  /** The path of its socket, for the setting CLAMD. */
  readonly where: string;
  /** `away` hangs up, `silent` never answers, `full` takes no stream that long. */
  mood: 'well' | 'away' | 'silent' | 'full';
  /** What it was last given whole, frames taken off. */
  last: Buffer | null;
  /** What happens meanwhile, before it answers. */
  meanwhile: (() => Promise<unknown>) | null;
  close(): void;
}

let opened = 0;

export async function openFakeClamd(): Promise<FakeClamd> {
  opened += 1;
  const where = join(tmpdir(), `clamd-${process.pid}-${opened}.sock`);
  const server = createServer((socket) => {
    let bytes = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      if (clamd.mood === 'away') return void socket.destroy();
      if (clamd.mood === 'full') return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      bytes = Buffer.concat([bytes, chunk]);
      if (clamd.mood === 'silent' || !bytes.subarray(-4).equals(Buffer.alloc(4))) return;
      const content = unframed(bytes);
      clamd.last = content;
      void Promise.resolve(clamd.meanwhile?.()).then(() =>
        socket.end(content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'),
      );
    });
  });
  const clamd: FakeClamd = { where, mood: 'well', last: null, meanwhile: null, close: () => void server.close() };
  await new Promise<void>((resolve) => server.listen(where, resolve));
  return clamd;
}

/** The bytes inside `zINSTREAM` and its pieces, each led by its length. */
function unframed(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let at = bytes.indexOf(0) + 1;
  for (let length = bytes.readUInt32BE(at); length > 0; length = bytes.readUInt32BE(at)) {
    pieces.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return Buffer.concat(pieces);
}
