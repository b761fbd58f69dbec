import { once } from 'node:events';
import { type Socket, connect } from 'node:net';

/** One request of a load. */
export interface Shot {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

const blank = Buffer.from('\r\n\r\n');

/**
 * One keep-alive connection, one request at a time, reading no more of HTTP than the status and the length: the client
 * shares the machine with the server, and what it costs would flatter the slower side of a comparison.
 */
export class Lane {
  private got: Buffer = Buffer.alloc(0);
  private waiting: { answered(answer: Answer): void; failed(fault: Error): void } | null = null;

  private constructor(
    private readonly socket: Socket,
    private readonly host: string,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.read(chunk));
    socket.on('error', (fault) => this.waiting?.failed(fault));
    socket.on('close', () => this.waiting?.failed(new Error('the server closed the connection')));
  }

  static async to(address: string): Promise<Lane> {
    const { hostname, port, host } = new URL(address);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return new Lane(socket, host);
  }

  send({ method, path, headers }: Shot): Promise<Answer> {
    const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    return new Promise((answered, failed) => {
      if (this.socket.closed) return failed(new Error('the server has closed the connection'));
      this.waiting = { answered, failed };
      this.socket.write(`${method} ${path} HTTP/1.1\r\nhost: ${this.host}\r\n${fields.join('')}\r\n`);
    });
  }

  close(): void {
    this.waiting = null;
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    this.got = this.got.length === 0 ? chunk : Buffer.concat([this.got, chunk]);
    const end = this.got.indexOf(blank);
    if (end < 0) return;
    const head = this.got.toString('latin1', 0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) throw new Error(`an answer without its length: ${head}`);
    const from = end + blank.length;
    const to = from + Number(length);
    if (this.got.length < to) return;
    const answer = { status: Number(head.slice(9, 12)), body: this.got.subarray(from, to) };
    this.got = this.got.subarray(to);
    const waiting = this.waiting;
    this.waiting = null;
    waiting?.answered(answer);
  }
}
