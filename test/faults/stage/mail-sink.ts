import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { freePort } from '../../journeys/stage/processes.js';

/** A mail as it came in. */
export interface Received {
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  /** Fingerprint of the whole message, but for the boundaries of its parts and its date of sending. */
  readonly print: string;
}

/** A mail server of a test's own that can go away, come back on the same port and refuse people. */
export interface MailSink {
  readonly url: string;
  readonly received: Received[];
  /** Code to answer RCPT TO with, by address; asked at each try. */
  refuses: (address: string) => number | null;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Opens a sink that is not started yet: its port refuses connections. */
export async function openMailSink(): Promise<MailSink> {
  const port = await freePort();
  let server: SMTPServer | null = null;
  const sink: MailSink = {
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    refuses: () => null,
    async start() {
      server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['AUTH', 'STARTTLS'],
        onRcptTo: ({ address }, _session, done) => {
          const responseCode = sink.refuses(address);
          done(responseCode ? Object.assign(new Error('refused'), { responseCode }) : null);
        },
        onData: (stream, session, done) => {
          const take = (raw: string) => {
            sink.received.push(read(session.envelope.rcptTo[0]?.address ?? '', raw));
            done();
          };
          // a sender killed in the middle of a message has not sent it
          void text(stream).then(take, () => undefined);
        },
      });
      server.on('error', () => undefined);
      server.listen(port, '127.0.0.1');
      await once(server.server, 'listening');
    },
    async stop() {
      const running = server;
      server = null;
      if (running) await new Promise<void>((resolve) => running.close(() => resolve()));
    },
  };
  return sink;
}

function read(to: string, raw: string): Received {
  const header = (name: string) =>
    new RegExp(`^${name}: *([^\\r\\n]*(?:\\r?\\n[ \\t][^\\r\\n]*)*)`, 'im').exec(raw)?.[1] ?? '';
  const same = raw.replace(/^Date: .*$/m, '').replace(/-*_NmP-[\w-]+/g, '');
  return {
    to: to.toLowerCase(),
    messageId: header('Message-ID'),
    subject: header('Subject'),
    print: createHash('sha256').update(same).digest('hex'),
  };
}
