import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';

/** A mail server in a thread of its own that accepts and forgets; tells its port. */
if (parentPort) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      stream.on('end', done);
      stream.resume();
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.server.address() as AddressInfo).port));
}
