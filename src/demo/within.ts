import { once } from 'node:events';
import { createServer } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Effects } from '../kernel/jobs/effects.js';
import { HandlerRegistry } from '../kernel/jobs/handler-registry.js';
import { Relay } from '../kernel/jobs/relay.js';
import { overHttp, type Transport } from './story/caller.js';

/** A side door into the application before it opens: a port of the moment, and effects run on the spot. */
export interface SideDoor {
  readonly transport: Transport;
  close(): Promise<void>;
}

/** Opens the side door on the loopback address. */
export async function openSideDoor(app: NestFastifyApplication): Promise<SideDoor> {
  const fastify = app.getHttpAdapter().getInstance();
  const server = createServer((request, response) => fastify.routing(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  const http = overHttp(`http://127.0.0.1:${address.port}`);
  return {
    transport: {
      // as if an undeclared proxy stood in front: the limits on attempts are for real visitors
      send: (method, path, headers, body) =>
        http.send(method, path, { ...headers, 'x-forwarded-for': '127.0.0.1' }, body),
      turn: () => settle(app),
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Runs every effect of the journal, and their effects, until nothing is left. */
export async function settle(app: NestFastifyApplication): Promise<void> {
  const registry = app.get(HandlerRegistry);
  registry.collect();
  const relay = app.get(Relay);
  const effects = app.get(Effects);
  for (let next = await relay.expand(500); next; next = await relay.expand(500)) {
    for (const { entry_id, handler } of next.rows) await effects.run(entry_id, handler);
  }
}
