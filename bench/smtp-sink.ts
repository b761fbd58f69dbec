import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';

/** A mail server in a process of its own that accepts and forgets; tells its port. */
if (process.send) {
  process.on('disconnect', () => process.exit(0));
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      stream.on('end', done);
      stream.resume();
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1', () => process.send?.((server.server.address() as AddressInfo).port));
}
