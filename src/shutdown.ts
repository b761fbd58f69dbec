import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Draining } from './kernel/health/draining.js';

/** How long running requests and jobs may take to end. */
const patience = 25_000;

/**
 * Ends the process cleanly: readiness says no and connections are not kept; workers finish their jobs; HTTP ends
 * its requests; the pool closes; the embedded server goes last. A second signal ends it at once.
 */
export function stopOnSignals(app: NestFastifyApplication, release: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    void close(app, release);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function close(app: NestFastifyApplication, release: () => Promise<void>): Promise<void> {
  app.get(Draining).on = true;
  const server = app.getHttpServer() as { closeIdleConnections?: () => void };
  const idle = setInterval(() => server.closeIdleConnections?.(), 50);
  const limit = setTimeout(() => process.exit(1), patience);
  await app.close().catch(() => undefined);
  clearInterval(idle);
  await release().catch(() => undefined);
  clearTimeout(limit);
  process.exit(0);
}

/** Faults of the machine that the operator can mend. */
const plainWords: Readonly<Record<string, string>> = {
  EACCES: 'This account may not do that (see DATA_DIR, HOST and PORT)',
  EPERM: 'This account may not do that (see DATA_DIR)',
  EROFS: 'This disk cannot be written (see DATA_DIR)',
  ENOTDIR: 'There is a file where a folder should be (see DATA_DIR)',
  EEXIST: 'There is a file where a folder should be (see DATA_DIR)',
  ENOSPC: 'The disk is full (see DATA_DIR)',
  EADDRNOTAVAIL: 'This machine does not have that address (see HOST)',
  ENOTFOUND: 'That address is not known (see HOST)',
};

/** Says in one line what stopped the start; the stack only where the fault is ours. */
export function tellFault(fault: unknown): void {
  const known = fault as {
    expected?: boolean;
    code?: string;
    message?: string;
    port?: number;
    path?: string;
    stack?: string;
  };
  if (known.code === 'EADDRINUSE') {
    console.error(
      `Port ${known.port ?? ''} is taken by another program. Stop it, or choose another: PORT=3001 npm start`,
    );
  } else if (known.code && known.code in plainWords) {
    console.error(`${plainWords[known.code] ?? ''}: ${known.path ?? known.message ?? ''}`);
  } else if (known.expected) {
    console.error(known.message);
  } else {
    console.error(known.stack ?? String(fault));
  }
  process.exit(1);
}
