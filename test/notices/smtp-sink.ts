import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A mail server that keeps what it receives and answers as the test says. */
export interface SmtpSink {
  readonly url: string;
  /** Raw messages accepted, in order. */
  readonly messages: { readonly to: string[]; readonly raw: string }[];
  /** Answers of the next RCPT TO commands: a code to refuse with, or null to accept. Empty: accept all. */
  readonly recipients: (number | null)[];
  /** Answers of the next messages. */
  readonly answers: (number | null)[];
  close(): Promise<void>;
}

/** Starts a sink on a free port. */
export async function openSmtpSink(): Promise<SmtpSink> {
  const messages: SmtpSink['messages'] = [];
  const recipients: (number | null)[] = [];
  const answers: (number | null)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, done) => done(faultOf(recipients.shift())),
    onData: (stream, session, done) => {
      void text(stream).then((raw) => {
        const fault = faultOf(answers.shift());
        if (!fault) messages.push({ to: session.envelope.rcptTo.map((each) => each.address), raw });
        done(fault);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    recipients,
    answers,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function faultOf(code: number | null | undefined): Error | null {
  return code ? Object.assign(new Error(`refused with ${code}`), { responseCode: code }) : null;
}
